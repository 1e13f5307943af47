import type { FactDifference } from '../knowledge/facts';
import { type Language, languages } from '../knowledge/schema';
import { mostWording, mostWritten } from './actions';
import {
  button,
  type Card,
  type ChoiceInput,
  card,
  type Element,
  heading,
  type NearQuestion,
  plain,
  pressable,
  questionButtons,
  small,
  text,
  textInput,
  toQuestions,
  withoutFields,
} from './elements';
import { type Strings, stringsOf } from './strings';

/** What stands in the fields of the form. */
export interface AnswerFields {
  readonly question: string;
  readonly answer: string;
  readonly service: string;
  readonly topic: string;
  readonly contact: string;
}

interface Choice {
  readonly id: string;
  readonly name: string;
}

/** The form in which staff write the answer to a question. */
export interface StaffAnswerFormData {
  /** Of staff. */
  readonly language: Language;
  /** The one the answer is written in. */
  readonly writtenIn: Language;
  readonly question: string;
  readonly number: string;
  readonly version: number;
  /** As it was asked. */
  readonly asked: string;
  /** The answer in another language, for whoever translates it; else null. */
  readonly original: { readonly question: string; readonly answer: string } | null;
  /** Whether the other languages go with this change, to be translated anew; null where there is none. */
  readonly only: boolean | null;
  readonly near: readonly NearQuestion[];
  readonly fields: AnswerFields;
  readonly services: readonly Choice[];
  readonly topics: readonly Choice[];
  readonly contacts: readonly Choice[];
  readonly problem: keyof Strings['publishing']['problems'] | null;
  /** Facts that the languages tell differently. */
  readonly facts: readonly FactDifference[];
  /** Whoever writes it may publish it alone. */
  readonly alone: boolean;
}

/** Asks for the question in the words of staff, the answer, and what an entry needs besides. */
export function staffAnswerForm(data: StaffAnswerFormData): Card {
  const { language, writtenIn, question: id, number, version, asked, original, near, fields, problem, facts } = data;
  const strings = stringsOf(language);
  const { publishing: words } = strings;
  const title = words.title(number);
  const wrong = problem ? [words.problems[problem]] : facts.length > 0 ? [words.facts] : [];
  return card(
    language,
    [title, ...wrong].join('. '),
    [
      heading(title),
      text(words.inLanguage[writtenIn], { spacing: 'none', isSubtle: true }),
      ...wrong.map((line) => text(line, { color: 'attention', weight: 'bolder' })),
      ...facts.map((difference) => plain(factLine(difference, strings), 'none')),
      ...block(words.asked, [plain(asked, 'none')]),
      ...(original ? block(words.original, [plain(original.question, 'none'), plain(original.answer, 'small')]) : []),
      ...(near.length > 0 ? block(words.near, pressables(toQuestions(near, language))) : []),
      text(words.lead, { separator: true }),
      small(data.alone ? words.alone : words.needsAnother, { spacing: 'none' }),
      {
        ...textInput('question', words.question, words.questionMissing, fields.question),
        maxLength: mostWording,
      },
      { ...textInput('answer', words.answer, words.answerMissing, fields.answer), maxLength: mostWritten },
      ...(data.only === null
        ? []
        : [
            {
              type: 'Input.Toggle',
              id: 'only',
              label: words.onlyLabel,
              title: words.only,
              value: data.only ? 'true' : 'false',
              wrap: true,
            } as const,
          ]),
      choice('service', words.service, data.services, fields.service, words.problems.choice),
      choice('topic', words.topic, data.topics, fields.topic, words.problems.choice),
      choice('contact', words.contact, data.contacts, fields.contact, words.problems.choice),
      ...pressables(
        languages
          .filter((other) => other !== writtenIn)
          .map((other) => ({
            title: words.writeIn[other],
            data: { v: 1, do: 'staff-write', id, language: other } as const,
          })),
      ),
    ],
    [
      button(words.save, { v: 1, do: 'staff-save-draft', id, version, language: writtenIn }),
      withoutFields(button(words.cancel, { v: 1, do: 'staff-question', id })),
    ],
  );
}

function factLine({ language, field, missing, added }: FactDifference, strings: Strings): string {
  const { publishing: words, languageNames } = strings;
  const told = [
    ...(missing.length > 0 ? [words.factsMissing(missing.join(', '))] : []),
    ...(added.length > 0 ? [words.factsAdded(added.join(', '))] : []),
  ];
  return `${languageNames[language]}, ${words.fields[field]}: ${told.join('; ')}`;
}

/** Buttons in a form whose fields may still be empty. */
function pressables(questions: Parameters<typeof questionButtons>[0]): Element[] {
  return questionButtons(questions).map(({ selectAction, ...row }) => ({
    ...row,
    ...(selectAction ? { selectAction: withoutFields(selectAction) } : {}),
  }));
}

function block(title: string, items: readonly Element[]): Element[] {
  return [text(title, { weight: 'bolder', separator: true }), ...items];
}

function choice(
  id: string,
  label: string,
  choices: readonly Choice[],
  value: string,
  errorMessage: string,
): ChoiceInput {
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    isRequired: true,
    errorMessage,
    choices: choices.map(({ id: chosen, name }) => ({ title: name, value: chosen })),
    ...(value === '' ? {} : { value }),
  };
}

/** Published answers that some language lacks. */
export interface TranslationsCardData {
  readonly language: Language;
  readonly rows: readonly {
    /** The id of the question that it answers. */
    readonly id: string;
    readonly number: string;
    readonly question: string;
    readonly missing: readonly Language[];
  }[];
  /** From 0. */
  readonly page: number;
  /** How many more there are after this page. */
  readonly left: number;
}

/** What is still to be translated; a press opens the form in the first language that is missing. */
export function translationsCard({ language, rows, page, left }: TranslationsCardData): Card {
  const strings = stringsOf(language);
  const { translations: words, toDesk } = strings.publishing;
  const { hiding } = strings;
  const turn = (title: string, to: number) => button(title, { v: 1, do: 'staff-translations', page: to });
  const lead = rows.length > 0 ? words.lead : words.none;
  return card(
    language,
    `${words.title}. ${lead}`,
    [
      heading(words.title),
      text(lead),
      ...rows.map(
        ({ id, number, question, missing }): Element => ({
          type: 'Container',
          style: 'emphasis',
          spacing: 'small',
          items: [
            plain(question, 'none'),
            small(`${number} · ${words.lacking(missing.map((each) => strings.languageNames[each]).join(', '))}`, {
              spacing: 'none',
            }),
            pressable(
              button(words.open(number), {
                ...({ v: 1, do: 'staff-write', id } as const),
                ...(missing[0] ? { language: missing[0] } : {}),
              }),
            ),
          ],
        }),
      ),
      ...(left > 0 ? [small(words.more(left))] : []),
    ],
    [
      ...(left > 0 ? [turn(hiding.next, page + 1)] : []),
      ...(page > 0 ? [turn(hiding.previous, page - 1)] : []),
      button(toDesk, { v: 1, do: 'staff-desk' }),
    ],
  );
}

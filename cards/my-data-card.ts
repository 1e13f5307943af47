import type { Language } from '../knowledge/schema';
import { button, type Card, card, heading, text } from './elements';
import { type Strings, stringsOf } from './strings';

/** What is kept about the reader. */
export interface MyDataCardData {
  readonly language: Language;
  /** Null when none was chosen. */
  readonly chosenLanguage: Language | null;
  /** The insurance district by its name; null when none was chosen. */
  readonly district: string | null;
  /** How many answers of the last 30 days are remembered. */
  readonly answers: number;
  /** Questions to a person that are kept. */
  readonly handoffs: readonly { readonly number: string; readonly state: keyof Strings['myData']['handoffStates'] }[];
  /** Questions for meetings. */
  readonly questions: readonly { readonly number: string; readonly state: keyof Strings['questionStates'] }[];
  /** How many questions of others the person has joined. */
  readonly joined: number;
  readonly privacyUrl: string | null;
}

/** Shows a person what is kept about them, and how to be forgotten. */
export function myDataCard(data: MyDataCardData): Card {
  const { language, chosenLanguage, district, answers, privacyUrl } = data;
  const { myData, about, languageNames, questionStates } = stringsOf(language);
  const chosen = chosenLanguage ? languageNames[chosenLanguage] : myData.notChosen;
  const settings = [myData.language(chosen), myData.district(district ?? myData.notChosen)];
  const handoffs = data.handoffs.map(({ number, state }) => `${number} (${myData.handoffStates[state]})`);
  const questions = data.questions.map(({ number, state }) => `${number} (${questionStates[state].toLowerCase()})`);
  const kept = [
    myData.answers(answers),
    handoffs.length > 0 ? myData.handoffs(handoffs.join(', ')) : myData.noHandoffs,
    questions.length > 0 ? myData.questions(questions.join(', ')) : myData.noQuestions,
    ...(data.joined > 0 ? [myData.joined(data.joined)] : []),
  ];
  return card(
    language,
    `${myData.title}. ${[...settings, ...kept].join(' ')}`,
    [
      heading(myData.title),
      ...settings.map((line) => text(line, { spacing: 'small' })),
      ...kept.map((line) => text(line, { spacing: 'small' })),
      text(myData.memory, { separator: true }),
      text(myData.withoutYou),
      text(myData.teams),
      ...(privacyUrl ? [text(`[${about.privacy}](${privacyUrl})`)] : []),
    ],
    [button(myData.forget, { v: 1, do: 'ask-forget-me', language })],
  );
}

/** Asks once more, with what goes and what stays. */
export function forgetMeCard(language: Language): Card {
  const { forgetMe } = stringsOf(language);
  return card(
    language,
    `${forgetMe.title} ${forgetMe.goes}`,
    [heading(forgetMe.title), text(forgetMe.goes), text(forgetMe.stays)],
    [
      button(forgetMe.confirm, { v: 1, do: 'forget-me', language }),
      button(forgetMe.cancel, { v: 1, do: 'keep-me', language }),
    ],
  );
}

/** Says what went, and what stays and why. */
export function forgottenCard(language: Language): Card {
  const { forgetMe } = stringsOf(language);
  return card(language, `${forgetMe.done}. ${forgetMe.gone}`, [
    heading(forgetMe.done),
    text(forgetMe.gone),
    text(forgetMe.stays),
  ]);
}

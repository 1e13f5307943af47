import type { Freshness } from '../knowledge/freshness';
import type { Language } from '../knowledge/schema';
import { contactBlock, type ShownContact } from './contact-block';
import { button, type Card, card, type Element, heading, questionButtons, small, text } from './elements';
import { folded } from './folded';
import { formatDay } from './format';
import { type Strings, stringsOf } from './strings';

/** What an answer card shows: one entry in one language. */
export interface AnswerCardData {
  readonly language: Language;
  readonly entry: string;
  readonly question: string;
  /** First line the point, then lines that start with "- ". */
  readonly answer: string;
  readonly service: string;
  readonly topic: string;
  readonly sources: readonly { readonly meeting: string; readonly date: string; readonly section: string }[];
  readonly freshness: Freshness;
  readonly from: string | null;
  readonly until: string | null;
  readonly reviewed: string | null;
  /** True for a translation that no person has reviewed. */
  readonly unreviewedTranslation: boolean;
  readonly links: readonly { readonly title: string; readonly url: string }[];
  readonly contacts: readonly ShownContact[];
  /** Whom to ask is what was asked: the contact comes before the answer, with what it is for. */
  readonly contactFirst: boolean;
  /** Newer entries come first when this one is superseded. */
  readonly related: readonly { readonly entry: string; readonly question: string }[];
  /** One-use id of this card, for its feedback. */
  readonly card: string;
  readonly feedback: 'open' | 'helpful' | 'not-helpful';
  /** Somebody would take the question where the answer did not help. */
  readonly asksPerson: boolean;
  /** Told as the answer to a question of a meeting. */
  readonly answers?: { readonly number: string; readonly isCorrected: boolean };
  /** The language the text is in, where the entry does not exist in that of the card; else null. */
  readonly writtenIn: Language | null;
  /** Staff see the card and may take the answer out of use. */
  readonly hides: boolean;
}

const mostRelated = 3;

/** An answer with its source, date, validity and contact. */
export function answerCard(data: AnswerCardData): Card {
  const { language } = data;
  const strings = stringsOf(language);
  const lines = data.answer.trim().split('\n');
  const point = lines[0] as string;
  const warning = freshnessLine(data, strings);
  const related = data.related.slice(0, mostRelated);
  const told = data.answers ? toldLine(data.answers, strings) : null;

  const body: Element[] = [
    ...(told ? [text(told, { weight: 'bolder', color: 'accent' })] : []),
    heading(data.question),
    small([data.service, data.topic, ...dateOf(data, strings)].join(' · '), { spacing: 'none' }),
    ...(warning ? [{ type: 'Container', style: 'warning', items: [text(warning, { size: 'small' })] } as const] : []),
    ...(data.contactFirst ? [whomToAsk(data, strings)] : []),
    ...separated(folded(lines, paragraphs, 'answer', strings), data.contactFirst),
    ...(data.links.length > 0
      ? [text(`${strings.answer.links}: ${data.links.map(({ title, url }) => `[${title}](${url})`).join(' · ')}`)]
      : []),
    ...byMeeting(data.sources).map(({ meeting, date, section }, nth) =>
      small(strings.answer.source(meeting, formatDay(date, strings), section), {
        spacing: nth === 0 ? 'medium' : 'none',
      }),
    ),
    ...(data.writtenIn ? [small(strings.answer.writtenIn[data.writtenIn], { spacing: 'small' })] : []),
    ...(data.unreviewedTranslation ? [small(strings.answer.translation, { spacing: 'small' })] : []),
    ...(data.contactFirst ? [] : [whomToAsk(data, strings)]),
    ...(related.length > 0
      ? [
          text(strings.answer.related, {
            weight: 'bolder',
            isSubtle: true,
            size: 'small',
            spacing: 'medium',
            separator: true,
          }),
          ...questionButtons(
            related.map(({ entry, question }) => ({
              title: question,
              data: { v: 1, do: 'show-entry', entry, language },
            })),
          ),
        ]
      : []),
    ...(data.feedback === 'open'
      ? []
      : [
          text(data.feedback === 'helpful' ? strings.answer.thanksHelpful : strings.answer.thanksNotHelpful, {
            separator: true,
          }),
        ]),
  ];
  return card(language, [...(told ? [told] : []), data.question, point].join(' '), body, actionsOf(data, strings));
}

function toldLine({ number, isCorrected }: NonNullable<AnswerCardData['answers']>, { answer }: Strings): string {
  return isCorrected ? answer.corrected(number) : answer.toQuestion(number);
}

function whomToAsk(data: AnswerCardData, strings: Strings): Element {
  const { language, contacts, contactFirst, service, topic } = data;
  const purpose = contacts[0]?.contact.purpose[language];
  return {
    type: 'Container',
    separator: true,
    spacing: 'medium',
    items: [
      text(contactFirst ? strings.contactCard.title : strings.contact.title, {
        weight: 'bolder',
        isSubtle: true,
        size: 'small',
      }),
      ...(contactFirst && purpose ? [text(strings.contactCard.purpose(purpose))] : []),
      contactBlock(contacts, { language, subject: strings.contact.subject(`${service}, ${topic}`) }),
    ],
  };
}

function actionsOf(data: AnswerCardData, strings: Strings) {
  const { language, entry, card, feedback, unreviewedTranslation } = data;
  const rate = (title: string, helpful: boolean) =>
    button(title, { v: 1, do: 'feedback', entry, language, helpful, card });
  return [
    ...(feedback === 'open' ? [rate(strings.answer.helpful, true), rate(strings.answer.notHelpful, false)] : []),
    ...(feedback === 'not-helpful' && data.asksPerson
      ? [button(strings.askPerson.button, { v: 1, do: 'ask-person', language })]
      : []),
    ...(unreviewedTranslation ? [button(strings.answer.showOriginal, { v: 1, do: 'show-original', entry })] : []),
    ...(data.hides ? [button(strings.hiding.button, { v: 1, do: 'staff-hide', entry })] : []),
  ];
}

/** One source a meeting, with all its places. */
function byMeeting(sources: AnswerCardData['sources']): AnswerCardData['sources'] {
  const meetings = new Map<string, AnswerCardData['sources'][number]>();
  for (const source of sources) {
    const key = `${source.meeting} ${source.date}`;
    const before = meetings.get(key);
    meetings.set(key, before ? { ...before, section: `${before.section} · ${source.section}` } : source);
  }
  return [...meetings.values()];
}

/** The day of the main source: the one that the answer grows old from. */
function dateOf({ sources }: AnswerCardData, strings: Strings): string[] {
  return sources[0] === undefined ? [] : [formatDay(sources[0].date, strings)];
}

/** A line above the first, where something stands before it. */
function separated([first, ...rest]: readonly Element[], isSeparated: boolean): Element[] {
  return first ? [isSeparated ? { ...first, separator: true } : first, ...rest] : [];
}

/** Lines that follow each other with "- " make one list; every other line is a paragraph. */
function paragraphs(lines: readonly string[]): Element[] {
  const blocks: string[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (line.startsWith('- ') && last?.startsWith('- ')) blocks[blocks.length - 1] = `${last}\n${line}`;
    else if (line.trim() !== '') blocks.push(line);
  }
  return blocks.map((block, nth) => text(block, nth === 0 ? { spacing: 'medium' } : {}));
}

function freshnessLine(data: AnswerCardData, strings: Strings): string | null {
  const { freshness } = strings;
  const day = (value: string | null | undefined) => (value ? formatDay(value, strings) : '');
  const told = day(data.sources[0]?.date);
  const where = data.contacts[0]?.contact.name[data.language] ?? '';
  switch (data.freshness) {
    case 'fresh':
      return null;
    case 'old':
      return `${data.reviewed ? freshness.reviewed(day(data.reviewed)) : freshness.old(told)} ${where}.`;
    case 'expired':
      return `${freshness.expired(day(data.until), told)} ${where}.`;
    case 'past':
      return `${freshness.past(told)} ${where}.`;
    case 'superseded':
      return freshness.superseded(told);
    case 'not-yet':
      return freshness.notYet(day(data.from));
  }
}

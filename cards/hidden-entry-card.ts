import type { Language } from '../knowledge/schema';
import { mostWritten } from './actions';
import {
  button,
  type Card,
  card,
  type Element,
  heading,
  plain,
  small,
  text,
  textInput,
  withoutFields,
} from './elements';
import { formatMoment } from './format';
import { stringsOf } from './strings';

/** The form of staff to take an answer out of use. */
export interface HideEntryCardData {
  readonly language: Language;
  readonly entry: string;
  readonly question: string;
  /** How many were sent it of late and can be told. */
  readonly people: number;
  /** One-use id: the form can be sent once. */
  readonly draft: string;
  /** What was written already. */
  readonly reason: string;
  readonly words: string;
  readonly tells: boolean;
  /** What is wrong with what was sent. */
  readonly problem: 'missing' | 'too-long' | null;
}

/** Asks why the answer is wrong, and whether to tell those who were sent it. */
export function hideEntryCard(data: HideEntryCardData): Card {
  const { language, entry, draft, people } = data;
  const { hiding: words } = stringsOf(language);
  const problem = { missing: words.reasonMissing, 'too-long': words.tooLong(mostWritten) };
  const confirm = button(words.confirm, { v: 1, do: 'staff-confirm-hide', entry, draft });
  const cancel = withoutFields(button(words.cancel, { v: 1, do: 'staff-cancel-hide', entry }));
  return card(
    language,
    `${words.title} ${data.question}`,
    [
      heading(words.title),
      plain(data.question),
      text(words.lead),
      ...(data.problem ? [text(problem[data.problem], { color: 'attention' })] : []),
      { ...textInput('reason', words.reason, words.reasonMissing, data.reason), placeholder: words.reasonHint },
      ...(people === 0 ? [text(words.nobody)] : tellFields(data)),
    ],
    [confirm, cancel],
  );
}

function tellFields({ language, people, words: written, tells }: HideEntryCardData): Element[] {
  const { hiding: words } = stringsOf(language);
  const { isRequired, ...message } = textInput('words', words.words, words.tooLong(mostWritten), written);
  return [
    {
      type: 'Input.Toggle',
      id: 'tell',
      label: words.tellLabel,
      title: words.tell(people),
      value: tells ? 'true' : 'false',
      wrap: true,
    },
    { ...message, placeholder: words.wordsHint },
  ];
}

/** An answer that is out of use. */
export interface HiddenEntryCardData {
  readonly language: Language;
  readonly entry: string;
  readonly question: string;
  readonly reason: string;
  readonly at: Date;
  /** How many people are being told; null where nothing is to be said of it. */
  readonly told: number | null;
  /** One-use id of taking it into use again. */
  readonly draft: string;
}

/** Says that nobody gets the answer any more, and why. */
export function hiddenEntryCard(data: HiddenEntryCardData): Card {
  const { language, entry, draft, told } = data;
  const { hiding: words } = stringsOf(language);
  return card(
    language,
    `${words.hidden}. ${data.question}`,
    [
      heading(words.hidden),
      plain(data.question),
      ...whyAndWhen(data),
      ...(told === null ? [] : [text(told === 0 ? words.toldNobody : words.told(told))]),
    ],
    [button(words.unhide, { v: 1, do: 'staff-unhide', entry, draft })],
  );
}

function whyAndWhen({ language, reason, at }: Pick<HiddenEntryCardData, 'language' | 'reason' | 'at'>): Element[] {
  const strings = stringsOf(language);
  const { date, time } = formatMoment(at, strings);
  return [small(strings.hiding.since(date, time), { spacing: 'none' }), plain(`${strings.hiding.because} ${reason}`)];
}

/** Says that an answer is in use again. */
export function shownEntryCard({ language, question }: { language: Language; question: string }): Card {
  const { hiding: words } = stringsOf(language);
  return card(language, `${words.shown}. ${question}`, [heading(words.shown), plain(question), text(words.shownLead)]);
}

/** Rows on one page of the list. */
export const mostListed = 8;
/** A longer reason is cut in the list: a card may not grow large. */
const longestListed = 200;

/** What is out of use, a page of it. */
export interface HiddenListCardData {
  readonly language: Language;
  readonly rows: readonly Pick<HiddenEntryCardData, 'entry' | 'question' | 'reason' | 'at' | 'draft'>[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

/** Lists the answers that are out of use, each with a way back into use. */
export function hiddenListCard({ language, rows, page, pages }: HiddenListCardData): Card {
  const { hiding: words } = stringsOf(language);
  const lead = rows.length === 0 ? words.listEmpty : words.listLead;
  const turn = (title: string, to: number) => button(title, { v: 1, do: 'staff-list-hidden', page: to });
  return card(
    language,
    `${words.list}. ${lead}`,
    [
      heading(words.list),
      text(lead),
      ...rows.map(
        ({ entry, question, reason, at, draft }): Element => ({
          type: 'Container',
          separator: true,
          spacing: 'medium',
          items: [
            plain(question),
            ...whyAndWhen({ language, reason: shortened(reason), at }),
            {
              type: 'Container',
              style: 'emphasis',
              spacing: 'small',
              // A screen reader hears of which question; the eye sees it right above.
              selectAction: button(words.unhideOne(question), { v: 1, do: 'staff-unhide', entry, draft, page }),
              items: [text(words.unhide, { color: 'accent', weight: 'bolder' })],
            },
          ],
        }),
      ),
      ...(pages > 1 ? [small(words.page(page + 1, pages), { separator: true })] : []),
    ],
    [...(page > 0 ? [turn(words.previous, page - 1)] : []), ...(page < pages - 1 ? [turn(words.next, page + 1)] : [])],
  );
}

function shortened(reason: string): string {
  return reason.length > longestListed ? `${reason.slice(0, longestListed)}…` : reason;
}

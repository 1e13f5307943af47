import type { Language } from '../knowledge/schema';
import {
  button,
  type Card,
  card,
  type Element,
  heading,
  type NearQuestion,
  plain,
  questionButtons,
  small,
  text,
  toQuestions,
  verbatim,
} from './elements';
import { formatMeetingTime } from './meeting-block';
import { joinButton, shortened } from './meeting-questions-card';
import { stringsOf } from './strings';

/** A meeting that may be held in a chat. */
export interface HeldMeeting {
  readonly meeting: string;
  readonly name: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
}

/** Meetings to choose from on one card. */
export const mostChoices = 5;

/** The meeting is linked to the chat: how to ask there. */
export function linkedCard(language: Language, { name, ...times }: HeldMeeting): Card {
  const strings = stringsOf(language);
  const { meetingChat: words } = strings;
  return card(
    language,
    `${words.linked}. ${name}`,
    [
      heading(words.linked),
      verbatim(name, 'small'),
      text(formatMeetingTime(times, strings), { spacing: 'none' }),
      text(words.linkedLead),
      text(words.howToAsk),
      small(words.howToList),
    ],
    [button(words.showList, { v: 1, do: 'meeting-questions', language })],
  );
}

/** Meetings that staff may have meant. */
export interface ChooseMeetingData {
  readonly language: Language;
  /** Whether they fit what was said; else they are only the nearest ones. */
  readonly isFound: boolean;
  readonly meetings: readonly HeldMeeting[];
}

/** Asks staff which meeting is held in the chat, or says that there is none such. */
export function chooseMeetingCard({ language, isFound, meetings }: ChooseMeetingData): Card {
  const strings = stringsOf(language);
  const { meetingChat: words } = strings;
  const [title, lead] = isFound ? [words.choose, words.chooseLead] : [words.noneFound, words.noneFoundLead];
  const shown = meetings.slice(0, mostChoices).map(({ meeting, name, ...times }) => ({
    title: `${name}, ${formatMeetingTime(times, strings)}`,
    data: { v: 1, do: 'staff-link-meeting', meeting } as const,
  }));
  return card(language, `${title}. ${lead}`, [
    heading(title),
    text(lead),
    ...(!isFound && shown.length > 0 ? [text(words.nearest, { separator: true })] : []),
    // Staff may have written the names, so nothing of them is read as Markdown.
    ...questionButtons(shown).map((row, nth) => ({ ...row, items: [verbatim(shown[nth]?.title ?? '')] })),
  ]);
}

/** Why a chat is not linked: staff alone do it, or in another chat. */
export function linkNoteCard(language: Language, why: 'staffOnly' | 'elsewhere'): Card {
  const { meetingChat: words } = stringsOf(language);
  const [title, lead] =
    why === 'staffOnly' ? [words.staffOnly, words.staffOnlyLead] : [words.elsewhere, words.elsewhereLead];
  return card(language, `${title}. ${lead}`, [heading(title), text(lead)]);
}

/** Why nothing is collected in a chat. */
export type NotCollecting =
  | { readonly why: 'not-linked' }
  | { readonly why: 'over' | 'cancelled'; readonly meeting: string; readonly name: string };

/** Says why a question was not collected, and leads to the form. */
export function notCollectingCard(language: Language, reason: NotCollecting): Card {
  const { meetingChat: words } = stringsOf(language);
  const [title, lead] =
    reason.why === 'not-linked'
      ? [words.notLinked, words.notLinkedLead]
      : reason.why === 'over'
        ? [words.over, words.overLead(reason.name)]
        : [words.cancelled, words.cancelledLead(reason.name)];
  const meeting = reason.why === 'not-linked' ? {} : { meeting: reason.meeting };
  return card(
    language,
    `${title}. ${lead}`,
    [heading(title), plain(lead)],
    [button(words.byForm, { v: 1, do: 'submit-question', language, ...meeting })],
  );
}

/** Nothing stands behind "question:": how it is done. */
export function howToAskCard(language: Language): Card {
  const { meetingChat: words } = stringsOf(language);
  return card(language, `${words.empty}. ${words.howToAsk}`, [
    heading(words.empty),
    text(words.howToAsk),
    small(words.howToList),
  ]);
}

/** A question was taken in. */
export interface CollectedCardData {
  readonly language: Language;
  readonly number: string;
  /** What the meeting is called. */
  readonly meeting: string;
  /** Its asker wrote the message anew. */
  readonly isReworded: boolean;
  /** Entries that may answer it already. */
  readonly near: readonly NearQuestion[];
}

/** The number of a question; what was written stands right above in the chat. */
export function collectedCard({ language, number, meeting, isReworded, near }: CollectedCardData): Card {
  const { meetingChat: words } = stringsOf(language);
  const title = isReworded ? words.reworded(number) : words.collected(number);
  return card(
    language,
    title,
    [
      heading(title),
      plain(words.collectedFor(meeting)),
      ...(near.length > 0 ? [text(words.mayAnswer, { weight: 'bolder', separator: true })] : []),
      ...questionButtons(toQuestions(near, language)),
    ],
    [button(words.showList, { v: 1, do: 'meeting-questions', language })],
  );
}

/** What makes a question perhaps needless. */
export interface SameQuestionData {
  readonly language: Language;
  /** Those of the meeting that may be the same. */
  readonly questions: readonly {
    readonly question: string;
    readonly number: string;
    readonly text: string;
    readonly supporters: number;
    readonly isOwn: boolean;
  }[];
  /** Entries that may answer it. */
  readonly entries: readonly NearQuestion[];
  /** The id under which it waits in memory. */
  readonly held: string;
}

/** Asks once whether a question is there already. */
export function sameQuestionCard({ language, questions, entries, held }: SameQuestionData): Card {
  const { meetingChat: words } = stringsOf(language);
  const lead = questions.length > 0 ? words.sameLead : words.knownLead;
  return card(
    language,
    `${words.sameTitle} ${lead}`,
    [
      heading(words.sameTitle),
      text(lead),
      ...questions.map(
        ({ question, number, text: written, supporters, isOwn }): Element => ({
          type: 'Container',
          separator: true,
          items: [
            small(supporters > 0 ? `${number} · ${words.supporters(supporters)}` : number),
            plain(shortened(written), 'none'),
            isOwn ? small(words.own, { spacing: 'none' }) : joinButton({ language, question, number }),
          ],
        }),
      ),
      ...(entries.length > 0 ? [text(words.mayAnswer, { weight: 'bolder', separator: true })] : []),
      ...questionButtons(toQuestions(entries, language)),
    ],
    [button(words.sendMine, { v: 1, do: 'send-anyway', language, held })],
  );
}

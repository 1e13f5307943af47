import type { Language } from '../knowledge/schema';
import {
  button,
  type Card,
  type CardAction,
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
import { formatMoment } from './format';
import type { NamedMeeting } from './named-meeting';
import { type Strings, stringsOf } from './strings';

type Words = Strings['staffQuestion'];

/** A question for a meeting as staff see it. */
export interface StaffQuestionCardData {
  readonly language: Language;
  readonly question: string;
  readonly version: number;
  readonly number: string;
  readonly state: keyof Words['states'];
  /** What just happened. */
  readonly note: keyof Words['notes'] | null;
  /** Null once the asker has been forgotten. */
  readonly asker: { readonly name: string | null; readonly organisation: string | null } | null;
  readonly isAnonymous: boolean;
  /** It came from the chat of the meeting, not by the form. */
  readonly isCollected: boolean;
  /** Null while it waits for the next one of its service. */
  readonly meeting: NamedMeeting | null;
  readonly service: string;
  readonly questionLanguage: Language;
  readonly submittedAt: Date;
  readonly text: string;
  readonly supporters: number;
  /** The questions that were merged into it. */
  readonly merged: readonly { readonly number: string; readonly text: string }[];
  /** The one that it was merged into. */
  readonly mergedInto: { readonly question: string; readonly number: string } | null;
  /** Who looks after it; the name is null where Teams told none. */
  readonly assignee: { readonly name: string | null } | null;
  /** Where it stands in the agenda of its meeting, from 1 on; null where it is not on it. */
  readonly place: { readonly nth: number; readonly of: number } | null;
  readonly isAnsweredLive: boolean;
  readonly declineReason: string | null;
  readonly draft: {
    /** Who wrote it. */
    readonly by: string | null;
    /** Service, topic and contact, by which it would be found and what would be shown with it. */
    readonly filed: string;
    readonly wordings: readonly {
      readonly language: Language;
      readonly question: string;
      readonly answer: string;
    }[];
  } | null;
  /** Whoever looks may approve the draft; true as well where several look, and the press tells. */
  readonly mayApprove: boolean;
  readonly published: { readonly entry: string; readonly question: string } | null;
  /** The entries that are closest to it. */
  readonly near: readonly NearQuestion[];
}

const mostMerged = 5;
const longestMerged = 200;
/** Texts of a card in bytes; what is longer is cut, so that the card stays below what Teams takes. */
const mostBytes = 20_000;
const longestCut = 1000;

/** Where a question stands, what is known of it, and what can be done with it, the way forward first. */
export function staffQuestionCard(data: StaffQuestionCardData): Card {
  const { language, number, state, note, near } = data;
  const strings = stringsOf(language);
  const words = strings.staffQuestion;
  const stands = words.states[state];
  const said = note ? [words.notes[note]] : [];
  const { isCut, shown } = cutting(data);
  const body: Element[] = [
    heading(words.title(number)),
    ...said.map((line) => text(line, { weight: 'bolder' })),
    text(stands, { weight: 'bolder' }),
    ...(data.declineReason === null ? [] : [small(words.because), plain(data.declineReason, 'none')]),
    { ...plain(shown(data.text)), separator: true },
    ...about(data, strings),
    ...mergedOnes(data, words),
    ...draftBlock(data, strings, shown),
    ...(data.published ? [small(words.published(data.published.entry)), plain(data.published.question, 'none')] : []),
    ...(isCut ? [small(words.cut)] : []),
    ...(near.length > 0
      ? [text(words.near, { separator: true }), ...questionButtons(toQuestions(near, language))]
      : []),
  ];
  return card(language, [`${words.title(number)}: ${stands}`, ...said].join('. '), body, actionsOf(data, strings));
}

function about(data: StaffQuestionCardData, strings: Strings): Element[] {
  const words = strings.staffQuestion;
  const { asker, meeting, place } = data;
  const named = asker ? [asker.name ?? words.unnamed, asker.organisation] : [words.forgotten];
  const marks = [data.isAnonymous && words.anonymous, data.isCollected && words.collected].filter(Boolean);
  const who = [named.filter(Boolean).join(', '), ...marks].join(' · ');
  const sent = formatMoment(data.submittedAt, strings);
  const lines = [
    words.about(data.service, strings.languageNames[data.questionLanguage]),
    words.submitted(sent.date, sent.time),
    ...(data.supporters > 0 ? [words.supporters(data.supporters)] : []),
    ...(place ? [words.place(place.nth, place.of)] : []),
    ...(data.isAnsweredLive ? [words.answeredLive] : []),
  ];
  const looksAfter = data.assignee ? words.assignee(data.assignee.name ?? words.someone) : words.nobody;
  return [
    plain(`${words.asker}: ${who}`, 'medium'),
    verbatim(meeting ? meetingName(meeting, strings) : words.waits, 'small'),
    ...lines.map((line) => small(line, { spacing: 'none' })),
    plain(looksAfter, 'small'),
  ];
}

function meetingName({ name, startsAt }: NamedMeeting, strings: Strings): string {
  const { date, time } = formatMoment(startsAt, strings);
  return strings.staffQuestion.meeting(name, date, time);
}

function mergedOnes({ merged }: StaffQuestionCardData, words: Words): Element[] {
  if (merged.length === 0) return [];
  const left = merged.length - mostMerged;
  return [
    text(words.mergedOnes, { weight: 'bolder', separator: true }),
    ...merged
      .slice(0, mostMerged)
      .map(({ number, text: asked }) => plain(`${number}: ${shortened(asked, longestMerged)}`, 'small')),
    ...(left > 0 ? [small(words.moreMerged(left))] : []),
  ];
}

function draftBlock(
  { draft, mayApprove }: StaffQuestionCardData,
  strings: Strings,
  shown: (written: string) => string,
): Element[] {
  if (!draft) return [];
  const words = strings.staffQuestion;
  return [
    { ...plain(words.draft(draft.by ?? words.someone)), separator: true },
    ...(mayApprove ? [] : [text(words.waitsForApproval, { spacing: 'small' })]),
    plain(draft.filed, 'small'),
    ...draft.wordings.flatMap(({ language, question, answer }) => [
      small(strings.languageNames[language], { spacing: 'medium' }),
      verbatim(shown(question)),
      plain(shown(answer), 'small'),
    ]),
  ];
}

function actionsOf(data: StaffQuestionCardData, strings: Strings): CardAction[] {
  const words = strings.staffQuestion;
  const { question: id, version, mergedInto, published } = data;
  const accept = button(words.accept, { v: 1, do: 'staff-accept', id, version });
  const decline = button(words.decline, { v: 1, do: 'staff-decline-form', id });
  const merge = button(words.merge, { v: 1, do: 'staff-merge-form', id });
  const assign = data.assignee
    ? button(words.release, { v: 1, do: 'staff-assign', id, version })
    : button(words.take, { v: 1, do: 'staff-assign', id, version, to: 'me' });
  const write = (title: string) => button(title, { v: 1, do: 'staff-write', id });
  const publish =
    data.draft && data.mayApprove ? [button(words.publish, { v: 1, do: 'staff-publish', id, version })] : [];
  const more = button(words.more, { v: 1, do: 'staff-question', id, more: true });
  const hide = published ? [button(strings.hiding.button, { v: 1, do: 'staff-hide', entry: published.entry })] : [];
  const target = mergedInto
    ? [button(words.openTarget(mergedInto.number), { v: 1, do: 'staff-question', id: mergedInto.question })]
    : [];
  const queue = button(words.queue, { v: 1, do: 'staff-queue', isNew: true });
  const edit = data.draft ? words.edit : words.write;
  const inState = {
    submitted: [accept, merge, decline, assign, more],
    accepted: [...publish, write(edit), merge, ...(publish.length > 0 ? [] : [decline]), assign, more],
    drafted: [...publish, write(edit), decline, assign, more],
    published: [...publish, write(words.correct), ...hide, more],
    hidden: [...publish, write(words.correct), more],
    withdrawn: [],
    declined: [],
    merged: target,
  };
  return [...inState[data.state], queue];
}

/** Long texts are cut only where all of them together are too much. */
function cutting({ text: asked, draft }: StaffQuestionCardData) {
  const texts = [asked, ...(draft?.wordings ?? []).flatMap(({ question, answer }) => [question, answer])];
  const bytes = texts.reduce((sum, each) => sum + Buffer.byteLength(JSON.stringify(each)), 0);
  const isCut = bytes > mostBytes;
  return { isCut, shown: (written: string) => (isCut ? shortened(written, longestCut) : written) };
}

function shortened(written: string, most: number): string {
  return written.length <= most ? written : `${written.slice(0, most)}…`;
}

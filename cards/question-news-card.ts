import type { Language } from '../knowledge/schema';
import { button, type Card, card, heading, plain, text } from './elements';
import { meetingBlock, type ShownMeeting } from './meeting-block';
import { stringsOf } from './strings';

/** What has become of a question or its meeting. */
export type QuestionNews =
  | 'meeting-moved'
  | 'meeting-cancelled'
  | 'meeting-found'
  | 'staff-moved'
  | 'declined'
  | 'merged'
  | 'withdrawn';

/** What has become of a question or its meeting. */
export interface QuestionNewsCardData {
  readonly language: Language;
  readonly number: string;
  readonly why: QuestionNews;
  /** The meeting that the question is for now; null while it waits for one. */
  readonly meeting: ShownMeeting | null;
  readonly now: Date;
  /** Of a declined one: why, as staff say it. */
  readonly reason?: string;
  /** Of a merged one: the number of the question that it was merged into. */
  readonly into?: string;
  /** The entry that answers it already. */
  readonly answer?: string | null;
}

/** Tells who asked, and who has the same question, what has become of it. */
export function questionNewsCard(data: QuestionNewsCardData): Card {
  const { language, number, why, meeting, now, reason, into = '', answer = null } = data;
  const strings = stringsOf(language);
  const { questionNews: words } = strings;
  const said = {
    'meeting-moved': [words.moved(number), words.movedLead],
    'meeting-cancelled': [words.cancelled(number), meeting ? words.cancelledLead : words.waitsLead],
    'meeting-found': [words.found(number), words.foundLead],
    'staff-moved': [words.staffMoved(number), meeting ? words.staffMovedLead : words.staffWaitsLead],
    declined: [words.declined(number), words.declinedLead],
    merged: [words.merged(number, into), answer === null ? words.mergedLead : words.mergedAnswered],
    withdrawn: [words.withdrawn(number), words.withdrawnLead],
  } as const;
  const [title, lead] = said[why];
  const submit = button(strings.myQuestions.submit, { v: 1, do: 'submit-question', language });
  const read =
    answer === null
      ? []
      : [button(strings.question.readAnswer, { v: 1, do: 'show-entry', entry: answer, language } as const)];
  return card(
    language,
    `${title}. ${lead}`,
    [
      heading(title),
      text(lead),
      ...(reason === undefined ? [] : [plain(reason)]),
      ...(meeting ? meetingBlock(meeting, language, now) : []),
    ],
    [...read, ...(why === 'withdrawn' || why === 'declined' ? [submit] : [])],
  );
}

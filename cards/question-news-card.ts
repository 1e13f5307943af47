import type { Language } from '../knowledge/schema';
import { button, type Card, card, heading, text } from './elements';
import { meetingBlock, type ShownMeeting } from './meeting-block';
import { stringsOf } from './strings';

/** What has become of the meeting of a question. */
export interface QuestionNewsCardData {
  readonly language: Language;
  readonly number: string;
  readonly why: 'meeting-moved' | 'meeting-cancelled' | 'meeting-found' | 'withdrawn';
  /** The meeting that the question is for now; null while it waits for one. */
  readonly meeting: ShownMeeting | null;
  readonly now: Date;
}

/** Tells who asked, and who has the same question, that its meeting is another or at another time. */
export function questionNewsCard({ language, number, why, meeting, now }: QuestionNewsCardData): Card {
  const { questionNews: words } = stringsOf(language);
  const said = {
    'meeting-moved': [words.moved(number), words.movedLead],
    'meeting-cancelled': [words.cancelled(number), meeting ? words.cancelledLead : words.waitsLead],
    'meeting-found': [words.found(number), words.foundLead],
    withdrawn: [words.withdrawn(number), words.withdrawnLead],
  } as const;
  const [title, lead] = said[why];
  const { submit } = stringsOf(language).myQuestions;
  return card(
    language,
    `${title}. ${lead}`,
    [heading(title), text(lead), ...(meeting ? meetingBlock(meeting, language, now) : [])],
    why === 'withdrawn' ? [button(submit, { v: 1, do: 'submit-question', language })] : [],
  );
}

import type { Card } from '../../cards/elements';
import type { QuestionNews } from '../../cards/question-news-card';
import { questionNewsCard } from '../../cards/question-news-card';
import type { Knowledge } from '../../knowledge/load';
import type { Language } from '../../knowledge/schema';
import type { Transaction } from '../store/store';
import { type CalendarUrl, presentMeeting } from './present-meeting';
import { isUnderWay } from './question';

/** What is told of a question, to whom knows it by a number. */
export interface NewsOfQuestion {
  readonly question: string;
  readonly number?: string;
  readonly why: QuestionNews;
  readonly language: Language;
}

/** The card that tells of a question as it stands now; null where that is over by now. */
export async function newsCard(
  { question: id, number, why, language }: NewsOfQuestion,
  around: {
    readonly knowledge: Knowledge;
    readonly calendarUrl: CalendarUrl;
    readonly tx: Transaction;
    readonly now: Date;
  },
): Promise<Card | null> {
  const { tx, now } = around;
  const question = await tx.questions.find(id);
  if (!question) return null;
  const of = { language, number: number ?? question.number, why, meeting: null, now };
  switch (why) {
    case 'withdrawn':
      return questionNewsCard(of);
    case 'declined': {
      const { state, declineReason: reason } = question;
      return state === 'declined' && reason !== null ? questionNewsCard({ ...of, reason }) : null;
    }
    case 'merged': {
      const target = question.mergedInto === null ? null : await tx.questions.find(question.mergedInto);
      // What ends that one is told to those of this one too.
      if (!target || !(isUnderWay(target) || target.state === 'published')) return null;
      const published = await tx.answers.publishedOf(target.id);
      return questionNewsCard({ ...of, into: target.number, answer: published?.entry ?? null });
    }
    default: {
      if (!isUnderWay(question)) return null;
      const found = question.meeting === null ? null : await tx.meetings.find(question.meeting);
      if (!found && (why === 'meeting-moved' || why === 'meeting-found')) return null;
      return questionNewsCard({ ...of, meeting: found && presentMeeting(found, around, language) });
    }
  }
}

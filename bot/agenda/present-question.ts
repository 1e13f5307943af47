import type { Card } from '../../cards/elements';
import type { NamedMeeting } from '../../cards/named-meeting';
import { type QuestionCardData, questionCard } from '../../cards/question-card';
import type { Knowledge } from '../../knowledge/load';
import type { Language } from '../../knowledge/schema';
import type { Transaction } from '../store/store';
import type { ScheduledMeeting } from './meeting';
import { nameOf } from './present-meeting';
import { isChangeable, type Question } from './question';

/** A meeting as the cards of a question name it. */
export function nameMeeting(meeting: ScheduledMeeting, knowledge: Knowledge, language: Language): NamedMeeting {
  const { id, startsAt, deadlineAt } = meeting;
  return { id, name: nameOf(meeting, knowledge, language), startsAt, deadlineAt };
}

/**
 * The card of a question for its asker, or for a supporter of it, as it stands.
 * @param isPersonal nobody else reads the chat: else neither the text nor a way to change it is shown
 */
export async function presentQuestion(
  question: Question,
  { tx, knowledge, now }: { readonly tx: Transaction; readonly knowledge: Knowledge; readonly now: Date },
  { language, isPersonal, news }: Pick<QuestionCardData, 'language' | 'news'> & { readonly isPersonal: boolean },
): Promise<Card> {
  const meeting = question.meeting === null ? null : await tx.meetings.find(question.meeting);
  return questionCard({
    language,
    question: question.id,
    number: question.number,
    text: isPersonal ? question.text : null,
    service: knowledge.services.get(question.service)?.name[language] ?? question.service,
    meeting: meeting && nameMeeting(meeting, knowledge, language),
    state: question.state,
    isChangeable: isChangeable(question, meeting, now),
    supporters: await tx.questions.countSupport(question.id),
    news,
  });
}

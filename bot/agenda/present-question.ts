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
  // One that was merged goes on as the other one does.
  const target = question.mergedInto === null ? null : await tx.questions.find(question.mergedInto);
  const goesOn = target ?? question;
  const meeting = goesOn.meeting === null ? null : await tx.meetings.find(goesOn.meeting);
  const { state, entry } = await standing(goesOn, tx);
  return questionCard({
    language,
    question: question.id,
    number: question.number,
    text: isPersonal ? question.text : null,
    service: knowledge.services.get(goesOn.service)?.name[language] ?? goesOn.service,
    meeting: meeting && nameMeeting(meeting, knowledge, language),
    state,
    isChangeable: isChangeable(question, meeting, now),
    supporters: await tx.questions.countSupport(goesOn.id),
    mergedInto: target?.number ?? null,
    declineReason: state === 'declined' ? goesOn.declineReason : null,
    answer: state === 'published' ? entry : null,
    news,
  });
}

/** The state of a question as people see it, and the entry that answers it: what staff have taken out of use is hidden. */
export async function standing(
  { id, state }: Question,
  tx: Pick<Transaction, 'answers' | 'hiddenEntries'>,
): Promise<{ readonly state: Question['state']; readonly entry: string | null }> {
  const entry = (await tx.answers.publishedOf(id))?.entry ?? null;
  const isHidden = entry !== null && (await tx.hiddenEntries.all()).some((hidden) => hidden.entry === entry);
  return { state: state === 'published' && isHidden ? 'hidden' : state, entry };
}

import { answerCard } from '../../cards/answer-card';
import type { Card } from '../../cards/elements';
import type { Entry } from '../../knowledge/load';
import type { Language } from '../../knowledge/schema';
import { presentAnswer } from '../present';
import type { SentAnswer } from '../store/sent-answers';
import type { Surroundings } from './conversation';

/** Shows an entry, and remembers whom it was shown to. */
export async function showAnswer(entry: Entry, language: Language, around: Surroundings): Promise<Card> {
  const card = around.newId();
  await rememberAnswer({ card, entry: entry.id, language }, around);
  return answerCard({ ...presentAnswer(around, entry, language, card), hides: around.isForStaff });
}

/** Remembers who is sent an answer, so that they can be told when it turns out wrong. */
export async function rememberAnswer(
  answer: Pick<SentAnswer, 'card' | 'entry' | 'language'>,
  { tx, address, who, now }: Surroundings,
): Promise<void> {
  await tx.sentAnswers.remember({ ...answer, to: address, person: who.person }, now);
}

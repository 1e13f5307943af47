import { type AnswerCardData, answerCard } from './answer-card';
import { type Card, small } from './elements';
import { stringsOf } from './strings';

/**
 * An answer that a person puts into a chat for others to read. The bot need not be in that chat, so there is nothing to press: no feedback,
 * no further questions; links only.
 */
export function insertedAnswerCard(data: AnswerCardData): Card {
  // The newer answer is not below it here, so this one says to check it.
  const freshness = data.freshness === 'superseded' ? 'old' : data.freshness;
  const { actions, ...card } = answerCard({ ...data, freshness, related: [], hides: false, feedback: 'open' });
  const { advice } = stringsOf(data.language).composeSearch;
  return { ...card, body: [...card.body, small(advice, { separator: true })] };
}

import { randomUUID } from 'node:crypto';
import { answerCard } from '../../../cards/answer-card';
import { insertedAnswerCard } from '../../../cards/inserted-answer-card';
import type { Language } from '../../../knowledge/schema';
import { presentAnswer } from '../../present';
import { around, type CardCase, clocks, entries } from './around';

/** Every answer, at any time and with any feedback. */
export function* answers(language: Language): Generator<CardCase> {
  for (const entry of entries) {
    for (const clock of clocks) {
      const data = presentAnswer({ ...around, now: clock }, entry, language, randomUUID());
      for (const feedback of ['open', 'helpful', 'not-helpful'] as const) {
        const hides = feedback === 'not-helpful';
        const contactFirst = feedback === 'helpful';
        const card = answerCard({ ...data, feedback, hides, contactFirst });
        yield [`answer, ${data.freshness}: ${entry.id}, ${feedback}`, card, data.contacts];
      }
      yield [`answer, inserted: ${entry.id}, ${data.freshness}`, insertedAnswerCard(data), data.contacts];
    }
  }
}

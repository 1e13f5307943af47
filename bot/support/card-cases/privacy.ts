import { randomUUID } from 'node:crypto';
import { forgetMeCard, forgottenCard, myDataCard } from '../../../cards/my-data-card';
import { nameWarningCard } from '../../../cards/name-warning-card';
import { type Language, languages } from '../../../knowledge/schema';
import { type CardCase, knowledge, notices } from './around';

/** What protects a person: the warning, and everything that can be kept about somebody. */
export function* privacyCards(language: Language): Generator<CardCase> {
  yield ['name warning', nameWarningCard({ language, held: randomUUID() }), []];
  const districts = [...knowledge.contacts.values()].flatMap(({ district }) => (district ? [district[language]] : []));
  for (const chosenLanguage of [null, ...languages]) {
    for (const district of [null, ...districts]) {
      for (const privacyUrl of [null, notices.privacyUrl]) {
        const name = `my data: ${chosenLanguage}, ${district}, ${privacyUrl}`;
        const handoffs = (['waiting', 'taken', 'answered', 'withdrawn'] as const).map((state, nth) => {
          return { number: `H-2025-000${nth}`, state };
        });
        const questions = [{ number: 'K-2025-0001', state: 'submitted' } as const];
        const kept = privacyUrl
          ? { answers: 12, handoffs, questions, joined: 3 }
          : { answers: 0, handoffs: [], questions: [], joined: 0 };
        yield [name, myDataCard({ language, chosenLanguage, district, ...kept, privacyUrl }), []];
      }
    }
  }
  yield ['forget me', forgetMeCard(language), []];
  yield ['forgotten', forgottenCard(language), []];
}

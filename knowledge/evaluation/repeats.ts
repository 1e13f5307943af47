import type { Knowledge } from '../load';
import { NearestPhrase } from '../matching/nearest-phrase';
import { wordsOf } from '../matching/normalise';
import { languages } from '../schema';
import type { LabelledQueries } from './queries';

/** Character cosine above which a query says what a wording says, and measures nothing. */
const nearestAllowed = 0.85;

/** Every wording by which the knowledge is asked: questions, alternates, and phrases of contacts and intents. */
export function wordingsIn(knowledge: Knowledge): string[] {
  const asked = [...knowledge.entries.values(), ...knowledge.openQuestions.values()].flatMap((each) =>
    languages.flatMap((language) => [each[language].question, ...each[language].alternates]),
  );
  const phrases = knowledge.intents.flatMap((intent) => languages.flatMap((language) => intent.phrases[language]));
  const contacts = [...knowledge.contactPhrases.values()].flatMap((each) =>
    languages.flatMap((language) => each[language]),
  );
  return [...asked, ...contacts, ...phrases];
}

/** The queries that say what one of some wordings says. @param wordings all of the knowledge, or one besides them */
export function repeatsAmong(
  queries: readonly LabelledQueries[],
  known: readonly string[],
  wordings: readonly string[] = known,
): { readonly query: string; readonly wording: string }[] {
  const all = [...new Set([...known, ...wordings])];
  const index = new NearestPhrase(all.map((text) => [wordsOf(text).join(' ')]));
  const looked = wordings.map((wording) => all.indexOf(wording));
  const texts = queries.flatMap(({ answerable, negative, commands, contacts }) =>
    [...answerable, ...negative, ...commands, ...contacts].map(({ q }) => q),
  );
  return texts.flatMap((query) => {
    const cosines = index.likeness(wordsOf(query).join(' '), looked);
    return wordings.flatMap((wording, nth) => ((cosines[nth] as number) > nearestAllowed ? [{ query, wording }] : []));
  });
}

import { halves, type LabelledQueries } from './evaluation/queries';
import { repeatsAmong, wordingsIn } from './evaluation/repeats';
import type { Entry, Knowledge } from './load';
import { languagesOf, leastAlternates } from './schema';

/** An entry that staff published, with what editors have still to do about it. */
export interface EntryWithGaps {
  readonly entry: Entry;
  /** Each as a short phrase. */
  readonly gaps: readonly string[];
}

/**
 * What published entries lack of what a written one has: languages, alternates, labelled questions.
 * @param queries one for each half
 */
export function gapsIn(knowledge: Knowledge, queries: readonly LabelledQueries[]): EntryWithGaps[] {
  const published = [...knowledge.entries.values()].filter((entry) => entry.published !== null);
  if (published.length === 0) return [];
  const questionsOf = (entry: Entry) => languagesOf(entry).map((language) => entry[language].question);
  const repeats = repeatsAmong(queries, wordingsIn(knowledge), published.flatMap(questionsOf));
  return published.flatMap((entry) => {
    const fewAlternates = languagesOf(entry).flatMap((language) => {
      const { length } = entry[language].alternates;
      const least = leastAlternates[language];
      return length < least ? [`${length} of ${least} alternates in ${language}`] : [];
    });
    const unasked = queries.flatMap(({ answerable }, nth) => {
      const isAsked = answerable.some(({ expect, also }) => [expect, ...also].includes(entry.id));
      return isAsked ? [] : [`no labelled question in ${halves[nth]}`];
    });
    const repeated = repeats.filter(({ wording }) => questionsOf(entry).includes(wording));
    const gaps = [
      ...entry.missing.map((language) => `no ${language}`),
      ...fewAlternates,
      ...unasked,
      ...repeated.map(({ query }) => `its question says what the labelled question "${query}" says`),
    ];
    return gaps.length > 0 ? [{ entry, gaps }] : [];
  });
}

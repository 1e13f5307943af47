import type { Service } from '../schema';
import { wordsOf } from './normalise';

/** The names of services, ready to be found in texts in any inflected form. */
export interface NamedServices {
  /** The ids of the services that a text names. */
  in(text: string): ReadonlySet<string>;
  /** The words of a text but those that name services. */
  without(text: string): string;
}

/** Finds which services a text names ("lakussa", "oma väylän", "yksilökuntoutukseen"); by their ids. */
export function createNamedServices(services: Iterable<Service>): NamedServices {
  const names = [...services].flatMap(({ id, spoken }) =>
    spoken.map((name) => ({ id, stems: wordsOf(name).map(root) })),
  );
  const occurrences = (words: readonly string[]) =>
    names.flatMap(({ id, stems }) =>
      words.flatMap((_, at) =>
        stems.every((stem, nth) => words[at + nth]?.startsWith(stem) ?? false)
          ? [{ id, at, length: stems.length }]
          : [],
      ),
    );
  return {
    in: (text) => new Set(occurrences(wordsOf(text)).map(({ id }) => id)),
    without: (text) => {
      const words = wordsOf(text);
      const found = occurrences(words);
      return words.filter((_, nth) => !found.some(({ at, length }) => nth >= at && nth < at + length)).join(' ');
    },
  };
}

/** What stays of a name through its inflection: all of a short one, a long one without its last letters. */
function root(word: string): string {
  return word.length > 8 ? word.slice(0, -2) : word.length > 6 ? word.slice(0, -1) : word;
}

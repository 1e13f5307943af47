import type { Service } from '../schema';
import { wordsOf } from './normalise';

/** The names of services, ready to be found in texts in any inflected form. */
export type NamedServices = (text: string) => ReadonlySet<string>;

/** Finds which services a text names ("lakussa", "oma väylän", "yksilökuntoutukseen"); by their ids. */
export function createNamedServices(services: Iterable<Service>): NamedServices {
  const names = [...services].flatMap(({ id, spoken }) =>
    spoken.map((name) => ({ id, stems: wordsOf(name).map(root) })),
  );
  return (text) => {
    const words = wordsOf(text);
    const named = names.filter(({ stems }) =>
      words.some((_, at) => stems.every((stem, nth) => words[at + nth]?.startsWith(stem) ?? false)),
    );
    return new Set(named.map(({ id }) => id));
  };
}

/** What stays of a name through its inflection: all of a short one, a long one without its last letters. */
function root(word: string): string {
  return word.length > 8 ? word.slice(0, -2) : word.length > 6 ? word.slice(0, -1) : word;
}

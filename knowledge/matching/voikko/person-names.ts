import type { Transducer } from './transducer';

/**
 * Whether a Finnish word, in any case, is a given name or a surname: `only` a name ("Antin"), a name or `also` another
 * word ("Toivo", "Anna"), or `no` name.
 */
export type PersonNames = (word: string) => 'only' | 'also' | 'no';

const mostReadings = 30;
/** Voikko's classes of names, given names and surnames, at the last part of a word: "Pirkanmaa" is a place. */
const endsInName = /\[Le[es]\](?!.*\[L)/;

/** Tells names by Voikko's morphology. */
export function createPersonNames(morphology: Pick<Transducer, 'follow'>): PersonNames {
  return (word) => {
    const readings = morphology.follow(word.toLowerCase(), mostReadings);
    const names = readings.filter((reading) => endsInName.test(reading)).length;
    if (names === 0) return 'no';
    return names === readings.length ? 'only' : 'also';
  };
}

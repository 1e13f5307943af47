import { remembered } from '../remembered';
import type { Transducer } from './transducer';

/**
 * The base forms of a Finnish word, part by part of a compound; each part with the base forms it may have
 * ("yksilökuntoutuksessa": [yksilö], [kuntoutus, kuntouttaa]). Null for a word that the dictionary does not know.
 */
export type FinnishWords = (word: string) => readonly (readonly string[])[] | null;

/** More readings than this tell nothing more of what a word is. */
const mostReadings = 30;
/** As many words as the knowledge base and some days of questions hold; then the memory starts anew. */
const mostRemembered = 30_000;

/** Finds base forms by Voikko's morphology. Of the readings of a word those with the fewest parts count: "ohjaajan" is no "ohja|ajan". */
export function createFinnishWords(morphology: Pick<Transducer, 'follow'>): FinnishWords {
  return remembered((word) => partsOf(morphology.follow(word, mostReadings).map(basesOf)), mostRemembered);
}

function partsOf(readings: readonly (readonly string[])[]): ReturnType<FinnishWords> {
  if (readings.length === 0) return null;
  const fewest = Math.min(...readings.map((parts) => parts.length));
  const plain = readings.filter((parts) => parts.length === fewest);
  return Array.from({ length: fewest }, (_, nth) => [...new Set(plain.map((parts) => parts[nth] as string))]);
}

/** "[Ln][Xp]yksilö[X]yksilö[Sn][Ny][Bh][Bc][Ln][Xp]kuntoutus[X]kuntoutukse[Sine][Ny]ssa" is of yksilö and kuntoutus. */
function basesOf(reading: string): string[] {
  return reading
    .split('[Bc]')
    .map((part) =>
      (/\[Xp\](.*?)\[X\]/.exec(part)?.[1] ?? part.replace(/\[[^\]]*\]/g, '')).replaceAll('=', '').toLowerCase(),
    )
    .filter((base) => base !== '');
}

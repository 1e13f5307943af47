const wordPattern = /[\p{L}\p{N}]+/gu;
/** A letter that is not of our alphabets: "é", "ø". */
const otherLetter = /(?![a-zåäö])\p{L}/gu;
// "KU 117", "ku-117", "KU117r:n": one token, whatever the spacing and the Swedish r.
const formCode = /\b(ku)[ -]?(\d{3})r?\b/gu;

/** Lower case, one form of every letter, form codes in one piece; å, ä and ö stay letters of their own. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(otherLetter, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(formCode, '$1$2');
}

/** A normalised word without its dots and rings, as people write it on a foreign keyboard. */
export function withoutDots(word: string): string {
  return word.replace(/[åä]/g, 'a').replaceAll('ö', 'o');
}

/** The words of a text, normalised, in order. Letters and digits only: "B-lausunto" gives b and lausunto. */
export function wordsOf(text: string): string[] {
  return normalise(text).match(wordPattern) ?? [];
}

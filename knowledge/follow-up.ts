import { wordsOf } from './matching/normalise';

/** Words that a message begins with when it goes on from the one before. */
const beginnings = ['entä', 'entäs', 'entäpä', 'mites', 'ja', 'och', 'hur', 'men', 'what', 'how', 'and'];
const secondWords: Record<string, readonly string[]> = {
  hur: ['blir', 'går', 'är'],
  what: ['about', 'if'],
  how: ['about'],
};
/** Words that stand for what was asked before. */
const pronouns =
  'sen se sitä siitä siihen sille siinä ne niitä niistä niihin niille sama samaa den det dem dess it that this them same'.split(
    ' ',
  );
const longestWithBeginning = 8;
const longestWithPronoun = 5;

/**
 * Whether a message goes on from the one before: "entä Oma väylässä?", "och på svenska?", "kuka sen hyväksyy?". Only short ones
 * do; a long message says itself what it is about.
 */
export function isFollowUp(text: string): boolean {
  const words = wordsOf(text);
  const [first = '', second = ''] = words;
  const begins = beginnings.includes(first) && (secondWords[first]?.includes(second) ?? true);
  if (begins && words.length <= longestWithBeginning) return true;
  return words.length <= longestWithPronoun && words.some((word) => pronouns.includes(word));
}

const shortestTelling = 5;
const leastTelling = 2;

/** Whether a follow-up also tells by itself what it is about: "Entä lähetetäänkö lomakkeet Kelaan?", not "kuka sen hyväksyy?". */
export function tellsItself(text: string): boolean {
  const telling = wordsOf(text).filter((word) => word.length >= shortestTelling && !beginnings.includes(word));
  return telling.length >= leastTelling;
}

import type { IsPersonName } from './person-name';
import { tokensOf } from './tokens';

/** What stands in the place of what was masked. */
export const masked = '[…]';
/** Looked for only where a word begins: a message may be one very long word. */
const addresses = /(?<![^\s@<>])[^\s@<>]+@[^\s@<>]+/g;
/** Five digits or more, however they are grouped: phone numbers, references, dates of birth. A year or a price has fewer. */
const longNumbers = /\d(?:[\p{Zs}\p{Pd}./−]?\d){4,}/gu;

/**
 * A text without what may tell who is meant: addresses, long numbers, names, and words with a capital that our texts do not
 * know. So it may be read by those who look after the knowledge.
 */
export function createMask(isPersonName: IsPersonName, isOurWord: (word: string) => boolean): (text: string) => string {
  return (text) => {
    const rest = text.normalize().replace(addresses, masked).replace(longNumbers, masked);
    let result = '';
    let end = 0;
    for (const token of tokensOf(rest)) {
      const isUnknown = token.isCapitalised && !isOurWord(token.text.toLowerCase());
      result += rest.slice(end, token.at) + (isUnknown || isPersonName(token) ? masked : token.text);
      end = token.at + token.text.length;
    }
    return result + rest.slice(end);
  };
}

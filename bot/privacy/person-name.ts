import type { PersonNames } from '../../knowledge/matching/voikko/person-names';
import type { Token } from './tokens';

/** Tells whether a word of a text names a person. */
export type IsPersonName = (token: Token) => boolean;

/** What our own texts have. */
export interface OurWords {
  /** In some form, in whichever language. */
  readonly has: (word: string) => boolean;
  /** With a capital inside a sentence: "Kaari" is an inquiry. */
  readonly hasAsName: (word: string) => boolean;
}

/**
 * By Voikko's tags: with a capital inside a sentence every word that can be a name is one ("Toivo"), unless our texts write
 * it so; elsewhere a word that can only be a name ("antin"), unless it is one of ours in another language ("will").
 * @param names null without the dictionary: then no word is known as a name
 */
export function createIsPersonName(names: PersonNames | null, ours: OurWords): IsPersonName {
  return ({ text, isCapitalised, beginsSentence }) => {
    if (!names) return false;
    const is = names(text);
    const word = text.toLowerCase();
    if (isCapitalised && !beginsSentence) return is !== 'no' && !ours.hasAsName(word);
    return is === 'only' && !ours.has(word);
  };
}

import { newStemmer } from 'snowball-stemmers';
import type { Language } from '../schema';

const stemmers = {
  fi: newStemmer('finnish'),
  sv: newStemmer('swedish'),
  en: newStemmer('english'),
};

/** The stem of a normalised word by the Snowball rules of a language. */
export function stem(word: string, language: Language): string {
  return /\d/.test(word) ? word : stemmers[language].stem(word);
}

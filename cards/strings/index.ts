import type { Language } from '../../knowledge/schema';
import { en } from './en';
import { fi, type Strings } from './fi';
import { sv } from './sv';

export type { Strings } from './fi';

const all: Record<Language, Strings> = { fi, sv, en };

/** Every text of a language. */
export function stringsOf(language: Language): Strings {
  return all[language];
}

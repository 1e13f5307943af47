import type { IsPersonName } from './person-name';
import { tokensOf } from './tokens';

/** Tells whether a text seems to name a client: a person's name together with a word of health or of a case. */
export type NamesClient = (text: string) => boolean;

/** @param isAboutCase whether a text has a word of health or of a case */
export function createNamesClient(isPersonName: IsPersonName, isAboutCase: (text: string) => boolean): NamesClient {
  return (text) => tokensOf(text.normalize()).some(isPersonName) && isAboutCase(text);
}

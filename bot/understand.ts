import type { Context, Decision } from '../knowledge/decide';
import type { Knowledge } from '../knowledge/load';
import type { LoadedDecide } from '../knowledge/load-decide';
import type { Language } from '../knowledge/schema';
import { hasIdentityCode } from './privacy/identity-code';

/** A message that the guard refused: nothing of its text goes any further. */
export interface Refusal {
  readonly outcome: 'personal-data';
  readonly language: Language;
  readonly contacts: readonly string[];
}

export type Understanding = Decision | Refusal;

/** From a text to what it means: the guard first, then the one decision. Used alike by chat and terminal. */
export type Understand = (text: string, context: Context) => Understanding;

/** The guard and the decision; they only read. */
export function createUnderstand(
  knowledge: Knowledge,
  { decide, matcher }: Pick<LoadedDecide, 'decide' | 'matcher'>,
): Understand {
  return (text, context) => {
    if (hasIdentityCode(text)) {
      const detected = matcher.analyse(text).language;
      const spoken = detected.sure ? detected.language : (context.previous ?? context.locale ?? 'fi');
      return {
        outcome: 'personal-data',
        language: context.chosen ?? spoken,
        contacts: knowledge.contactsFor.clientMatter,
      };
    }
    return decide(text, context);
  };
}

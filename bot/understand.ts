import { type Context, createDecide, type Decision } from '../knowledge/decide';
import type { Knowledge } from '../knowledge/load';
import { loadCalibration } from '../knowledge/matching/calibration';
import { createMatcher } from '../knowledge/matching/matcher';
import type { Morphology } from '../knowledge/matching/morphology';
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

/** Builds the index once; the function it gives only reads. */
export function createUnderstand(knowledge: Knowledge, knowledgeFolder: string, morphology: Morphology): Understand {
  const calibration = loadCalibration(knowledgeFolder, morphology.name);
  const matcher = createMatcher(knowledge, calibration, morphology);
  const decide = createDecide(knowledge, matcher, calibration);
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

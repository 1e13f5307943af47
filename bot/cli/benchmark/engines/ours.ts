import { loadCalibration } from '../../../../knowledge/matching/calibration';
import { createMatcher } from '../../../../knowledge/matching/matcher';
import { openMorphology } from '../../../../knowledge/matching/morphology';
import type { BuildEngine } from './engine';

/** This bot's matcher. @param dictionary as in the setting VOIKKO_DICTIONARY */
export function ours(dictionary: string): BuildEngine {
  return (knowledge, knowledgeFolder) => {
    const morphology = openMorphology(dictionary);
    const matcher = createMatcher(knowledge, loadCalibration(knowledgeFolder, morphology.name), morphology);
    // Intents and the like are candidates too; the question is which entry comes first.
    return (text) => matcher.find(text).find(({ target }) => target.kind === 'entry')?.target.id;
  };
}

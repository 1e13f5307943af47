import type { JudgeClientMatter } from '../decide';
import { type ClientMatter, createClientMatter } from './client-matter';
import { loadClientMatterData } from './schema';
import { type ClientMatterWeights, loadClientMatterWeights } from './weights';

/** The classifier as it was fitted. */
export interface LoadedClientMatter {
  readonly clientMatter: ClientMatter;
  /** What its probabilities mean. */
  readonly thresholds: ClientMatterWeights['thresholds'];
  readonly judgeClientMatter: JudgeClientMatter;
}

/** Reads cues and weights. */
export function loadClientMatter(knowledgeFolder: string): LoadedClientMatter {
  const weights = loadClientMatterWeights(knowledgeFolder);
  const { thresholds } = weights;
  const clientMatter = createClientMatter(loadClientMatterData(knowledgeFolder), weights);
  return {
    clientMatter,
    thresholds,
    judgeClientMatter: (text) => {
      const { probability } = clientMatter(text);
      if (probability < thresholds.possibly) return 'no';
      if (probability < thresholds.likely) return 'possibly';
      return probability < thresholds.surely ? 'likely' : 'surely';
    },
  };
}

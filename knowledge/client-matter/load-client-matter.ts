import type { JudgeClientMatter } from '../decide';
import { type ClientMatter, createClientMatter } from './client-matter';
import { loadClientMatterData } from './schema';
import { loadClientMatterWeights } from './weights';

/** Of questions that the knowledge answers none of the fitted half came so far, of client matters nearly all did. */
const sureFrom = 0.95;

/** The classifier as it was fitted. */
export interface LoadedClientMatter {
  readonly clientMatter: ClientMatter;
  /** From this probability on a text is a client matter. */
  readonly from: number;
  readonly judgeClientMatter: JudgeClientMatter;
}

/** Reads cues and weights. */
export function loadClientMatter(knowledgeFolder: string): LoadedClientMatter {
  const weights = loadClientMatterWeights(knowledgeFolder);
  const clientMatter = createClientMatter(loadClientMatterData(knowledgeFolder), weights);
  return {
    clientMatter,
    from: weights.threshold,
    judgeClientMatter: (text) => {
      const { probability } = clientMatter(text);
      if (probability < weights.threshold) return 'no';
      return probability < sureFrom ? 'likely' : 'surely';
    },
  };
}

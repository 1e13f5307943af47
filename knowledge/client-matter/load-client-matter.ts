import { type ClientMatter, createClientMatter } from './client-matter';
import { loadClientMatterData } from './schema';
import { loadClientMatterWeights } from './weights';

/** The classifier as it was fitted. */
export interface LoadedClientMatter {
  readonly clientMatter: ClientMatter;
  /** From this probability on a text is a client matter. */
  readonly from: number;
  readonly isClientMatter: (text: string) => boolean;
}

/** Reads cues and weights. */
export function loadClientMatter(knowledgeFolder: string): LoadedClientMatter {
  const weights = loadClientMatterWeights(knowledgeFolder);
  const clientMatter = createClientMatter(loadClientMatterData(knowledgeFolder), weights);
  return {
    clientMatter,
    from: weights.threshold,
    isClientMatter: (text) => clientMatter(text).probability >= weights.threshold,
  };
}

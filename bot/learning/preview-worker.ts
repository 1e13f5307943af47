import { parentPort, workerData } from 'node:worker_threads';
import type { Verdict } from '../../knowledge/evaluation/effect';
import { halves, loadQueries } from '../../knowledge/evaluation/queries';
import type { Knowledge } from '../../knowledge/load';
import { openMorphology } from '../../knowledge/matching/morphology';
import { type Preview, previewOf } from './preview';
import type { Proposal } from './proposal';

// The thread that makes one preview beside the running bot; see preview-in-worker.ts.

/** What the thread is given. */
export interface PreviewTask {
  readonly proposal: Proposal;
  readonly knowledge: Knowledge;
  readonly folder: string;
  /** The setting VOIKKO_DICTIONARY. */
  readonly dictionary: string;
  readonly before: readonly Verdict[] | null;
}

/** What it gives back. */
export interface PreviewMade {
  readonly preview: Preview;
  readonly before: readonly Verdict[];
}

const { proposal, knowledge, folder, dictionary, before } = workerData as PreviewTask;
const queries = halves.map((half) => loadQueries(folder, half));
const morphology = openMorphology(dictionary);
const made: PreviewMade = previewOf(proposal, { knowledge, folder, morphology, queries }, before);
parentPort?.postMessage(made);

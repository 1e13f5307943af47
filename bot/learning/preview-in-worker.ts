import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Verdict } from '../../knowledge/evaluation/effect';
import type { Knowledge } from '../../knowledge/load';
import type { Preview } from './preview';
import type { PreviewMade, PreviewTask } from './preview-worker';
import type { Proposal } from './proposal';

/** Makes a preview somewhere else than in the thread that answers people. */
export type MakePreview = (proposal: Proposal) => Promise<Preview>;

const longest = 3 * 60 * 1000;

/** Previews of the knowledge that the bot has, each in a thread of its own, which ends with it. */
export function createPreviewInWorker(parts: {
  readonly knowledge: Knowledge;
  readonly folder: string;
  readonly dictionary: string;
}): MakePreview {
  // What comes without any change is the same each time, and half of the work.
  let before: readonly Verdict[] | null = null;
  return async (proposal) => {
    const made = await runWorker({ ...parts, proposal, before });
    before = made.before;
    return made.preview;
  };
}

function runWorker(task: PreviewTask): Promise<PreviewMade> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(path.join(__dirname, 'preview-worker.js'), { workerData: task });
    const timer = setTimeout(() => worker.terminate(), longest);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The thread of the preview ended with ${code}`));
    });
  });
}

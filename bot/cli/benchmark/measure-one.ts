import { isRight } from '../../../knowledge/evaluation/evaluate';
import { loadQueries } from '../../../knowledge/evaluation/queries';
import { loadKnowledge } from '../../../knowledge/load';
import { knowledgeFolder } from '../../project-root';
import type { Find } from './engines/engine';
import { engineOf } from './engines/engines';
import type { Message } from './message';
import { inOrder, sampleAt, seed } from './plan';
import { enlarge } from './synthesise';

// A process of its own for one engine and one size, started by run-one.ts with the engine's id and the size: no heap
// holds another engine's objects, and one that takes too long can be stopped.

/** Questions asked before the clock runs, so that no engine is measured while its code is still being compiled. */
const warmUpQuestions = 20;
const warmUpMs = 2_000;

async function main(engine: string | undefined, size: number): Promise<void> {
  const folder = knowledgeFolder();
  const kind = engineOf(engine);
  const build = await kind.load();
  const knowledge = enlarge(loadKnowledge(folder), size, seed);
  const all = inOrder(loadQueries(folder, 'held').answerable);
  const questions = kind.isSlow ? all.slice(0, sampleAt(size, all.length)) : all;

  const bytesBefore = bytesInUse();
  await tell({ step: 'ready' });
  const builtAt = performance.now();
  const find = await build(knowledge, folder);
  const ms = performance.now() - builtAt;
  await tell({ step: 'built', ms, bytes: bytesInUse() - bytesBefore });

  await warmUp(find, loadQueries(folder, 'fit').answerable);
  for (const question of questions) {
    const askedAt = performance.now();
    const found = await find(question.q);
    await tell({ step: 'asked', ms: performance.now() - askedAt, isRight: isRight(question, found) });
  }
  await tell({ step: 'done' });
  process.disconnect();
}

async function warmUp(find: Find, questions: readonly { readonly q: string }[]): Promise<void> {
  const startedAt = performance.now();
  for (const { q } of questions.slice(0, warmUpQuestions)) {
    await find(q);
    if (performance.now() - startedAt > warmUpMs) return;
  }
}

/** The heap and what typed arrays hold beside it, after a collection where `--expose-gc` allows one. */
function bytesInUse(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Waits until it is sent: a long computation after it must not hold it back. */
function tell(message: Message): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, (error: Error | null) => (error ? reject(error) : resolve()));
  });
}

main(process.argv[2], Number(process.argv[3])).catch((error) => {
  console.error(error);
  process.exit(1);
});

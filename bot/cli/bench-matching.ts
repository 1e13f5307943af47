import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { loadQueries } from '../../knowledge/evaluation/queries';
import { helsinkiDay } from '../../knowledge/helsinki-time';
import { loadKnowledge } from '../../knowledge/load';
import { openMorphology } from '../../knowledge/matching/morphology';
import { knowledgeFolder, projectRoot } from '../project-root';
import { enginesWith } from './benchmark/engines/engines';
import type { Measurement } from './benchmark/measurement';
import { defaultSizes, sampleAt, sizesFrom } from './benchmark/plan';
import { reportOf, type SizeResult, sectionOf } from './benchmark/report';
import { runOne } from './benchmark/run-one';

// `npm run bench:matching`: time, memory and right answers of this bot's matching and of other engines, side by side on the
// real entries and on bases filled up to 1,000 and 10,000. A run of all sizes writes docs/benchmarks.md; `-- --sizes 150,1000`
// runs fewer and only prints.

async function main(): Promise<void> {
  const sizes = sizesFrom(process.argv.slice(2));
  const real = loadKnowledge(knowledgeFolder()).entries.size;
  const questions = loadQueries(knowledgeFolder(), 'held').answerable.length;
  const engines = enginesWith(openMorphology(process.env.VOIKKO_DICTIONARY || 'auto').name);
  const results: SizeResult[] = [];
  for (const size of sizes) {
    const entries = Math.max(size, real);
    const measurements: Measurement[] = [];
    for (const engine of engines) {
      console.error(`${entries} entries: ${engine.title} ...`);
      measurements.push(await runOne(engine, size));
    }
    const result = { entries, invented: entries - real, sample: sampleAt(size, questions), questions, measurements };
    results.push(result);
    console.log(sectionOf(result));
  }
  if (sizes !== defaultSizes) return;
  const circumstances = {
    day: helsinkiDay(new Date()),
    node: process.versions.node,
    cpus: os.availableParallelism(),
  };
  writeFileSync(path.join(projectRoot(), 'docs', 'benchmarks.md'), reportOf(results, circumstances));
  console.log('Written to docs/benchmarks.md.');
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

import Fuse from 'fuse.js';
import { createDecide } from '../../knowledge/decide';
import { isRight } from '../../knowledge/evaluation/evaluate';
import { loadQueries } from '../../knowledge/evaluation/queries';
import { loadKnowledge } from '../../knowledge/load';
import { loadCalibration } from '../../knowledge/matching/calibration';
import { createMatcher } from '../../knowledge/matching/matcher';
import { openMorphology } from '../../knowledge/matching/morphology';
import { languages } from '../../knowledge/schema';
import { knowledgeFolder } from '../project-root';

// `npm run bench:matching`: time and right answers a question, ours and plain fuse.js in turn in one run, so that a busy
// machine is busy for both. Compare the two rows; a single figure says little.

const rounds = 5;
const knowledge = loadKnowledge(knowledgeFolder());
const { answerable } = loadQueries(knowledgeFolder(), 'held');

const builtAt = performance.now();
const morphology = openMorphology(process.env.VOIKKO_DICTIONARY || 'auto');
const calibration = loadCalibration(knowledgeFolder(), morphology.name);
const decide = createDecide(knowledge, createMatcher(knowledge, calibration, morphology), calibration);
const buildMs = performance.now() - builtAt;

const wordings = [...knowledge.entries.values()].flatMap((entry) =>
  languages.flatMap((language) =>
    [entry[language].question, ...entry[language].alternates].map((text) => ({ id: entry.id, text })),
  ),
);
const fuse = new Fuse(wordings, { keys: ['text'], ignoreLocation: true, threshold: 0.6 });

const engines = {
  'this bot': (text: string) => decide(text, {}).entries[0]?.id,
  'fuse.js alone': (text: string) => fuse.search(text, { limit: 1 })[0]?.item.id,
};
const times = new Map(Object.keys(engines).map((name) => [name, [] as number[]]));
const right = new Map(Object.keys(engines).map((name) => [name, 0]));
for (let round = 0; round < rounds; round++) {
  for (const [name, find] of Object.entries(engines)) {
    for (const query of answerable) {
      const startedAt = performance.now();
      const found = find(query.q);
      times.get(name)?.push(performance.now() - startedAt);
      if (round === 0 && isRight(query, found)) right.set(name, (right.get(name) ?? 0) + 1);
    }
  }
}

console.log(
  `${knowledge.entries.size} entries, ${answerable.length} questions, ${rounds} rounds; index built in ${buildMs.toFixed(0)} ms`,
);
console.log('engine          p50 ms   p95 ms   right first');
for (const [name, all] of times) {
  const sorted = all.sort((left, other) => left - other);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] as number).toFixed(2).padStart(6);
  const share = ((100 * (right.get(name) ?? 0)) / answerable.length).toFixed(0);
  console.log(`${name.padEnd(15)} ${at(0.5)}   ${at(0.95)}   ${share} %`);
}

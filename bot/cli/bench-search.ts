import { loadQueries } from '../../knowledge/evaluation/queries';
import { loadKnowledge } from '../../knowledge/load';
import { loadDecide } from '../../knowledge/load-decide';
import { openMorphology } from '../../knowledge/matching/morphology';
import { type SearchSurroundings, searchFromCompose } from '../conversations/search-from-compose';
import { createPrivacy } from '../privacy/privacy';
import { knowledgeFolder } from '../project-root';
import { searchAnswer } from '../teams/compose-search';
import { createUnderstand } from '../understand';
import { percentile } from './benchmark/percentile';

// `npm run bench:search`: how long the search of the compose box takes, from the text to the bytes of its answer, while the labelled
// questions that have an answer are typed, and how often the right entry is among the eight that are shown.

/** Teams sends what is typed at each pause, not at each letter. */
const lettersBetween = 6;
const shown = 8;
/** Every question of the held half would take minutes. */
const oneIn = 5;

async function main(): Promise<void> {
  const folder = knowledgeFolder();
  const knowledge = loadKnowledge(folder);
  const morphology = openMorphology(process.env.VOIKKO_DICTIONARY || 'auto');
  const loaded = loadDecide(knowledge, folder, morphology);
  const around: SearchSurroundings = {
    knowledge,
    understand: createUnderstand(knowledge, loaded),
    privacy: createPrivacy(knowledge, morphology.names, (word) => loaded.matcher.knows(word)),
    context: {},
    language: 'fi',
    now: new Date('2025-12-01T10:00:00Z'),
    tx: { sentAnswers: { mostSent: async () => [] } },
  };
  const times: number[] = [];
  const search = async (text: string): Promise<readonly string[]> => {
    const startedAt = performance.now();
    const { found } = await searchFromCompose({ text, skip: 0, count: shown }, around);
    if (!found) throw new Error('A search gives something.');
    JSON.stringify(searchAnswer(found));
    times.push(performance.now() - startedAt);
    return 'cards' in found ? found.cards.map(({ title }) => title) : [];
  };

  const first = performance.now();
  await search('kuntoutus');
  console.log(
    `Finnish by ${morphology.name}. The first search, which builds the index: ${ms(performance.now() - first)}.`,
  );
  times.length = 0;

  const counts = { begun: [0, 0], half: [0, 0], whole: [0, 0], first: [0, 0] };
  const count = (of: keyof typeof counts, isRight: boolean) => {
    counts[of][0] = (counts[of][0] as number) + (isRight ? 1 : 0);
    counts[of][1] = (counts[of][1] as number) + 1;
  };
  const queries = loadQueries(folder, 'held').answerable.filter((_, nth) => nth % oneIn === 0);
  for (const { q, expect, also } of queries) {
    const entries = [expect, ...also].flatMap((id) => knowledge.entries.get(id) ?? []);
    const right = new Set(entries.flatMap((entry) => [entry.fi.question, entry.sv.question, entry.en.question]));
    const isIn = (titles: readonly string[]) => titles.some((title) => right.has(title));
    for (let typed = lettersBetween; typed < q.length; typed += lettersBetween) {
      const titles = await search(q.slice(0, typed));
      if (typed / q.length >= 0.25 && (typed - lettersBetween) / q.length < 0.25) count('begun', isIn(titles));
      if (typed / q.length >= 0.5 && (typed - lettersBetween) / q.length < 0.5) count('half', isIn(titles));
    }
    const titles = await search(q);
    count('whole', isIn(titles));
    count('first', isIn(titles.slice(0, 1)));
  }
  const at = (share: number) => ms(percentile(times, share));
  console.log(
    `${times.length} searches of ${queries.length} questions: p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, longest ${at(1)}.`,
  );
  const share = ([right = 0, all = 1]: readonly number[]) => `${Math.round((100 * right) / all)} %`;
  console.log(`The right entry among the ${shown} shown: a quarter typed ${share(counts.begun)},`);
  console.log(
    `half typed ${share(counts.half)}, all typed ${share(counts.whole)}; first of all ${share(counts.first)}.`,
  );
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});

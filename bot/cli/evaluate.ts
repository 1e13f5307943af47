import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Evaluation, evaluate, type Row } from '../../knowledge/evaluation/evaluate';
import { fallenUnder, figuresOf, floorsSchema } from '../../knowledge/evaluation/gate';
import { halves, loadQueries } from '../../knowledge/evaluation/queries';
import { loadKnowledge } from '../../knowledge/load';
import { loadDecide } from '../../knowledge/load-decide';
import { openMorphology } from '../../knowledge/matching/morphology';
import { knowledgeFolder } from '../project-root';

// `npm run evaluate`: how many of the project's labelled queries come out right, in the half that calibration was fitted
// to and in the half held back. --misses lists the others; --gate fails when a figure
// of the held half is under its floor.

const folder = knowledgeFolder();
const knowledge = loadKnowledge(folder);
const morphology = openMorphology(process.env.VOIKKO_DICTIONARY || 'auto');
const { decide } = loadDecide(knowledge, folder, morphology);
console.log(`Finnish by ${morphology.name}.`);
const titles = { fit: 'The half that calibration is fitted to', held: 'The half held back' };

for (const half of halves) {
  const queries = loadQueries(folder, half);
  const startedAt = performance.now();
  const result = evaluate(decide, queries);
  const count = Object.values(queries).reduce((sum, list) => sum + list.length, 0);
  console.log(`\n== ${titles[half]} (${((performance.now() - startedAt) / count).toFixed(1)} ms a query)`);
  print(result);
  if (half === 'held' && process.argv.includes('--gate')) gate(result);
}

/** Ends with 1 when a figure of the held half is under the committed floor. */
function gate(result: Evaluation): void {
  const file = path.join(folder, 'evaluation', 'floors.json');
  const floors = floorsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const fallen = fallenUnder(figuresOf(result), floors[morphology.name]);
  for (const sentence of fallen) console.error(`Under the floor: ${sentence}`);
  if (fallen.length > 0) process.exitCode = 1;
  else console.log(`No figure is under its floor (${morphology.name}).`);
}

function print({ rows, negative, commands, contacts, clientMatters, open, misses }: Evaluation): void {
  console.log('Queries that have an answer, in %            (right: of those answered)');
  console.log(line(['', 'queries', 'R@1', 'R@3', 'answered', 'right', 'helped']));
  for (const row of rows) console.log(line(cells(row)));
  console.log('Queries that must not be answered, counts');
  console.log(line(['', 'queries', 'wrongly answered', 'suggested']));
  for (const { group, queries: asked, wronglyAnswered, suggested } of negative) {
    console.log(line([group, String(asked), String(wronglyAnswered), String(suggested)]));
  }
  console.log(`Open questions known as such: ${open.right} of ${open.queries}.`);
  console.log(`Single clients' matters known as such: ${clientMatters.right} of ${clientMatters.queries}.`);
  console.log(`The right contact shown first: ${contacts.right} of ${contacts.queries}.`);
  console.log(`Commands: ${commands.right} of ${commands.queries} right.`);
  if (!process.argv.includes('--misses')) return;
  console.log('Misses');
  for (const { query, wanted, got } of misses) console.log(`- ${query}\n    wanted ${wanted}\n    got    ${got}`);
}

function cells(row: Row): string[] {
  const share = (part: number, whole: number) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(0)}`);
  return [
    row.group,
    String(row.queries),
    share(row.first, row.queries),
    share(row.inThree, row.queries),
    share(row.answered, row.queries),
    share(row.answeredRight, row.answered),
    share(row.helped, row.queries),
  ];
}

function line([first, ...rest]: readonly string[]): string {
  return (first as string).padEnd(20) + rest.map((cell) => cell.padStart(rest.length > 3 ? 9 : 18)).join('');
}

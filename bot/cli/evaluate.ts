import { createDecide } from '../../knowledge/decide';
import { evaluate, type Row } from '../../knowledge/evaluation/evaluate';
import { loadQueries } from '../../knowledge/evaluation/queries';
import { loadKnowledge } from '../../knowledge/load';
import { loadCalibration } from '../../knowledge/matching/calibration';
import { createMatcher } from '../../knowledge/matching/matcher';
import { knowledgeFolder } from '../project-root';

// `npm run evaluate`: how many of the project's labelled queries come out right. --misses lists the others.

const folder = knowledgeFolder();
const knowledge = loadKnowledge(folder);
const calibration = loadCalibration(folder);
const matcher = createMatcher(knowledge, calibration);
const startedAt = performance.now();
const queries = loadQueries(folder);
const result = evaluate(createDecide(knowledge, matcher, calibration), queries);
const count = Object.values(queries).reduce((sum, list) => sum + list.length, 0);
const ms = (performance.now() - startedAt) / count;

console.log('Queries that have an answer, in %            (right: of those answered)');
console.log(line(['', 'queries', 'R@1', 'R@3', 'answered', 'right', 'helped']));
for (const row of result.rows) console.log(line(cells(row)));
console.log('\nQueries that must not be answered, counts');
console.log(line(['', 'queries', 'wrongly answered', 'suggested']));
for (const { group, queries: asked, wronglyAnswered, suggested } of result.negative) {
  console.log(line([group, String(asked), String(wronglyAnswered), String(suggested)]));
}
const { right, queries: commands } = result.commands;
console.log(`\nCommands: ${right} of ${commands} right. ${ms.toFixed(1)} ms a query.`);
if (process.argv.includes('--misses')) {
  console.log('\nMisses');
  for (const { query, wanted, got } of result.misses)
    console.log(`- ${query}\n    wanted ${wanted}\n    got    ${got}`);
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

import { aligned } from './aligned';
import type { Measurement } from './measurement';
import { percentile } from './percentile';
import { longestMinutes } from './plan';

/** All engines at one size. */
export interface SizeResult {
  readonly entries: number;
  /** How many of the entries are invented. */
  readonly invented: number;
  /** How many questions every engine was asked. */
  readonly sample: number;
  readonly questions: number;
  readonly measurements: readonly Measurement[];
}

export interface Circumstances {
  readonly day: string;
  readonly node: string;
  readonly cpus: number;
}

/** The whole of docs/benchmarks.md. */
export function reportOf(results: readonly SizeResult[], { day, node, cpus }: Circumstances): string {
  return `# Benchmarks of the matching

Written by \`npm run bench:matching\`; run it again instead of editing. ${day}, Node ${node}, ${cpus} CPUs.

What is measured: how long it takes to build each engine over the knowledge base, what it then holds in memory, how long a
question takes and how often the right entry comes first (R@1). The questions are those of the held half that have an
answer; the weights are never fitted to them. Beyond the real entries the base is filled up with invented ones, made
of the real ones with other words, numbers and services from a fixed seed; the right answers stay the real ones. An invented
entry keeps some of the words of the real one it was made of, so R@1 on a big base is a comparison, not a forecast.

- this bot: its matcher, with Snowball and, where the dictionary is installed, with Voikko.
- MiniSearch: question, alternates and answer of each language as fields, Snowball stems, default ranking.
- nlp.js: an intent for each entry, its question and alternates as documents; it guesses the language of a question.
- fuse.js: every question and alternate, \`ignoreLocation\`, threshold .6.

Every engine and size has a process of its own, one after the other. Memory is what the heap and typed arrays grow by, after
a forced collection. Up to 20 other questions are asked before the clock runs. An engine that needs more than
${longestMinutes} minutes to build and answer is stopped; its times are then of the questions it got to.

${results.map(sectionOf).join('\n')}
## Reading them

Compare the rows of one table: they come from one run on one machine, with the same entries and the same questions.
A single figure says little, because another machine or a busy one moves all times at once, and R@1 of a small sample is
uncertain by up to 10 points either way.
`;
}

/** The table of one size under its heading. */
export function sectionOf(result: SizeResult): string {
  const { entries, invented, sample, questions } = result;
  const what = invented === 0 ? 'all real' : `${grouped(invented)} of them invented`;
  const asked =
    sample < questions
      ? `Times and the first R@1 are of the same ${sample} of the ${questions} questions; engines quick enough were asked the others too.`
      : `Every engine was asked all ${questions} questions.`;
  return `## ${grouped(entries)} entries, ${what}\n\n${asked}\n\n${tableOf(result)}\n`;
}

function tableOf({ sample, questions, measurements }: SizeResult): string {
  const counts = sample < questions ? [sample, questions] : [questions];
  const head = [
    'engine',
    'build s',
    'memory MB',
    'p50 ms',
    'p95 ms',
    ...counts.map((count) => `R@1 % of ${count}`),
    '',
  ];
  const rows = measurements.map((each) => [
    each.engine,
    each.built ? figure(each.built.ms / 1000) : '-',
    each.built ? (each.built.bytes / 2 ** 20).toFixed(0) : '-',
    ...[0.5, 0.95].map((share) => timeOf(each, sample, share)),
    ...counts.map((count) => rightOf(each, count)),
    remarkOf(each, sample),
  ]);
  return aligned([head, ...rows]);
}

function timeOf({ asked }: Measurement, sample: number, share: number): string {
  const times = asked.slice(0, sample).map(({ ms }) => ms);
  return times.length > 0 ? figure(percentile(times, share)) : '-';
}

/** The share of right ones among the first so many, once all of them have been asked. */
function rightOf({ asked }: Measurement, count: number): string {
  if (asked.length < count) return '-';
  return ((100 * asked.slice(0, count).filter(({ isRight }) => isRight).length) / count).toFixed(0);
}

function remarkOf({ end, built, asked }: Measurement, sample: number): string {
  if (end === 'done') return '';
  const why = end === 'stopped' ? `stopped after ${longestMinutes} minutes` : 'ended with an error';
  if (!built) return `${why}, still building`;
  return asked.length < sample ? `${why}, ${asked.length} of ${sample} questions asked` : why;
}

function figure(value: number): string {
  return value >= 100 ? grouped(Math.round(value)) : value.toFixed(value >= 10 ? 1 : 2);
}

function grouped(value: number): string {
  return value.toLocaleString('en-US');
}

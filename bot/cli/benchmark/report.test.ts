import type { Measurement } from './measurement';
import { reportOf, type SizeResult, sectionOf } from './report';

const asked = (count: number, isRight = true) => Array.from({ length: count }, (_, nth) => ({ ms: nth + 1, isRight }));
const quick: Measurement = {
  engine: 'quick',
  built: { ms: 1500, bytes: 3 * 2 ** 20 },
  asked: [...asked(10), ...asked(10, false)],
  end: 'done',
};
const slow: Measurement = { engine: 'slow', built: { ms: 20, bytes: 0 }, asked: asked(4), end: 'stopped' };
const never: Measurement = { engine: 'never', built: null, asked: [], end: 'stopped' };
const broken: Measurement = { engine: 'broken', built: null, asked: [], end: 'failed' };
const result: SizeResult = {
  entries: 1000,
  invented: 847,
  sample: 10,
  questions: 20,
  measurements: [quick, slow, never, broken],
};
const cells = (engine: string) =>
  sectionOf(result)
    .split('\n')
    .find((line) => line.startsWith(`| ${engine}`))
    ?.split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

describe('the table of a size', () => {
  it('has times of the sample, right ones of the sample and of all', () => {
    expect(cells('quick')).toEqual(['quick', '1.50', '3', '5.00', '10.0', '100', '50', '']);
  });

  it('says plainly what was stopped, and shows no share of half the questions', () => {
    expect(cells('slow')?.slice(5)).toEqual(['-', '-', 'stopped after 3 minutes, 4 of 10 questions asked']);
    expect(cells('never')?.slice(1)).toEqual(['-', '-', '-', '-', '-', '-', 'stopped after 3 minutes, still building']);
  });

  it('tells an error from too little time', () => {
    expect(cells('broken')?.at(-1)).toBe('ended with an error, still building');
  });
});

it('reports when, on what and how to read it', () => {
  const report = reportOf([result], { day: '2026-01-02', node: '20.0.0', cpus: 2 });
  expect(report).toContain('2026-01-02, Node 20.0.0, 2 CPUs');
  expect(report).toContain('1,000 entries, 847 of them invented');
  expect(report).toContain('Compare the rows of one table');
});

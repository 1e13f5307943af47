import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { plainCalibration } from '../support/small-targets';
import { calibrationFile, combine, loadCalibration, probability } from './calibration';
import { morphologyNames } from './morphology';

const weights = { bias: -1, score: 2, margin: 3, words: 0.5, nearest: 0.5, matched: 1 };
const nothing = { score: 0, margin: 0, words: 0, nearest: 0, matched: 0 };

describe('the probability of a candidate', () => {
  it('is one half when nothing speaks for or against it', () => {
    expect(probability(nothing, { ...weights, bias: 0 })).toBe(0.5);
  });

  it.each(['score', 'margin', 'words', 'nearest', 'matched'] as const)('grows with its %s', (view) => {
    expect(probability({ ...nothing, [view]: 0.5 }, weights)).toBeGreaterThan(probability(nothing, weights));
  });

  it('is between 0 and 1, whatever the evidence', () => {
    const number = fc.double({ min: -1000, max: 1000, noNaN: true });
    const evidence = fc.record({ score: number, margin: number, words: number, nearest: number, matched: number });
    fc.assert(
      fc.property(evidence, (given) => {
        const chance = probability(given, weights);
        expect(chance >= 0 && chance <= 1).toBe(true);
      }),
    );
  });
});

describe('the views of a target', () => {
  it('are combined by their weights', () => {
    const likeness = { words: 0.5, nearest: 1, matched: 0.9 };
    expect(combine(likeness, { words: 0.6, nearest: 0.4 })).toBeCloseTo(0.7);
  });
});

describe.each(morphologyNames)('the calibration in use with %s', (morphology) => {
  const { likeness, thresholds, figures } = loadCalibration(path.resolve(__dirname, '..'), morphology);

  it('weighs its views to one', () => {
    expect(likeness.words + likeness.nearest).toBeCloseTo(1);
  });

  it('has bars that can be reached', () => {
    for (const bar of [thresholds.suggest, ...Object.values(thresholds.sure)]) expect(bar > 0 && bar < 1).toBe(true);
  });

  it('was fitted to answers of which at least 95 in 100 are right', () => {
    expect(figures.rightAmongAnswered).toBeGreaterThanOrEqual(0.95);
  });
});

describe('a calibration file', () => {
  let folder: string;
  const write = (calibration: object) =>
    writeFileSync(calibrationFile(folder, 'snowball'), JSON.stringify(calibration));
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'calibration-'));
    mkdirSync(path.join(folder, 'matching'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is read as it was written', () => {
    write(plainCalibration());
    expect(loadCalibration(folder, 'snowball')).toEqual(plainCalibration());
  });

  it.each([
    ['lacks its thresholds', { thresholds: undefined }],
    ['has a field that means nothing', { note: 'x' }],
    ['was fitted on no day', { fitted: 'today' }],
  ])('is refused when it %s', (_what, change) => {
    write({ ...plainCalibration(), ...change });
    expect(() => loadCalibration(folder, 'snowball')).toThrow(new RegExp(Object.keys(change)[0] as string));
  });
});

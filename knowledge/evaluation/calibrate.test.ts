import path from 'node:path';
import { type Knowledge, loadKnowledge } from '../load';
import { calibrationSchema } from '../matching/calibration';
import { snowball } from '../matching/morphology';
import { plainCalibration } from '../support/small-targets';
import { calibrate } from './calibrate';
import type { LabelledQueries } from './queries';

const real = loadKnowledge(path.resolve(__dirname, '..'));
const kept = ['laku-sdq-form', 'laku-indeksitarkistus-2026', 'terapia-palaute-sahkoinen', 'oma-vayla-vain-kerran'];
const small: Knowledge = { ...real, entries: new Map([...real.entries].filter(([id]) => kept.includes(id))) };

const answerable = (q: string, expect: string) => ({ q, lang: 'fi' as const, kind: 'plain', expect, also: [] });
const negative = (q: string) => ({ q, lang: 'fi' as const, kind: 'off-topic', want: 'none' as const, near: [] });
const command = (q: string, intent: 'help' | 'thanks') => ({ q, lang: 'fi' as const, intent });

const queries: LabelledQueries = {
  answerable: [
    answerable('Laitetaanko SDQ-lomakkeet palautteen liitteeksi?', 'laku-sdq-form'),
    answerable('tarvitaanko SDQ Kelassa', 'laku-sdq-form'),
    answerable('Milloin LAKUn hinnat korotetaan?', 'laku-indeksitarkistus-2026'),
    answerable('KU117 sähköisesti', 'terapia-palaute-sahkoinen'),
    answerable('Voiko saman asiakkaan Oma väylän myöntää uudestaan?', 'oma-vayla-vain-kerran'),
  ],
  negative: [
    negative('Paljonko bensa maksaa?'),
    negative('Mikä on paras pizzatäyte?'),
    negative('Kuka voitti ottelun?'),
  ],
  contacts: [],
  commands: [command('apua nyt', 'help'), command('kiitos tästä', 'thanks')],
};
const calibrateWith = (some: Partial<LabelledQueries> = {}) =>
  calibrate(small, plainCalibration(), { ...queries, ...some }, '2026-01-31', snowball, () => 'no');

describe('a calibration fitted to labelled queries', () => {
  const fitted = calibrateWith();

  it('is what a calibration file may hold', () => {
    expect(calibrationSchema.parse(fitted)).toEqual(fitted);
  });

  it('tells its day and on how many queries it rests', () => {
    expect(fitted).toMatchObject({ fitted: '2026-01-31', figures: { queries: 10 } });
  });

  it('is the same each time', () => {
    expect(calibrateWith()).toEqual(fitted);
  });

  it('weighs its views to one', () => {
    const { words, nearest } = fitted.likeness;
    expect(words + nearest).toBeCloseTo(1);
  });

  it('answers some, and nearly all of them right', () => {
    expect(fitted.figures.answered).toBeGreaterThan(0);
    expect(fitted.figures.rightAmongAnswered).toBeGreaterThanOrEqual(0.96);
  });

  it('asks more of a candidate when what looks right is often wrong', () => {
    const misleading = queries.answerable.map(({ q }) => negative(`${q}!`));
    const wary = calibrateWith({ negative: [...queries.negative, ...misleading] });
    expect(wary.figures.answered).toBeLessThan(fitted.figures.answered as number);
  });

  it('answers nothing when nothing may be answered', () => {
    const { figures, thresholds } = calibrateWith({ answerable: [] });
    expect(figures.answered).toBe(0);
    expect(thresholds.sure.entry).toBe(1);
  });
});

import path from 'node:path';
import { featuresOf, speaksAgainst } from './features';
import { loadLabelledTexts, ruleKind } from './labelled';
import { fitLogistic } from './logistic';
import { measure } from './measure';
import { loadClientMatterData } from './schema';
import { loadClientMatterWeights } from './weights';

const knowledgeFolder = path.resolve(__dirname, '..');
const data = loadClientMatterData(knowledgeFolder);
const weights = loadClientMatterWeights(knowledgeFolder);

describe('the fit', () => {
  it('keeps the direction that cues were written for, whatever it saw', () => {
    const misleading = fitLogistic([
      { seen: { features: ['rule'], beginnings: [] }, isTrue: true },
      { seen: { features: ['state'], beginnings: [] }, isTrue: false },
    ]);
    expect(misleading.features.rule).toBeLessThanOrEqual(0);
    expect(misleading.features.state).toBeGreaterThanOrEqual(0);
  });

  it('gives the same numbers again', () => {
    const samples = [
      { seen: { features: ['one-client', 'state'], beginnings: ['onko'] }, isTrue: true },
      { seen: { features: ['rule', 'client'], beginnings: ['saako'] }, isTrue: false },
    ] as const;
    expect(fitLogistic(samples)).toEqual(fitLogistic(samples));
  });

  it('left every weight on its side', () => {
    for (const [feature, weight] of Object.entries(weights.features)) {
      expect(speaksAgainst(feature as keyof typeof weights.features) ? -weight : weight).toBeGreaterThanOrEqual(0);
    }
  });

  it('takes a rule for what it is when nothing asked goes into the case', () => {
    const cue = (group: 'rule' | 'one-client' | 'outcome' | 'state', sentence: number) => ({
      group,
      cue: '',
      sentence,
    });
    const told = [cue('one-client', 0), cue('outcome', 0)];
    const asking = new Set([1]);
    expect(featuresOf({ cues: [...told, cue('rule', 1)], asking })).toContain('only-rule-asked');
    expect(featuresOf({ cues: [...told, cue('state', 1)], asking })).toContain('one-client-and-case');
  });
});

describe('the labelled queries', () => {
  it('have client matters and rules in both halves', () => {
    for (const half of ['fit', 'held'] as const) {
      const texts = loadLabelledTexts(knowledgeFolder, half);
      expect(texts.some(({ isClientMatter }) => isClientMatter)).toBe(true);
      expect(texts.some(({ kind }) => kind === ruleKind)).toBe(true);
    }
  });

  it('come out no worse than when the classifier was made', () => {
    const fit = measure(data, weights, loadLabelledTexts(knowledgeFolder, 'fit'));
    const held = measure(data, weights, loadLabelledTexts(knowledgeFolder, 'held'));
    expect(fit.missed / fit.clientMatters).toBeLessThan(0.02);
    expect(fit.takenRules).toBe(0);
    expect(fit.takenAnswerable / fit.answerable).toBeLessThan(0.004);
    expect(held.missed / held.clientMatters).toBeLessThan(0.09);
    expect(held.takenRules / held.rules).toBeLessThan(0.02);
    expect(held.takenAnswerable / held.answerable).toBeLessThan(0.004);
  });
});

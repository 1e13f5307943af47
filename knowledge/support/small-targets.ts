import type { Calibration } from '../matching/calibration';
import type { Target } from '../matching/targets';
import { type Language, languages } from '../schema';

type Texts = Partial<Record<Language, { phrases: string[]; body?: string }>>;

/** A target with only the texts that a test needs. */
export function target(id: string, texts: Texts, more: Partial<Pick<Target, 'kind' | 'services'>> = {}): Target {
  const filled = languages.map((language) => [language, { body: '', phrases: [], ...texts[language] }]);
  return { kind: 'entry', services: [], ...more, id, texts: Object.fromEntries(filled) };
}

/** A calibration that weighs all views alike, for tests that look at order and not at figures. */
export function plainCalibration(): Calibration {
  const weights = { bias: -2, score: 4, margin: 4, words: 0, nearest: 0, matched: 0 };
  return {
    fitted: '2026-01-01',
    figures: {},
    likeness: { words: 0.6, nearest: 0.4 },
    confidence: { entry: weights, open: weights, contact: weights, intent: weights },
    relevance: weights,
    thresholds: { sure: { entry: 0.8, open: 0.8, contact: 0.8, intent: 0.8 }, suggest: 0.4 },
  };
}

import { type Feature, features, speaksAgainst } from './features';
import { type ClientMatterWeights, probabilityOf } from './weights';

/** The features of one text, and whether it is a client matter. */
export interface Sample {
  readonly found: readonly Feature[];
  readonly isTrue: boolean;
}

export type Fitted = Pick<ClientMatterWeights, 'bias' | 'features'>;

const steps = 4000;
const rate = 1;
const pull = 2e-3;
/** What a feature is believed to count before anything is seen. */
const believed = 1;

/**
 * Logistic regression by plain gradient descent. There are few client matters to learn from, so a weight is drawn towards
 * what its cues were written for, not towards 0, and never gets the other sign: that would only be chance.
 */
export function fitLogistic(samples: readonly Sample[]): Fitted {
  const weights = {
    bias: 0,
    features: Object.fromEntries(features.map((feature) => [feature, belief(feature)])) as Record<Feature, number>,
  };
  for (let step = 0; step < steps; step++) {
    let biasSlope = 0;
    const slopes = new Map<Feature, number>();
    for (const { found, isTrue } of samples) {
      const error = (isTrue ? 1 : 0) - probabilityOf(found, weights);
      biasSlope += error;
      for (const feature of found) slopes.set(feature, (slopes.get(feature) ?? 0) + error);
    }
    weights.bias += rate * (biasSlope / samples.length);
    for (const feature of features) {
      const slope = (slopes.get(feature) ?? 0) / samples.length - pull * (weights.features[feature] - belief(feature));
      const moved = weights.features[feature] + rate * slope;
      weights.features[feature] = speaksAgainst(feature) ? Math.min(0, moved) : Math.max(0, moved);
    }
  }
  return {
    bias: round(weights.bias),
    features: Object.fromEntries(features.map((feature) => [feature, round(weights.features[feature])])) as Record<
      Feature,
      number
    >,
  };
}

function belief(feature: Feature): number {
  return speaksAgainst(feature) ? -believed : believed;
}

function round(weight: number): number {
  return Math.round(weight * 1000) / 1000;
}

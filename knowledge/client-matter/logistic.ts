import { type Feature, features, speaksAgainst } from './features';
import { type ClientMatterWeights, probabilityOf, type Seen, worthOfEach } from './weights';

/** What is seen of one text, and whether it is a client matter. */
export interface Sample {
  readonly seen: Seen;
  readonly isTrue: boolean;
}

export type Fitted = Pick<ClientMatterWeights, 'bias' | 'features' | 'beginnings'>;

const steps = 1500;
const rate = 1;
const pull = 2e-3;
/** A beginning that fewer texts have says nothing of others. */
const leastTexts = 3;
/** Of beginnings there are many, and each must show its worth. */
const pullOfBeginnings = 2e-5;
const rateOfBeginnings = 20;
/** What a feature is believed to count before anything is seen. */
const believed = 1;

/**
 * Logistic regression by plain gradient descent. A feature's weight is drawn towards what its cues were written for, not
 * towards 0, and never gets the other sign: that would only be chance. What a beginning counts is drawn towards 0.
 */
export function fitLogistic(samples: readonly Sample[]): Fitted {
  const weights = {
    bias: 0,
    features: Object.fromEntries(features.map((feature) => [feature, belief(feature)])) as Record<Feature, number>,
    beginnings: Object.fromEntries(frequent(samples).map((beginning) => [beginning, 0])),
  };
  const known = samples.map(({ seen, isTrue }) => ({
    seen: { ...seen, beginnings: seen.beginnings.filter((beginning) => Object.hasOwn(weights.beginnings, beginning)) },
    isTrue,
  }));
  for (let step = 0; step < steps; step++) {
    let biasSlope = 0;
    const slopes = new Map<Feature, number>();
    const slopesOfBeginnings = new Map<string, number>();
    for (const { seen, isTrue } of known) {
      const error = (isTrue ? 1 : 0) - probabilityOf(seen, weights);
      biasSlope += error;
      for (const feature of seen.features) slopes.set(feature, (slopes.get(feature) ?? 0) + error);
      const worth = worthOfEach(seen.beginnings.length);
      for (const beginning of seen.beginnings) {
        slopesOfBeginnings.set(beginning, (slopesOfBeginnings.get(beginning) ?? 0) + worth * error);
      }
    }
    weights.bias += rate * (biasSlope / samples.length);
    for (const feature of features) {
      const slope = (slopes.get(feature) ?? 0) / samples.length - pull * (weights.features[feature] - belief(feature));
      const moved = weights.features[feature] + rate * slope;
      weights.features[feature] = speaksAgainst(feature) ? Math.min(0, moved) : Math.max(0, moved);
    }
    for (const [beginning, slope] of slopesOfBeginnings) {
      const weight = weights.beginnings[beginning] as number;
      weights.beginnings[beginning] = weight + rateOfBeginnings * (slope / samples.length - pullOfBeginnings * weight);
    }
  }
  return {
    bias: round(weights.bias),
    features: Object.fromEntries(features.map((feature) => [feature, round(weights.features[feature])])) as Record<
      Feature,
      number
    >,
    beginnings: Object.fromEntries(
      Object.entries(weights.beginnings).flatMap(([beginning, weight]) => {
        const rounded = round(weight);
        return rounded === 0 ? [] : [[beginning, rounded]];
      }),
    ),
  };
}

/** The beginnings that so many texts have, in the order of the alphabet. */
function frequent(samples: readonly Sample[]): string[] {
  const texts = new Map<string, number>();
  for (const { seen } of samples) {
    for (const beginning of seen.beginnings) texts.set(beginning, (texts.get(beginning) ?? 0) + 1);
  }
  return [...texts].flatMap(([beginning, count]) => (count >= leastTexts ? [beginning] : [])).sort();
}

function belief(feature: Feature): number {
  return speaksAgainst(feature) ? -believed : believed;
}

function round(weight: number): number {
  return Math.round(weight * 100) / 100;
}

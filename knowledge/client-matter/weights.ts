import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type Feature, features } from './features';

/** What the features count, and what a probability means. Written by a fit, never by hand. */
export const weightsSchema = z.strictObject({
  fitted: z.iso.date(),
  /** What it was fitted on and what it gave there. */
  figures: z.record(z.string(), z.number()),
  /** From which probability on a text is possibly, likely and surely a client matter. */
  thresholds: z.strictObject({
    possibly: z.number().min(0).max(1),
    likely: z.number().min(0).max(1),
    surely: z.number().min(0).max(1),
  }),
  bias: z.number(),
  features: z.record(z.enum(features as [Feature, ...Feature[]]), z.number()),
  /** Of beginnings of words, and of two that follow each other. */
  beginnings: z.record(z.string(), z.number()),
});
export type ClientMatterWeights = z.infer<typeof weightsSchema>;

/** Reads `knowledge/client-matter/weights.json`. */
export function loadClientMatterWeights(knowledgeFolder: string): ClientMatterWeights {
  const file = path.join(knowledgeFolder, 'client-matter', 'weights.json');
  return weightsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** What is seen of a text: its features, and how its words begin. */
export interface Seen {
  readonly features: readonly Feature[];
  readonly beginnings: readonly string[];
}

/** A logistic probability, 0 to 1. */
export function probabilityOf(
  { features, beginnings }: Seen,
  weights: Pick<ClientMatterWeights, 'bias' | 'features' | 'beginnings'>,
): number {
  let sum = weights.bias;
  for (const feature of features) sum += weights.features[feature];
  const known = beginnings.filter((beginning) => Object.hasOwn(weights.beginnings, beginning));
  const worth = worthOfEach(known.length);
  for (const beginning of known) sum += worth * (weights.beginnings[beginning] as number);
  return 1 / (1 + Math.exp(-sum));
}

/** What one of so many beginnings counts: a long text has many, and is no surer for it. */
export function worthOfEach(count: number): number {
  return count === 0 ? 0 : 1 / Math.sqrt(count);
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type Feature, features } from './features';

/** What the features count, and from which probability on a text is a client matter. Written by a fit, never by hand. */
export const weightsSchema = z.strictObject({
  fitted: z.iso.date(),
  /** What it was fitted on and what it gave there. */
  figures: z.record(z.string(), z.number()),
  threshold: z.number().min(0).max(1),
  bias: z.number(),
  features: z.record(z.enum(features as [Feature, ...Feature[]]), z.number()),
});
export type ClientMatterWeights = z.infer<typeof weightsSchema>;

/** Reads `knowledge/client-matter/weights.json`. */
export function loadClientMatterWeights(knowledgeFolder: string): ClientMatterWeights {
  const file = path.join(knowledgeFolder, 'client-matter', 'weights.json');
  return weightsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** A logistic probability, 0 to 1. */
export function probabilityOf(
  found: readonly Feature[],
  weights: Pick<ClientMatterWeights, 'bias' | 'features'>,
): number {
  let sum = weights.bias;
  for (const feature of found) sum += weights.features[feature];
  return 1 / (1 + Math.exp(-sum));
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Likeness } from './language-index';
import type { MorphologyName } from './morphology';
import { targetKinds } from './targets';

const weightsSchema = z.strictObject({
  bias: z.number(),
  score: z.number(),
  margin: z.number(),
  words: z.number(),
  nearest: z.number(),
  matched: z.number(),
});
export type Weights = z.infer<typeof weightsSchema>;

/** How likeness becomes confidence, and confidence an outcome. Written by `npm run calibrate`, never by hand. */
export const calibrationSchema = z.strictObject({
  fitted: z.iso.date(),
  /** What it was fitted on and what it gave there. */
  figures: z.record(z.string(), z.number()),
  likeness: z.strictObject({ words: z.number(), nearest: z.number() }),
  /** How probable it is that a candidate is the right one; a greeting is shorter than a question, so intents have their own. */
  confidence: z.record(z.enum(targetKinds), weightsSchema),
  /** How probable it is, by its evidence, that the right one is among the first three; the lead over others does not count. */
  relevance: weightsSchema,
  /** At this confidence a candidate of a kind is taken for what is meant; else suggest at this relevance. */
  thresholds: z.strictObject({ sure: z.record(z.enum(targetKinds), z.number()), suggest: z.number() }),
});
export type Calibration = z.infer<typeof calibrationSchema>;

/** Where the calibration for a morphology is: each finds other words, so each has its own. */
export function calibrationFile(knowledgeFolder: string, morphology: MorphologyName): string {
  return path.join(knowledgeFolder, 'matching', `calibration-${morphology}.json`);
}

/** Reads the calibration for a morphology. */
export function loadCalibration(knowledgeFolder: string, morphology: MorphologyName): Calibration {
  const file = calibrationFile(knowledgeFolder, morphology);
  return calibrationSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** One number for how like a target is: the weighted views. */
export function combine({ words, nearest }: Likeness, weights: Calibration['likeness']): number {
  return weights.words * words + weights.nearest * nearest;
}

/** What the confidence of a candidate is computed from. */
export interface Evidence {
  readonly score: number;
  /** How far it is ahead of the best other candidate; negative when behind. */
  readonly margin: number;
  readonly words: number;
  readonly nearest: number;
  readonly matched: number;
}

/** A logistic probability, 0 to 1. */
export function probability(evidence: Evidence, weights: Weights): number {
  const sum =
    weights.bias +
    weights.score * evidence.score +
    weights.margin * evidence.margin +
    weights.words * evidence.words +
    weights.nearest * evidence.nearest +
    weights.matched * evidence.matched;
  return 1 / (1 + Math.exp(-sum));
}

import { beginningsOf } from './beginnings';
import { createCueFinder } from './cue-finder';
import { featuresOf } from './features';
import { answerableKind, type LabelledText, ruleKind } from './labelled';
import { fitLogistic } from './logistic';
import { measure } from './measure';
import type { ClientMatterData } from './schema';
import { type ClientMatterWeights, probabilityOf } from './weights';

/** At most this share of the questions that have an answer may be taken for a client matter though the answer is sure. */
const tolerable = 0.004;
/** At most this share may be kept from a form, of whose questions few have an answer. */
const tolerableInForms = 0.02;
/** At most this share may be taken for one where no answer is sure: the authority line is a better way on than a guess. */
const tolerableUnsure = 0.05;
const folds = 10;

/**
 * Fits the weights and the thresholds. Deterministic: the same texts and cues give the same numbers.
 * @param today YYYY-MM-DD, kept with the figures
 */
export function fitClientMatter(
  data: ClientMatterData,
  texts: readonly LabelledText[],
  today: string,
): ClientMatterWeights {
  const findCues = createCueFinder(data);
  const samples = texts.map(({ text, kind, isClientMatter }, index) => ({
    seen: { features: featuresOf(findCues(text)), beginnings: beginningsOf(text) },
    kind,
    isTrue: isClientMatter,
    fold: index % folds,
  }));
  // The thresholds are chosen by what each text gets from weights that were fitted without it.
  const unseen = Array.from({ length: folds }, (_, fold) => {
    const weights = fitLogistic(samples.filter((sample) => sample.fold !== fold));
    return samples
      .filter((sample) => sample.fold === fold)
      .map(({ kind, seen }) => ({ kind, chance: probabilityOf(seen, weights) }));
  }).flat();
  const questions = unseen
    .flatMap(({ kind, chance }) => (kind === answerableKind || kind === ruleKind ? [chance] : []))
    .sort((left, right) => right - left);
  const thresholds = {
    possibly: justAbove(questions, tolerableUnsure),
    likely: justAbove(questions, tolerableInForms),
    surely: justAbove(questions, tolerable),
  };
  const weights = { ...fitLogistic(samples), thresholds };
  const { mistakes: _, ...figures } = measure(data, { ...weights, fitted: today, figures: {} }, texts);
  return { fitted: today, figures, ...weights };
}

/** The lowest threshold that only this share of the chances, highest first, reaches. */
function justAbove(chances: readonly number[], share: number): number {
  return Math.ceil(1000 * (chances[Math.floor(share * chances.length)] ?? 0) + 1) / 1000;
}

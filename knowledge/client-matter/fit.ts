import { createCueFinder } from './cue-finder';
import { featuresOf } from './features';
import { answerableKind, type LabelledText, ruleKind } from './labelled';
import { fitLogistic } from './logistic';
import { measure } from './measure';
import type { ClientMatterData } from './schema';
import { type ClientMatterWeights, probabilityOf } from './weights';

/**
 * At most this share of the questions that have an answer may be taken for a client matter here. The aim for new questions
 * is 1 %; these ones were known when the cues were written, so that new ones fare worse.
 */
const tolerable = 0.004;
const folds = 10;

/**
 * Fits the weights of the features and the threshold. Deterministic: the same texts and cues give the same numbers.
 * @param today YYYY-MM-DD, kept with the figures
 */
export function fitClientMatter(
  data: ClientMatterData,
  texts: readonly LabelledText[],
  today: string,
): ClientMatterWeights {
  const findCues = createCueFinder(data);
  const samples = texts.map(({ text, kind, isClientMatter }) => ({
    found: featuresOf(findCues(text)),
    kind,
    isTrue: isClientMatter,
  }));
  // The threshold is chosen by what each text gets from weights that were fitted without it.
  const unseen = samples.map((sample, index) => ({ ...sample, fold: index % folds }));
  const scored = Array.from({ length: folds }, (_, fold) => {
    const weights = fitLogistic(unseen.filter((sample) => sample.fold !== fold));
    return unseen
      .filter((sample) => sample.fold === fold)
      .map(({ kind, isTrue, found }) => ({ kind, isTrue, chance: probabilityOf(found, weights) }));
  }).flat();
  const weights = { ...fitLogistic(samples), threshold: chooseThreshold(scored) };
  const { clientMatters, missed, answerable, takenAnswerable, rules, takenRules, others, takenOthers } = measure(
    data,
    { ...weights, fitted: today, figures: {} },
    texts,
  );
  return {
    fitted: today,
    figures: { clientMatters, missed, answerable, takenAnswerable, rules, takenRules, others, takenOthers },
    ...weights,
  };
}

interface Scored {
  readonly kind: string;
  readonly isTrue: boolean;
  readonly chance: number;
}

/** When torn, a text is a client matter: the lowest threshold that takes no rule and tolerably few other questions. */
function chooseThreshold(scored: readonly Scored[]): number {
  const most = Math.floor(scored.filter(({ kind }) => kind === answerableKind).length * tolerable);
  const questions = scored
    .filter(({ kind }) => kind === answerableKind || kind === ruleKind)
    .sort((left, right) => right.chance - left.chance);
  const firstTooMany = questions.find(({ kind }, taken) => kind === ruleKind || taken >= most);
  return Math.ceil(1000 * (firstTooMany?.chance ?? 0) + 1) / 1000;
}

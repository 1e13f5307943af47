import { createClientMatter } from './client-matter';
import { answerableKind, type LabelledText, ruleKind } from './labelled';
import type { ClientMatterData } from './schema';
import type { ClientMatterWeights } from './weights';

export interface Mistake {
  readonly text: string;
  readonly kind: string;
  readonly probability: number;
  readonly cues: readonly string[];
}

/** What the classifier does with labelled texts: how many there are of each sort, and how many of them go wrong. */
export interface Measured {
  readonly clientMatters: number;
  readonly missed: number;
  readonly answerable: number;
  readonly takenAnswerable: number;
  readonly rules: number;
  readonly takenRules: number;
  readonly others: number;
  readonly takenOthers: number;
  readonly mistakes: readonly Mistake[];
}

/** Measures weights on labelled texts. */
export function measure(
  data: ClientMatterData,
  weights: ClientMatterWeights,
  texts: readonly LabelledText[],
): Measured {
  const clientMatter = createClientMatter(data, weights);
  const rows = texts.map((labelled) => {
    const { probability, cues } = clientMatter(labelled.text);
    // A possible one is known, unless an answer is surely asked for; what has an answer is lost when it is surely one.
    const { possibly, surely } = weights.thresholds;
    const isTaken = probability >= (labelled.isClientMatter ? possibly : surely);
    return { ...labelled, probability, cues, isTaken, isWrong: isTaken !== labelled.isClientMatter };
  });
  const count = (belongs: (row: (typeof rows)[number]) => boolean) => {
    const some = rows.filter(belongs);
    return [some.length, some.filter(({ isWrong }) => isWrong).length] as const;
  };
  const [clientMatters, missed] = count(({ isClientMatter }) => isClientMatter);
  const [answerable, takenAnswerable] = count(({ kind }) => kind === answerableKind);
  const [rules, takenRules] = count(({ kind }) => kind === ruleKind);
  const [others, takenOthers] = count(
    ({ isClientMatter, kind }) => !isClientMatter && kind !== answerableKind && kind !== ruleKind,
  );
  const mistakes = rows
    .filter(({ isWrong }) => isWrong)
    .map(({ text, kind, probability, cues }) => ({ text, kind, probability, cues }));
  return { clientMatters, missed, answerable, takenAnswerable, rules, takenRules, others, takenOthers, mistakes };
}

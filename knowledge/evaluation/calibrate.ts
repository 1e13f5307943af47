import type { JudgeClientMatter } from '../decide';
import type { Knowledge } from '../load';
import { type Calibration, combine, type Evidence, probability, type Weights } from '../matching/calibration';
import { covers } from '../matching/covers';
import { createMatcher } from '../matching/matcher';
import type { Morphology } from '../matching/morphology';
import { type TargetKind, targetKinds } from '../matching/targets';
import { isContact, isRight } from './evaluate';
import type { LabelledQueries } from './queries';

/** Of the candidates taken for what is meant on the fitting set, at least this share shall be right. A wrong answer is worst. */
const wantedPrecision: Record<TargetKind, number> = { entry: 0.96, open: 0.95, contact: 0.95, intent: 0.92 };
/** Suggestions may be shown for at most this share of the queries that are not of our field at all. */
const tolerableSuggestions = 0.25;
const foreignKinds = ['off-topic', 'other-benefit', 'abuse-or-injection'];
/** How sharply the fit looks at a right target that is just behind a wrong one. */
const rankingSharpness = 20;

interface Sample {
  readonly kind: TargetKind;
  readonly evidence: Evidence;
  readonly right: boolean;
  readonly isFirst: boolean;
  /** Whether one of the first three candidates of its query is right. */
  readonly rightInThree: boolean;
  /** Whether the query is not of our field at all, so that even a suggestion is noise. */
  readonly foreign: boolean;
  readonly asksContact: boolean;
  /** Whether an entry says so little of it that it would not be answered with, however sure. */
  readonly isUncovered: boolean;
}

/** A labelled query as the fit sees it: its text and which targets are right (none for a query that must not be answered). */
interface Labelled {
  readonly text: string;
  readonly isRight: (kind: TargetKind, id: string) => boolean;
  readonly hasAnswer: boolean;
  readonly foreign: boolean;
  /** Whether it asks whom to ask. */
  readonly asksContact: boolean;
}

/**
 * Fits likeness weights (a grid), confidence (logistic regression) and thresholds to labelled queries.
 * Deterministic: the same queries and knowledge give the same numbers.
 * @param today YYYY-MM-DD, kept with the figures
 */
export function calibrate(
  knowledge: Knowledge,
  start: Calibration,
  queries: LabelledQueries,
  today: string,
  morphology: Morphology,
  judgeClientMatter: JudgeClientMatter,
): Calibration {
  // What is surely one client's case never comes this far.
  const labelled = toLabelled(knowledge, queries).filter(({ text }) => judgeClientMatter(text) !== 'surely');
  const likeness = fitLikeness(knowledge, start, labelled, morphology);
  const samples = collect(knowledge, { ...start, likeness }, labelled, morphology);
  const views = ['bias', 'score', 'margin', 'words', 'nearest', 'matched'] as const;
  const confidence = ofEachKind((kind) =>
    fitLogistic(
      samples.filter((sample) => sample.kind === kind),
      ({ right }) => right,
      views,
    ),
  );
  // Which candidate comes first depends on the confidence just fitted.
  const firsts = collect(knowledge, { ...start, likeness, confidence }, labelled, morphology).filter(
    ({ isFirst }) => isFirst,
  );
  const relevance = fitLogistic(firsts, ({ rightInThree }) => rightInThree, [
    'bias',
    'score',
    'words',
    'nearest',
    'matched',
  ]);
  // A question of whom to ask is decided by its contact, and one that an entry says too little of by nothing: not by how sure it is.
  const firstsOf = (kind: TargetKind) =>
    firsts.filter(
      (sample) => sample.kind === kind && (kind !== 'entry' || !(sample.asksContact || sample.isUncovered)),
    );
  const thresholds = {
    sure: ofEachKind((kind) => sureBar(firstsOf(kind), confidence[kind], wantedPrecision[kind])),
    suggest: suggestBar(firsts, relevance),
  };
  const answered = firstsOf('entry').filter(
    ({ evidence }) => probability(evidence, confidence.entry) >= thresholds.sure.entry,
  );
  return {
    fitted: today,
    figures: {
      queries: labelled.length,
      answered: answered.length,
      rightAmongAnswered: share(answered.filter(({ right }) => right).length, answered.length),
    },
    likeness,
    confidence,
    relevance,
    thresholds,
  };
}

function ofEachKind<T>(make: (kind: TargetKind) => T): Record<TargetKind, T> {
  return Object.fromEntries(targetKinds.map((kind) => [kind, make(kind)])) as Record<TargetKind, T>;
}

function toLabelled(knowledge: Knowledge, { answerable, negative, commands, contacts }: LabelledQueries): Labelled[] {
  return [
    ...contacts.map((query) => ({
      text: query.q,
      // An entry that leads to the contact is as good.
      isRight: (kind: TargetKind, id: string) =>
        isContact(
          query,
          kind === 'contact' ? id : kind === 'entry' ? knowledge.entries.get(id)?.contacts[0] : undefined,
        ),
      hasAnswer: true,
      foreign: false,
      asksContact: true,
    })),
    ...answerable.map((query) => ({
      text: query.q,
      isRight: (kind: TargetKind, id: string) => kind === 'entry' && isRight(query, id),
      hasAnswer: true,
      foreign: false,
      asksContact: false,
    })),
    ...negative.map((query) => ({
      text: query.q,
      isRight: (kind: TargetKind, id: string) => kind === 'open' && id === query.open,
      hasAnswer: query.open !== undefined,
      foreign: foreignKinds.includes(query.kind),
      asksContact: false,
    })),
    ...commands.map((query) => ({
      text: query.q,
      isRight: (kind: TargetKind, id: string) => kind === 'intent' && id === query.intent,
      hasAnswer: true,
      foreign: false,
      asksContact: false,
    })),
  ];
}

/** The weights that put the right targets furthest ahead of the best wrong ones (a smooth count, so that ties do not decide). */
function fitLikeness(
  knowledge: Knowledge,
  start: Calibration,
  labelled: readonly Labelled[],
  morphology: Morphology,
): Calibration['likeness'] {
  const matcher = createMatcher(knowledge, start, morphology);
  const compared = labelled
    .filter(({ hasAnswer }) => hasAnswer)
    .map((query) => ({ query, found: matcher.likenesses(matcher.analyse(query.text)) }));
  let best = { gain: -1, weights: start.likeness };
  for (let percent = 0; percent <= 100; percent += 5) {
    const weights = { words: (100 - percent) / 100, nearest: percent / 100 };
    let gain = 0;
    for (const { query, found } of compared) {
      let right = 0;
      let wrong = 0;
      for (const { target, likeness } of found) {
        const score = combine(likeness, weights);
        if (query.isRight(target.kind, target.id)) right = Math.max(right, score);
        else wrong = Math.max(wrong, score);
      }
      gain += 1 / (1 + Math.exp(-rankingSharpness * (right - wrong)));
    }
    if (gain > best.gain) best = { gain, weights };
  }
  return best.weights;
}

function collect(
  knowledge: Knowledge,
  calibration: Calibration,
  labelled: readonly Labelled[],
  morphology: Morphology,
): Sample[] {
  const matcher = createMatcher(knowledge, calibration, morphology);
  return labelled.flatMap(({ text, isRight, foreign, asksContact }) => {
    const found = matcher
      .find(text, 5)
      .map(({ target, evidence }) => ({ kind: target.kind, evidence, right: isRight(target.kind, target.id) }));
    const rightInThree = found.slice(0, 3).some(({ right }) => right);
    return found.map((candidate, rank) => ({
      ...candidate,
      isFirst: rank === 0,
      rightInThree,
      foreign,
      asksContact,
      isUncovered: !covers(candidate.evidence.score, text),
    }));
  });
}

/** Logistic regression by plain gradient descent: few numbers, no need for more. Weights that are not fitted stay 0. */
function fitLogistic(
  samples: readonly Sample[],
  isTrue: (sample: Sample) => boolean,
  fitted: readonly (keyof Weights)[],
): Weights {
  const weights = { bias: 0, score: 0, margin: 0, words: 0, nearest: 0, matched: 0 };
  const rate = 2;
  const shrink = 1e-4;
  for (let step = 0; step < 6000; step++) {
    const slope = { bias: 0, score: 0, margin: 0, words: 0, nearest: 0, matched: 0 };
    for (const sample of samples) {
      const error = (isTrue(sample) ? 1 : 0) - probability(sample.evidence, weights);
      for (const key of fitted) slope[key] += key === 'bias' ? error : error * sample.evidence[key];
    }
    for (const key of fitted) weights[key] += rate * (slope[key] / samples.length - shrink * weights[key]);
  }
  for (const key of fitted) weights[key] = Math.round(weights[key] * 1000) / 1000;
  return weights;
}

/** The lowest bar for taking a candidate for what is meant that still keeps the wanted share right. */
function sureBar(firsts: readonly Sample[], confidence: Weights, wanted: number): number {
  const sorted = byProbability(firsts, confidence).map(({ chance, right }) => ({ bar: roundDown(chance), right }));
  let rightSoFar = 0;
  let bar = 1;
  sorted.forEach((sample, index) => {
    if (sample.right) rightSoFar++;
    // A bar lets in all that are as probable, so they are judged together.
    const isLastOfItsBar = sorted[index + 1]?.bar !== sample.bar;
    if (isLastOfItsBar && rightSoFar / (index + 1) >= wanted) bar = sample.bar;
  });
  return bar;
}

/** The lowest bar for suggesting that leaves nearly all queries of other fields alone. */
function suggestBar(firsts: readonly Sample[], relevance: Weights): number {
  const most = firsts.filter(({ foreign }) => foreign).length * tolerableSuggestions;
  let foreignSoFar = 0;
  let bar = 1;
  for (const { chance, foreign } of byProbability(firsts, relevance)) {
    if (foreign) foreignSoFar++;
    if (foreignSoFar > most) break;
    bar = chance;
  }
  return roundDown(bar);
}

function byProbability(samples: readonly Sample[], weights: Weights) {
  return samples
    .map((sample) => ({ ...sample, chance: probability(sample.evidence, weights) }))
    .sort((left, right) => right.chance - left.chance);
}

function roundDown(probability: number): number {
  return Math.floor(probability * 1000) / 1000;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 1000;
}

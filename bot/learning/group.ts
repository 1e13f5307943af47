import { wordsOf } from '../../knowledge/matching/normalise';
import type { Language } from '../../knowledge/schema';
import type { KeptText } from '../store/store';

/** What a word says, by base form: its stems, and how much each tells. */
export type TellingStems = (word: string, language: Language) => ReadonlyMap<string, number>;

/** Texts that ask about the same, for staff to look at together. */
export interface ReviewItem {
  /**
   * The id of its oldest text. Texts come into items oldest first, so later ones join an item or begin their own, and the
   * id stays.
   */
  readonly id: string;
  readonly language: Language;
  /** Every wording with how often it was written, the most frequent first, then the most typical. */
  readonly texts: readonly { readonly text: string; readonly count: number }[];
  /** How many kept texts are in it. */
  readonly count: number;
  readonly kinds: Readonly<Record<KeptText['kind'], number>>;
  /** The entry most often picked among suggestions. */
  readonly picked: string | null;
  /** The entry that most often did not help. */
  readonly notHelpful: string | null;
  /** The kept texts in it. */
  readonly ids: readonly string[];
}

/** A wording as it is compared: a vector of length 1 over stems, the heaviest first, and its character sequences, sorted. */
interface Features {
  readonly stems: Int32Array;
  readonly weights: Float64Array;
  readonly weightOf: ReadonlyMap<number, number>;
  readonly grams: Int32Array;
}

interface Wording extends Features {
  readonly text: string;
  readonly texts: KeptText[];
}

interface Group {
  readonly language: Language;
  readonly wordings: Wording[];
}

const wordShare = 0.6;
/** From this likeness on two wordings are taken to ask the same. */
const leastLikeness = 0.45;
/** Wordings that share fewer words are not compared any closer. */
const leastShared = 0.3;
const gramLength = 3;

/**
 * Groups texts that nobody has looked at by likeness, within a language: shared base forms and, for slips and endings,
 * shared character sequences. A text joins the item whose first wording it is most like.
 * @param texts oldest first
 * @returns the largest first
 */
export function groupTexts(texts: readonly KeptText[], stemsOf: TellingStems): ReviewItem[] {
  const featuresOf = createFeatures(stemsOf);
  const nearest = createNearest();
  const groups: Group[] = [];
  const byWording = new Map<string, Wording>();
  for (const kept of texts) {
    const { language, text } = kept;
    const words = wordsOf(text);
    const key = `${language} ${words.join(' ')}`;
    const same = byWording.get(key);
    if (same) {
      same.texts.push(kept);
      continue;
    }
    const wording: Wording = { ...featuresOf(words, language), text, texts: [kept] };
    byWording.set(key, wording);
    const found = nearest.find(wording);
    if (found !== null) {
      (groups[found] as Group).wordings.push(wording);
      continue;
    }
    nearest.add(wording);
    groups.push({ language, wordings: [wording] });
  }
  return groups
    .map(toItem)
    .map((item, age) => ({ item, age }))
    .sort((left, right) => right.item.count - left.item.count || left.age - right.age)
    .map(({ item }) => item);
}

/** Finds among wordings, by number, the one that another is most like. */
function createNearest() {
  const known: Features[] = [];
  /** For each stem the wordings that have it, and how much it is of them. */
  const holders: { readonly wordings: number[]; readonly weights: number[] }[] = [];
  /** Working space of one search: what is shared with each. */
  const sums: number[] = [];
  const find = (wording: Features): number | null => {
    const { stems, weights } = wording;
    const rests = lengthsOfRests(weights);
    const touched: number[] = [];
    // A wording that has none of the heavier stems shares too little, so the lists of the light ones, the longest, are left.
    let heavy = 0;
    for (; heavy < stems.length && (rests[heavy] as number) >= leastShared; heavy++) {
      const { wordings, weights: own } = holders[stems[heavy] as number] ?? { wordings: [], weights: [] };
      const weight = weights[heavy] as number;
      for (let nth = 0; nth < wordings.length; nth++) {
        const other = wordings[nth] as number;
        if (sums[other] === 0) touched.push(other);
        sums[other] = (sums[other] as number) + weight * (own[nth] as number);
      }
    }
    let best: number | null = null;
    let most = leastLikeness;
    for (const nth of touched) {
      const sum = sums[nth] as number;
      sums[nth] = 0;
      if (sum + (rests[heavy] as number) < leastShared) continue;
      const other = known[nth] as Features;
      let cosine = sum;
      for (let light = heavy; light < stems.length; light++) {
        cosine += (weights[light] as number) * (other.weightOf.get(stems[light] as number) ?? 0);
      }
      // The second: not even with all its characters could it come up to the best.
      if (cosine < leastShared || wordShare * cosine + (1 - wordShare) * mostDice(wording, other) < most) continue;
      const likeness = likenessOf(cosine, wording, other);
      // Of two that are equally near it is the older one.
      if (likeness < most || (likeness === most && best !== null && best < nth)) continue;
      best = nth;
      most = likeness;
    }
    return best;
  };
  const add = (wording: Features) => {
    wording.stems.forEach((stem, nth) => {
      const { wordings, weights } = holders[stem] ?? { wordings: [], weights: [] };
      holders[stem] = { wordings, weights };
      wordings.push(known.length);
      weights.push(wording.weights[nth] as number);
    });
    known.push(wording);
    sums.push(0);
  };
  return { find, add };
}

/** For each place of a vector how long the rest of it from there on is. */
function lengthsOfRests(weights: Float64Array): Float64Array {
  const rests = new Float64Array(weights.length + 1);
  for (let at = weights.length - 1; at >= 0; at--) {
    rests[at] = Math.hypot(rests[at + 1] as number, weights[at] as number);
  }
  return rests;
}

function likenessOf(cosine: number, left: Features, right: Features): number {
  let shared = 0;
  for (let one = 0, other = 0; one < left.grams.length && other < right.grams.length; ) {
    const difference = (left.grams[one] as number) - (right.grams[other] as number);
    if (difference === 0) shared++;
    if (difference <= 0) one++;
    if (difference >= 0) other++;
  }
  const dice = (2 * shared) / (left.grams.length + right.grams.length || 1);
  return wordShare * cosine + (1 - wordShare) * dice;
}

/** What two wordings could share of their characters at the most, by their lengths. */
function mostDice({ grams: { length: one } }: Features, { grams: { length: other } }: Features): number {
  return (2 * Math.min(one, other)) / (one + other || 1);
}

/** How like two wordings are, 0 to about 1. */
function likeness(left: Features, right: Features): number {
  let cosine = 0;
  left.stems.forEach((stem, nth) => {
    cosine += (left.weights[nth] as number) * (right.weightOf.get(stem) ?? 0);
  });
  return likenessOf(cosine, left, right);
}

/** Words come again and again, so what each says is looked up once. Stems get numbers, of each language their own. */
function createFeatures(stemsOf: TellingStems): (words: readonly string[], language: Language) => Features {
  const known = new Map<string, readonly (readonly [number, number])[]>();
  const numbers = new Map<string, number>();
  const lookUp = (word: string, language: Language) => {
    const key = `${language} ${word}`;
    const found =
      known.get(key) ??
      [...stemsOf(word, language)].map(([stem, weight]): readonly [number, number] => {
        const name = `${language} ${stem}`;
        const number = numbers.get(name) ?? numbers.size;
        numbers.set(name, number);
        return [number, weight];
      });
    known.set(key, found);
    return found;
  };
  return (words, language) => {
    const weights = new Map<number, number>();
    for (const word of words) {
      for (const [stem, weight] of lookUp(word, language)) {
        weights.set(stem, Math.max(weight, weights.get(stem) ?? 0));
      }
    }
    const length = Math.hypot(...weights.values()) || 1;
    const heaviest = [...weights]
      .map(([stem, weight]): [number, number] => [stem, weight / length])
      .sort(([, left], [, right]) => right - left);
    return {
      stems: Int32Array.from(heaviest, ([stem]) => stem),
      weights: Float64Array.from(heaviest, ([, weight]) => weight),
      weightOf: new Map(heaviest),
      grams: gramsOf(` ${words.join(' ')} `),
    };
  };
}

/** The sequences of three characters, each as a number: two that share one are as rare as they are harmless. */
function gramsOf(line: string): Int32Array {
  const grams = new Set<number>();
  for (let at = 0; at + gramLength <= line.length; at++) {
    grams.add((line.charCodeAt(at) * 1024 + line.charCodeAt(at + 1)) * 1024 + line.charCodeAt(at + 2));
  }
  return Int32Array.from(grams).sort();
}

function toItem({ language, wordings }: Group): ReviewItem {
  const texts = wordings.flatMap((wording) => wording.texts);
  const typical = byTypicality(wordings);
  const kinds = { miss: 0, pick: 0, 'not-helpful': 0 };
  for (const { kind } of texts) kinds[kind]++;
  return {
    id: (texts[0] as KeptText).id,
    language,
    texts: typical.map((wording) => ({ text: wording.text, count: wording.texts.length })),
    count: texts.length,
    kinds,
    picked: mostFrequentEntry(texts.filter(({ kind }) => kind === 'pick')),
    notHelpful: mostFrequentEntry(texts.filter(({ kind }) => kind === 'not-helpful')),
    ids: texts.map(({ id }) => id),
  };
}

/** In a large group the wordings after these few are hardly read. */
const mostCompared = 30;

function byTypicality(wordings: readonly Wording[]): readonly Wording[] {
  const compared = wordings.slice(0, mostCompared);
  return wordings
    .map((wording) => ({
      wording,
      typical: compared.reduce((sum, other) => sum + other.texts.length * likeness(wording, other), 0),
    }))
    .sort((left, right) => right.wording.texts.length - left.wording.texts.length || right.typical - left.typical)
    .map(({ wording }) => wording);
}

function mostFrequentEntry(texts: readonly KeptText[]): string | null {
  const counts = new Map<string, number>();
  for (const { entry } of texts) if (entry) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return [...counts].sort(([, left], [, right]) => right - left)[0]?.[0] ?? null;
}

import Fuse from 'fuse.js';
import type { Entry, Knowledge } from '../load';
import { type Language, languages } from '../schema';
import { withoutDots, wordsOf } from './normalise';

/** What unfinished words lead to. */
export interface TypedMatch {
  /** Ids of entries, best first. */
  readonly entries: readonly string[];
  /** The language that the words are of, where they tell one. */
  readonly language: Language | null;
}

/** Finds entries while a person is still typing. */
export type AsYouType = (text: string) => TypedMatch;

/** Where a word of an entry stands, and how much it tells there. */
const weights = { question: 1, alternate: 0.8, name: 0.5 };
/** How much a word counts by the way in which it was found. */
const found = { whole: 1, begun: 0.9, inside: 0.6, nearly: 0.5 };

const mostWords = 12;
const shortestInside = 4;
const shortestCorrected = 4;
const mostCorrections = 8;
const compared = 40;
/** fuse.js scores 0 (the same) to 1. */
const correction = { threshold: 0.2, distance: 20, includeScore: true } as const;
/** An entry that has much less of the words than the best one is noise. */
const leastOfBest = 0.5;
/** The best entry has this much of what the words tell, or nothing is found: "on" and "the" alone are no find. */
const leastFound = 0.1;
/** A language is told where its words have this much more of the text than those of any other. */
const clearlyMore = 1.3;

interface Meant {
  readonly word: Word;
  readonly sure: number;
}

interface Word {
  readonly word: string;
  /** As people write it on a foreign keyboard. */
  readonly plain: string;
  /** How much it tells of each entry. */
  readonly entries: Map<string, number>;
  readonly languages: Set<Language>;
}

/** A search over questions, their other wordings, and the names of services and topics, in every language at once. */
export function createAsYouType({
  entries,
  services,
  topics,
}: Pick<Knowledge, 'entries' | 'services' | 'topics'>): AsYouType {
  const words = new Map<string, Word>();
  const add = (written: Iterable<string>, language: Language, entry: string, weight: number) => {
    for (const word of written) {
      const known = words.get(word) ?? { word, plain: withoutDots(word), entries: new Map(), languages: new Set() };
      words.set(word, known);
      known.entries.set(entry, Math.max(weight, known.entries.get(entry) ?? 0));
      known.languages.add(language);
    }
  };
  for (const entry of entries.values()) {
    const own = wordsOfEntry(entry);
    for (const language of languages) {
      add(own[language].question, language, entry.id, weights.question);
      add(own[language].alternates, language, entry.id, weights.alternate);
      const names = [entry.service, ...entry.also].map((service) => services.get(service)?.name[language]);
      add(allWords([...names, topics.get(entry.topic)?.name[language]]), language, entry.id, weights.name);
    }
  }
  const vocabulary = [...words.values()];
  const holders = new Map<string, Word[]>();
  for (const word of vocabulary) {
    for (const triple of triplesOf(word.plain)) {
      const list = holders.get(triple);
      if (list) list.push(word);
      else holders.set(triple, [word]);
    }
  }

  /** The words of ours that one of the text may become, each with how surely. */
  function meant(typed: string): readonly Meant[] {
    const sure: Meant[] = [];
    // Who writes one dot writes them all.
    const form = withoutDots(typed) === typed ? 'plain' : 'word';
    for (const word of vocabulary) {
      const ours = word[form];
      if (ours === typed) sure.push({ word, sure: found.whole });
      else if (ours.startsWith(typed)) sure.push({ word, sure: found.begun });
      else if (typed.length >= shortestInside && ours.includes(typed)) sure.push({ word, sure: found.inside });
    }
    return sure.length > 0 || typed.length < shortestCorrected ? sure : nearly(typed);
  }

  /** Words that begin nearly so. fuse.js is a linear scan, so it sees only those that share most character triples. */
  function nearly(typed: string): readonly Meant[] {
    const plain = withoutDots(typed);
    const shared = new Map<Word, number>();
    for (const triple of triplesOf(plain)) {
      for (const word of holders.get(triple) ?? []) shared.set(word, (shared.get(word) ?? 0) + 1);
    }
    const near = [...shared]
      .sort(([, left], [, right]) => right - left)
      .slice(0, compared)
      .map(([word]) => word);
    return new Fuse(near, { ...correction, keys: ['plain'] })
      .search(plain, { limit: mostCorrections })
      .map(({ item, score = 1 }) => ({ word: item, sure: found.nearly * (1 - score) }));
  }

  return (text) => {
    const typed = [...new Set(wordsOf(text))].slice(0, mostWords);
    const scores = new Map<string, number>();
    const spoken = new Map<Language, number>();
    let told = 0;
    for (const one of typed) {
      const matches = meant(one);
      const best = new Map<string, number>();
      for (const { word, sure } of matches) {
        for (const [entry, weight] of word.entries) best.set(entry, Math.max(sure * weight, best.get(entry) ?? 0));
      }
      const telling = Math.log(1 + entries.size / (1 + best.size));
      told += telling;
      for (const [entry, score] of best) scores.set(entry, (scores.get(entry) ?? 0) + score * telling);
      for (const language of languages) {
        const own = matches.filter(({ word }) => word.languages.has(language)).length;
        if (matches.length > 0) spoken.set(language, (spoken.get(language) ?? 0) + own / matches.length);
      }
    }
    const ranked = [...scores].sort(([, left], [, right]) => right - left);
    const least = Math.max(leastOfBest * (ranked[0]?.[1] ?? 0), leastFound * told);
    return { entries: ranked.filter(([, score]) => score >= least).map(([id]) => id), language: clearest(spoken) };
  };
}

function clearest(spoken: ReadonlyMap<Language, number>): Language | null {
  const [first, second] = [...spoken].sort(([, left], [, right]) => right - left);
  return first && first[1] > clearlyMore * (second?.[1] ?? 0) ? first[0] : null;
}

/** The beginning of a word has triples of its own, its end has none: it may not be written yet. */
function triplesOf(word: string): Set<string> {
  const line = ` ${word}`;
  const triples = new Set<string>();
  for (let start = 0; start + 3 <= line.length; start++) triples.add(line.slice(start, start + 3));
  return triples;
}

type EntryWords = Readonly<
  Record<Language, { readonly question: readonly string[]; readonly alternates: readonly string[] }>
>;

/** An entry never changes, so its words are read once, also where others come and go. */
const readWords = new WeakMap<Entry, EntryWords>();

function wordsOfEntry(entry: Entry): EntryWords {
  const known = readWords.get(entry);
  if (known) return known;
  const of = (language: Language) => ({
    question: allWords([entry[language].question]),
    alternates: allWords(entry[language].alternates),
  });
  const words = { fi: of('fi'), sv: of('sv'), en: of('en') };
  readWords.set(entry, words);
  return words;
}

function allWords(texts: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(wordsOf(texts.filter(Boolean).join('\n')))];
}

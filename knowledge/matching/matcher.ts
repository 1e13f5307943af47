import type { Knowledge } from '../load';
import { type Language, languages } from '../schema';
import { createFinnishAnalyser, createSnowballAnalyser } from './analyser';
import { type Calibration, combine, type Evidence, probability } from './calibration';
import { type DetectedLanguage, detectLanguage } from './detect-language';
import { LanguageIndex, type Likeness, type Term } from './language-index';
import type { Morphology } from './morphology';
import { createNamedServices, type NamedServices } from './named-services';
import { wordsOf } from './normalise';
import { Spelling } from './spelling';
import { type Target, targetsOf } from './targets';
import type { ThesaurusLine } from './thesaurus';
import type { FinnishWords } from './voikko/finnish-words';

/** A target that may be meant, with how probable that is. */
export interface Candidate {
  readonly target: Target;
  /** Calibrated: of candidates at .8, about 80 % are right. */
  readonly score: number;
  readonly evidence: Evidence;
}

export interface Analysis {
  readonly language: DetectedLanguage;
  /** The words looked for; a corrected one stands in for what was written, and counts less. */
  readonly terms: readonly (Term & { readonly written: string })[];
}

/** Longer messages are cut: the question is at the start or it is not one question. */
const longestText = 1000;
const correctedWeight = 0.75;
const joinedWeight = 0.75;
/** A text that names services is rarely about another one. */
const otherServiceFactor = 0.7;
const none: ReadonlySet<string> = new Set();

/** A matcher over everything the knowledge has. */
export function createMatcher(knowledge: Knowledge, calibration: Calibration, { finnish }: Morphology): Matcher {
  const lines = (language: Language) => knowledge.thesaurus[language].map(({ words }) => words);
  return new Matcher(targetsOf(knowledge), calibration, createNamedServices(knowledge.services.values()), finnish, {
    fi: lines('fi'),
    sv: lines('sv'),
    en: lines('en'),
  });
}

/** Analyse, retrieve, rerank: from a text to candidates, best first. Built once, then only read. */
export class Matcher {
  private readonly indexes: readonly LanguageIndex[];
  private readonly spelling: Spelling;

  constructor(
    private readonly targets: readonly Target[],
    private readonly calibration: Calibration,
    private readonly services: NamedServices,
    /** The Finnish dictionary, where there is one. */
    private readonly finnish: FinnishWords | null,
    private readonly thesaurus: Readonly<Record<Language, readonly ThesaurusLine[]>> = { fi: [], sv: [], en: [] },
  ) {
    this.indexes = languages.map(
      (language) =>
        new LanguageIndex(
          language,
          targets,
          (vocabulary) =>
            language === 'fi' && finnish
              ? createFinnishAnalyser(finnish, vocabulary)
              : createSnowballAnalyser(language, vocabulary),
          thesaurus[language],
        ),
    );
    this.spelling = new Spelling([
      ...targets.flatMap(({ texts }) =>
        languages.flatMap((language) => wordsOf([...texts[language].phrases, texts[language].body].join('\n'))),
      ),
      ...languages.flatMap((language) => wordsOf(thesaurus[language].flat().join('\n'))),
    ]);
  }

  /** The ids of the services that a text names. */
  namedServices(text: string): ReadonlySet<string> {
    return this.services.in(text.slice(0, longestText));
  }

  /** A text without the words that name services. */
  withoutServices(text: string): string {
    return this.services.without(text.slice(0, longestText));
  }

  /** What the words are and which language they are in. */
  analyse(text: string): Analysis {
    const words = wordsOf(text.slice(0, longestText));
    const terms = [...words.map((word) => this.termOf(word)), ...this.joined(words)];
    const language = detectLanguage(text.slice(0, longestText), (word, of) => this.indexOf(of).knows(word));
    return { language, terms };
  }

  /** What a word of a language says, by base form, and how much each of its stems tells. */
  tellingStems(word: string, language: Language): ReadonlyMap<string, number> {
    return this.indexOf(language).tellingStems(word);
  }

  /** The thesaurus lines that take part, each as its words. */
  thesaurusLines({ terms }: Analysis): string[] {
    return languages.flatMap((language) => {
      const lines = new Set(this.indexOf(language).linesIn(terms));
      return [...lines].map((line) => (this.thesaurus[language][line] ?? []).join(', '));
    });
  }

  private termOf(written: string): Analysis['terms'][number] {
    if (this.knows(written)) return { word: written, weight: 1, written };
    const accented = this.spelling.accent(written);
    if (accented) return { word: accented, weight: 1, written };
    // A real word is no slip, even where none of our texts has it.
    const corrected = this.finnish?.(written) ? null : this.spelling.correct(written);
    return corrected ? { word: corrected, weight: correctedWeight, written } : { word: written, weight: 1, written };
  }

  /** Compounds written apart: "yksilö kuntoutus". */
  private joined(words: readonly string[]): Analysis['terms'] {
    return words.slice(1).flatMap((word, nth) => {
      const written = `${words[nth]}${word}`;
      const known = this.knows(written) ? written : this.spelling.accent(written);
      return known ? [{ word: known, weight: joinedWeight, written }] : [];
    });
  }

  /** Whether the texts of the knowledge, or the thesaurus, have a word in some form, in whichever language. */
  knows(word: string): boolean {
    return this.indexes.some((index) => index.knows(word));
  }

  /**
   * Candidates, best first, at most `limit`.
   * @param named the services that it is about, where the text itself need not tell
   * @param hidden ids of entries to leave out. They still stand in the way of the next best as rivals: a text that means one of
   *   them must not make another entry look sure
   */
  find(
    text: string,
    limit = 10,
    analysis: Analysis = this.analyse(text),
    named: ReadonlySet<string> = this.namedServices(text),
    hidden: ReadonlySet<string> = none,
  ): Candidate[] {
    const found = new Map<Target, { score: number; likeness: Likeness }>();
    for (const { target, likeness } of this.likenesses(analysis)) {
      const isOfOther = named.size > 0 && target.services.length > 0 && !target.services.some((id) => named.has(id));
      const score = combine(likeness, this.calibration.likeness) * (isOfOther ? otherServiceFactor : 1);
      if (score > (found.get(target)?.score ?? 0)) found.set(target, { score, likeness });
    }
    const ranked = [...found].sort(([, left], [, right]) => right.score - left.score);
    const leaders = { contact: twoBest(ranked, 'contact'), other: twoBest(ranked, 'other') };
    return ranked
      .map(([target, { score, likeness }]) => {
        const [first, second] = leaders[rivalry(target)];
        const margin = score - (score === first ? second : first);
        const { words, nearest, matched } = likeness;
        const evidence = { score, margin, words, nearest, matched };
        return { target, score: probability(evidence, this.calibration.confidence[target.kind]), evidence };
      })
      .filter(({ target }) => !(target.kind === 'entry' && hidden.has(target.id)))
      .sort((left, right) => right.score - left.score)
      .slice(0, limit);
  }

  /** The views of every target worth a look, in each language; a target may come once a language. */
  likenesses({ terms }: Analysis): { readonly target: Target; readonly likeness: Likeness }[] {
    if (terms.length === 0) return [];
    const byWords = this.indexes.flatMap((index) => [...index.compare(terms)]);
    // A text that shares no word with any may still be like one of them: misspelt, or in forms we have not seen.
    const found =
      byWords.length > 0 ? byWords : this.indexes.flatMap((index) => [...index.compare(terms, { withoutWords: true })]);
    return found.map(([position, likeness]) => ({ target: this.targets[position] as Target, likeness }));
  }

  private indexOf(language: Language): LanguageIndex {
    return this.indexes[languages.indexOf(language)] as LanguageIndex;
  }
}

/** A contact and an entry on its matter do not contradict each other, so only like rivals like. */
function rivalry({ kind }: Target): 'contact' | 'other' {
  return kind === 'contact' ? 'contact' : 'other';
}

function twoBest(
  ranked: readonly [Target, { readonly score: number }][],
  rivals: 'contact' | 'other',
): [number, number] {
  const [first = 0, second = 0] = ranked.flatMap(([target, { score }]) => (rivalry(target) === rivals ? score : []));
  return [first, second];
}

import type { Entry, Knowledge } from '../../../knowledge/load';
import { type Language, languages, type Service } from '../../../knowledge/schema';
import { inventedServices } from './invented-words';
import { createRandom, pick, type Random } from './random';
import { Rewriter } from './rewriter';
import { type ContentWords, contentWordsOf } from './word-keys';

/** So many of the distractors about a service are about another real one, the rest about an invented one. */
const realServiceShare = 1 / 3;
const generalService = 'yleinen';

/**
 * The knowledge with distractors added until it has `size` entries; unchanged when it has as many. A distractor has the
 * frame of a real entry's question and alternates, the frame of another one's answer, and other words, numbers and
 * services in them. The same seed gives the same entries, and a larger base begins with those of a smaller one.
 */
export function enlarge(knowledge: Knowledge, size: number, seed: number): Knowledge {
  if (size <= knowledge.entries.size) return knowledge;
  // What lacks a language would lend its words to the wrong one.
  const real = [...knowledge.entries.values()].filter(({ missing }) => missing.length === 0);
  const contacts = knowledge.services.get(generalService)?.contacts ?? [];
  const invented = inventedServices.map((service): Service => ({ ...service, contacts: [...contacts] }));
  const distractors = new Distractors(knowledge, real, invented, createRandom(seed));
  const entries = new Map(knowledge.entries);
  for (let nth = 1; entries.size < size; nth++) {
    const entry = distractors.next(`distractor-${String(nth).padStart(5, '0')}`);
    entries.set(entry.id, entry);
  }
  return {
    ...knowledge,
    entries,
    services: new Map([...knowledge.services, ...invented.map((each) => [each.id, each] as const)]),
  };
}

/** What makes two wordings the same to a reader. */
export function wordingKey(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

class Distractors {
  private readonly content: Readonly<Record<Language, ContentWords>>;
  private readonly names: RegExp;
  private readonly realServices: readonly Service[];
  /** Every wording there is, real or made here: none may come again. */
  private readonly taken: Set<string>;

  constructor(
    knowledge: Knowledge,
    private readonly real: readonly Entry[],
    private readonly invented: readonly Service[],
    private readonly random: Random,
  ) {
    this.content = {
      fi: contentWordsOf(real, 'fi'),
      sv: contentWordsOf(real, 'sv'),
      en: contentWordsOf(real, 'en'),
    };
    this.realServices = [...knowledge.services.values()].filter(({ id }) => id !== generalService);
    this.names = namesOf(this.realServices);
    this.taken = new Set(wordingsOf(knowledge).map(wordingKey));
  }

  next(id: string): Entry {
    const base = pick(this.real, this.random);
    const answering = pick(this.real, this.random);
    const service = this.otherService(base.service);
    const numbers = new Map<string, string>();
    const texts = (language: Language) => {
      const rewriter = new Rewriter(language, this.content[language], this.names, service, numbers, this.random);
      const { question, alternates } = base[language];
      return {
        question: this.fresh(question, rewriter),
        alternates: alternates.map((text) => this.fresh(text, rewriter)),
        answer: rewriter.rewrite(answering[language].answer),
      };
    };
    return {
      ...base,
      id,
      service: base.service === generalService ? generalService : service.id,
      also: [],
      related: [],
      supersedes: [],
      supersededBy: [],
      fi: texts('fi'),
      sv: { ...base.sv, ...texts('sv') },
      en: { ...base.en, ...texts('en') },
    };
  }

  private otherService(than: string): Service {
    const isReal = this.random() < realServiceShare;
    return pick(isReal ? this.realServices.filter(({ id }) => id !== than) : this.invented, this.random);
  }

  /** The text said otherwise, as nobody has said it before. */
  private fresh(text: string, rewriter: Rewriter): string {
    let other = rewriter.rewrite(text);
    while (this.taken.has(wordingKey(other))) other = `${other} ${rewriter.inventedWord()}`;
    this.taken.add(wordingKey(other));
    return other;
  }
}

/** Every question, alternate and phrase that leads somewhere. */
export function wordingsOf(knowledge: Knowledge): string[] {
  const asked = [...knowledge.entries.values(), ...knowledge.openQuestions.values()];
  return languages.flatMap((language) => [
    ...asked.flatMap((each) => [each[language].question, ...each[language].alternates]),
    ...knowledge.intents.flatMap((intent) => intent.phrases[language]),
  ]);
}

/** Finds the names of services in a text, with whatever ending. */
function namesOf(services: readonly Service[]): RegExp {
  const names = services
    .flatMap(({ name, spoken }) => [...Object.values(name), ...spoken])
    .sort((left, right) => right.length - left.length)
    .map((name) => {
      // The last letters change with the ending: "väylä", "väylän"; "kuntoutus", "kuntoutuksen".
      const root = name.length > 8 ? name.slice(0, -1) : name;
      return `${root.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\p{L}*`;
    });
  return new RegExp(`(?<!\\p{L})(?:${[...new Set(names)].join('|')})`, 'iu');
}

import type { Language, Service } from '../../../knowledge/schema';
import { endingOf, withEnding } from './finnish-endings';
import { acronyms, wordParts } from './invented-words';
import { pick, type Random } from './random';
import { type ContentWords, keyOf, wordPattern } from './word-keys';

/** Of the words that carry the meaning so many stay, and so many become a word of some other real entry; the rest are invented. */
const keptShare = 0.2;
const borrowedShare = 0.3;
const acronymPattern = /^\p{Lu}{2,4}$/u;
/** Who speaks and which form it is: part of the frame. */
const framingAcronyms = new Set(['FPA', 'KU']);

/** Says something else in the same frame; the same word becomes the same other word all through one distractor. */
export class Rewriter {
  private readonly words = new Map<string, string>();

  constructor(
    private readonly language: Language,
    private readonly content: ContentWords,
    private readonly namesOfReal: RegExp,
    private readonly service: Pick<Service, 'name'>,
    /** What became of each number; the same in every language. */
    private readonly numbers: Map<string, string>,
    private readonly random: Random,
  ) {}

  rewrite(text: string): string {
    // What is put in must not be taken for what was there, so everything is found in one pass.
    const found = new RegExp(
      `(?<name>${this.namesOfReal.source})|(?<number>\\d+)|(?<word>${wordPattern.source})`,
      'giu',
    );
    return text.replace(found, (...match) => {
      const groups = match.at(-1) as Partial<Record<'name' | 'number' | 'word', string>>;
      if (groups.name !== undefined) return this.service.name[this.language];
      if (groups.number !== undefined) return this.otherNumber(groups.number);
      return this.otherWord(groups.word as string);
    });
  }

  /** A new word of the language, for a wording that has nothing to replace. */
  inventedWord(): string {
    const { heads, tails, join } = wordParts[this.language];
    return `${pick(heads, this.random)}${join}${pick(tails, this.random)}`;
  }

  private otherNumber(digits: string): string {
    const known = this.numbers.get(digits);
    if (known) return known;
    let other = digits;
    while (other === digits) {
      const isYear = /^20\d\d$/.test(digits);
      const least = isYear ? 2027 : 10 ** (digits.length - 1);
      const most = isYear ? 2059 : 10 ** Math.min(digits.length, 15);
      other = String(Math.floor(least + this.random() * (most - least)));
    }
    this.numbers.set(digits, other);
    return other;
  }

  private otherWord(word: string): string {
    if (acronymPattern.test(word)) {
      return framingAcronyms.has(word) ? word : this.remembered(word, () => pick(acronyms, this.random));
    }
    if (!this.content.is(word)) return word;
    const drawn = this.remembered(keyOf(word), () => this.draw());
    if (drawn === '') return word;
    const other = this.likeForm(drawn, word);
    return /^\p{Lu}/u.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
  }

  private remembered(key: string, make: () => string): string {
    const word = this.words.get(key) ?? make();
    this.words.set(key, word);
    return word;
  }

  /** Empty when the word stays. */
  private draw(): string {
    const drawn = this.random();
    if (drawn < keptShare) return '';
    return drawn < keptShare + borrowedShare ? pick(this.content.all, this.random) : this.inventedWord();
  }

  /** An invented word with the ending of the word it stands for; a borrowed one as it is written. */
  private likeForm(other: string, word: string): string {
    const { tails } = wordParts[this.language];
    const tail = tails.find((each) => other.endsWith(each));
    if (!tail) return other;
    if (this.language === 'fi') return withEnding(other, tail, endingOf(word));
    if (this.language === 'en') return word.endsWith('s') ? `${other}s` : other;
    return other + (/(?:ens|en|er)$/.exec(word)?.[0] ?? '');
  }
}

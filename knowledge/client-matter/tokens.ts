import { normalise } from '../matching/normalise';

/** A word of a text, and how it stood there. */
export interface Token {
  /** Normalised. */
  readonly word: string;
  /** Written with a capital first letter, but not in capitals throughout. */
  readonly capital: boolean;
  /** The first word of a sentence or of a line. */
  readonly opens: boolean;
  /** Which sentence of the text it is in. */
  readonly sentence: number;
}

/** Nobody tells one client's case at greater length; the rest of a longer text is not read. */
const longestRead = 3000;
const rawWord = /[\p{L}\p{N}]+/gu;
const sentenceEnd = /[.?!…:]\s|\n/;
const alreadyNormal = /^[a-z0-9åäö]+$/;

export interface ReadText {
  readonly tokens: readonly Token[];
  /** The sentences that ask: those with a question mark; all of them when there is no such mark. */
  readonly asking: ReadonlySet<number>;
}

/** The words of a text with what their capitals and places tell, and the sentences that ask. */
export function readText(text: string): ReadText {
  const read = text.slice(0, longestRead).normalize('NFKC');
  const tokens: Token[] = [];
  const marked = new Set<number>();
  let sentence = 0;
  let end = 0;
  for (const match of read.matchAll(rawWord)) {
    const [raw] = match;
    const lower = raw.toLowerCase();
    const second = raw.slice(1);
    const between = read.slice(end, match.index);
    const opens = tokens.length === 0 || sentenceEnd.test(between);
    if (tokens.length > 0 && between.includes('?')) marked.add(sentence);
    if (tokens.length > 0 && opens) sentence++;
    tokens.push({
      word: alreadyNormal.test(lower) ? lower : normalise(raw),
      capital: raw[0] !== lower[0] && (second === '' || second !== second.toUpperCase()),
      opens,
      sentence,
    });
    end = match.index + raw.length;
  }
  if (tokens.length > 0 && read.slice(end).includes('?')) marked.add(sentence);
  const all = Array.from({ length: sentence + 1 }, (_, each) => each);
  return { tokens, asking: marked.size > 0 ? marked : new Set(all) };
}

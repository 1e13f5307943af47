import { withoutDots } from '../matching/normalise';
import { languages } from '../schema';
import { createNameFinder } from './names';
import { type ClientMatterData, type CueGroup, cueGroups } from './schema';
import { readText, type Token } from './tokens';
import { WordFinder } from './word-finder';

/** A cue that was found in a text. */
export interface FoundCue {
  readonly group: CueGroup;
  /** As the data has it; never words of the text. */
  readonly cue: string;
  /** Which sentence of the text it is in. */
  readonly sentence: number;
}

/** What was found in a text. */
export interface Findings {
  readonly cues: readonly FoundCue[];
  /** The sentences that ask. */
  readonly asking: ReadonlySet<number>;
}

interface Pattern {
  readonly group: CueGroup;
  readonly cue: string;
  /** Numbers of its elements, in order. */
  readonly elements: readonly number[];
  /** Only where a sentence begins, or ends. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** So many words may stand between two of a cue. */
const widestGap = 2;
const dots = /[åäö]/;

/** Prepares the cues of all languages to be found in texts; language is not guessed before. */
export function createCueFinder(data: ClientMatterData): (text: string) => Findings {
  const elements = new Map<string, number>();
  const patterns = patternsOf(data, elements);
  const starting = new Map<number, Pattern[]>();
  for (const pattern of patterns) {
    const [first = 0] = pattern.elements;
    starting.set(first, [...(starting.get(first) ?? []), pattern]);
  }
  const forms = [...elements].flatMap(([element, id]) => formsOf(element, data).map((form) => [form, id] as const));
  const asWritten = new WordFinder(forms);
  // Who writes without dots and rings leaves them out throughout.
  const writtenWithoutDots = new WordFinder(forms.map(([form, id]) => [withoutDots(form), id] as const));
  const builtIn = (name: string) =>
    [...elements].filter(([each]) => each.split('|').includes(name)).map(([, id]) => id);
  const [nameIds, capitalIds, digitIds] = ['<name>', '<capital>', '<digits>'].map(builtIn);
  const insideNames = createInsideNames(data.oneWord);
  const nameKind = createNameFinder(data.names);

  const elementsOf = (token: Token, finder: WordFinder): readonly number[] => {
    const found = finder.find(token.word);
    if (/^\d+$/.test(token.word)) return [...found, ...(digitIds ?? [])];
    const kind = nameKind(token);
    if (kind === 'name') return [...found, ...(nameIds ?? [])];
    return kind === 'capital' && found.length === 0 ? (capitalIds ?? []) : found;
  };

  return (text) => {
    const { tokens, asking } = readText(text);
    const finder = tokens.some(({ word }) => dots.test(word)) ? asWritten : writtenWithoutDots;
    const inName = insideNames(tokens);
    const at = tokens.map((token, place) => (inName.has(place) ? [] : elementsOf(token, finder)));
    const found = new Map<string, FoundCue>();
    tokens.forEach(({ sentence, opens }, place) => {
      for (const id of at[place] ?? []) {
        for (const pattern of starting.get(id) ?? []) {
          const key = `${sentence} ${pattern.group} ${pattern.cue}`;
          if (found.has(key) || (pattern.opens && !opens) || !goesOn(pattern, 1, place, at, tokens)) continue;
          found.set(key, { group: pattern.group, cue: pattern.cue, sentence });
        }
      }
    });
    return { cues: [...found.values()], asking };
  };
}

/** Whether the elements from the nth on follow the place, with small gaps and inside the sentence. */
function goesOn(
  pattern: Pattern,
  nth: number,
  place: number,
  at: readonly (readonly number[])[],
  tokens: readonly Token[],
): boolean {
  const wanted = pattern.elements[nth];
  if (wanted === undefined) return !pattern.closes || (tokens[place + 1]?.opens ?? true);
  for (let next = place + 1; next <= place + 1 + widestGap; next++) {
    if (tokens[next]?.opens ?? true) return false;
    if (at[next]?.includes(wanted) && goesOn(pattern, nth + 1, next, at, tokens)) return true;
  }
  return false;
}

function patternsOf(data: ClientMatterData, elements: Map<string, number>): Pattern[] {
  const idOf = (element: string) => {
    const id = elements.get(element) ?? elements.size;
    elements.set(element, id);
    return id;
  };
  return cueGroups.flatMap((group) =>
    languages.flatMap((language) =>
      data.cues[group][language].map((cue) => ({
        group,
        cue,
        elements: cue
          .split(' ')
          .filter((element) => element !== '^' && element !== '$')
          .map(idOf),
        opens: cue.startsWith('^'),
        closes: cue.endsWith('$'),
      })),
    ),
  );
}

/** All words, stems and endings that an element stands for. */
function formsOf(element: string, { words }: ClientMatterData): string[] {
  return element.split('|').flatMap((alternative) => {
    if (!alternative.startsWith('<')) return [alternative];
    const members = words[alternative.slice(1, -1)];
    return members ? languages.flatMap((language) => members[language]) : [];
  });
}

/** The places that belong to a name of several words; its last word may be inflected or the head of a compound. */
function createInsideNames(names: readonly string[]): (tokens: readonly Token[]) => ReadonlySet<number> {
  const all = names.map((name) => withoutDots(name).split(' '));
  return (tokens) => {
    const words = tokens.map(({ word }) => withoutDots(word));
    const inside = new Set<number>();
    words.forEach((_, place) => {
      for (const name of all) {
        const last = name.length - 1;
        const isHere = name.every((part, nth) =>
          nth === last ? words[place + nth]?.startsWith(part.slice(0, -1)) : words[place + nth] === part,
        );
        if (isHere) for (let nth = 0; nth <= last; nth++) inside.add(place + nth);
      }
    });
    return inside;
  };
}

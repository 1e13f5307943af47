import type { ClientMatterData } from './schema';
import type { Token } from './tokens';
import { WordFinder } from './word-finder';

/** Finnish cases of a name that stands for a client, and the genitives of Swedish and English. */
const afterVowel = ['', 'n', 'a', 'ä', 'an', 'än', 'en', 'on', 'un', 'in', 's', 'ssa', 'ssä', 'sta', 'stä'];
const alsoAfterVowel = ['lla', 'llä', 'lle', 'lta', 'ltä', 'lt', 'll', 'kin', 'ko', 'kö', 'nkin'];
const afterConsonant = ['', 's', ...[...afterVowel, ...alsoAfterVowel].map((ending) => `i${ending}`)];
/** "tuomas/tuomaks": Tuomaksen, Tuomakselle. */
const afterKs = [...afterVowel, ...alsoAfterVowel].map((ending) => `e${ending}`);
const inflectedLikeName = /(?:n|s|ll[aäe]|lt[aä])$/;

export type NameKind = 'name' | 'capital';

/**
 * Tells a word that names a person. `name`: a usual given name in some case. `capital`: written and inflected as a name
 * inside a sentence, and not known to be anything else.
 */
export function createNameFinder(names: ClientMatterData['names']): (token: Token) => NameKind | null {
  const given = new Set(names.given.flatMap(formsOf));
  const likeWords = new Set(names.likeWords.flatMap(formsOf));
  const others = new WordFinder(names.notNames.map((form) => [form, 0] as const));
  return ({ word, capital, opens }) => {
    if (given.has(word)) return 'name';
    if (!capital || opens) return null;
    if (likeWords.has(word)) return 'name';
    return word.length > 3 && inflectedLikeName.test(word) && others.find(word).length === 0 ? 'capital' : null;
  };
}

/** "antti/anti": the name, and the stem that its other cases are built on. */
function formsOf(name: string): string[] {
  const [nominative = '', stem = nominative] = name.split('/');
  const endings = /[aeiouyåäö]$/.test(stem)
    ? [...afterVowel, ...alsoAfterVowel]
    : stem.endsWith('ks')
      ? afterKs
      : afterConsonant;
  return [
    nominative,
    `${nominative}s`,
    ...[...new Set(endings)].filter((ending) => ending !== '').map((ending) => stem + ending),
  ];
}

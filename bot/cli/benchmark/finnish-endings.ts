// Longest first: "-ssa" must not be taken for "-a".
const endings = ['ssa', 'ssä', 'sta', 'stä', 'lla', 'llä', 'lta', 'ltä', 'lle', 'ksi', 'na', 'nä', 'n', 't'];
const backVowels = /[aou]/;
const frontVowels = /[äöy]/;

/** The case ending that a Finnish word seems to have; empty when none is seen. */
export function endingOf(word: string): string {
  const lower = word.toLowerCase();
  return endings.find((ending) => lower.length > ending.length + 3 && lower.endsWith(ending)) ?? '';
}

/** A noun with a case ending, a or ä by the vowels of its last part. The noun must end in a vowel and keep its stem. */
export function withEnding(noun: string, lastPart: string, ending: string): string {
  const isBack = backVowels.test(lastPart) || !frontVowels.test(lastPart);
  return noun + (isBack ? ending.replaceAll('ä', 'a') : ending.replaceAll('a', 'ä'));
}

import { wordsOf } from './normalise';

const shortest = 3;
const longest = 5;

/**
 * The character 3- to 5-grams of a text with their counts, over word ends too ("oma väylä" and "omaväylä" share most).
 * They carry what stems cannot: compounds, misspellings, endings.
 */
export function gramsOf(text: string): Map<string, number> {
  const line = ` ${wordsOf(text).join(' ')} `;
  const counts = new Map<string, number>();
  for (let length = shortest; length <= longest; length++) {
    for (let start = 0; start + length <= line.length; start++) {
      const gram = line.slice(start, start + length);
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
  }
  return counts;
}

import type { Language } from '../../../knowledge/schema';
import { type CardCase, cardCases } from '../card-cases';
import type { Drawn } from './gallery';

/** What cases write for a text full of signs, as nobody writes. They are tested too, and are a kind of their own. */
const allSigns = '[x](y)';
export const signsKind = ', any signs';

/** Of every kind of card the shortest and the longest, by what they show. The kind is what stands before the colon in the name of a case. */
export function chosenCards(language: Language): { readonly group: string; readonly cards: Drawn[] }[] {
  return Object.entries(cardCases).map(([group, casesIn]) => ({ group, cards: shortestAndLongest(casesIn(language)) }));
}

function shortestAndLongest(cases: Iterable<CardCase>): Drawn[] {
  const kinds = new Map<string, { size: number; drawn: Drawn }[]>();
  for (const [name, card] of cases) {
    const json = JSON.stringify(card);
    const kind = `${name.split(':')[0]}${json.includes(allSigns) ? signsKind : ''}`;
    const size = json.length;
    const one = { size, drawn: { name, card } };
    const [shortest = one, longest = one] = kinds.get(kind) ?? [];
    kinds.set(kind, [size < shortest.size ? one : shortest, size > longest.size ? one : longest]);
  }
  return [...kinds].flatMap(([kind, [shortest, longest]]) => {
    if (!shortest || !longest) return [];
    if (kind.endsWith(signsKind)) return [{ ...longest.drawn, name: kind }];
    if (shortest.drawn.card === longest.drawn.card) return [{ ...shortest.drawn, name: kind }];
    return [
      { ...shortest.drawn, name: `${kind}, shortest` },
      { ...longest.drawn, name: `${kind}, longest` },
    ];
  });
}

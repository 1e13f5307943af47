import fc from 'fast-check';
import { GramIndex, rarityIn, vectorOf } from './gram-index';
import { gramsOf } from './grams';

const texts = ['oma väylä ryhmä', 'laku palaute', 'kuntoutuspalautelomake', 'tulkki'];
const rarity = rarityIn(texts);
const index = new GramIndex(texts, rarity);
const score = (text: string) => index.score(vectorOf(text, rarity));
const nearest = (text: string) => {
  const cosines = [...score(text)];
  return texts[cosines.indexOf(Math.max(...cosines))];
};

describe('the nearest text by characters', () => {
  it.each([
    ['a text itself', 'laku palaute', 'laku palaute'],
    ['a text with a word written together', 'omaväylä', 'oma väylä ryhmä'],
    ['a misspelt text', 'tulki', 'tulkki'],
    ['a part of a compound', 'palautelomake', 'kuntoutuspalautelomake'],
    ['a text in capitals', 'TULKKI!', 'tulkki'],
  ])('is found by %s', (_what, text, found) => {
    expect(nearest(text)).toBe(found);
  });

  it('is at 1 for the text itself and at 0 for one that shares nothing', () => {
    for (const [position, text] of texts.entries()) expect(score(text)[position]).toBeCloseTo(1);
    expect([...score('xyz')]).toEqual([0, 0, 0, 0]);
    expect([...score('')]).toEqual([0, 0, 0, 0]);
  });

  it('is never outside 0 to 1', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'aklmoptuvyä ')), (letters) => {
        for (const cosine of score(letters.join(''))) {
          expect(cosine).toBeGreaterThanOrEqual(0);
          expect(cosine).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});

describe('a character sequence', () => {
  it('is the rarer, the fewer texts hold it', () => {
    const rarity = rarityIn(['laku', 'laku', 'tulkki']);
    expect(rarity('tul')).toBeGreaterThan(rarity('lak'));
    expect(rarity('xyz')).toBeGreaterThan(rarity('tul'));
  });

  it('has three to five characters, word ends among them, and is counted', () => {
    const grams = gramsOf('Aka-aka');
    expect(grams.get('aka')).toBe(2);
    expect(grams.get(' aka ')).toBe(2);
    expect(grams.get('a a')).toBe(1);
    expect(new Set([...grams.keys()].map((gram) => gram.length))).toEqual(new Set([3, 4, 5]));
  });
});

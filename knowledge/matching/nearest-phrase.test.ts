import fc from 'fast-check';
import { gramsOf } from './grams';
import { NearestPhrase } from './nearest-phrase';

const texts = ['oma väylä ryhmä', 'laku palaute', 'kuntoutuspalautelomake', 'tulkki'];
const everyOne = [...texts.keys()];
const phrases = new NearestPhrase(texts.map((text) => [text]));
const score = (text: string) => phrases.likeness(text, everyOne);
const nearest = (text: string) => {
  const cosines = score(text);
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
    expect(score('xyz')).toEqual([0, 0, 0, 0]);
    expect(score('')).toEqual([0, 0, 0, 0]);
  });

  it('is of each target the nearest of its wordings, whatever was asked before', () => {
    const two = new NearestPhrase([[], ['laku palaute', 'tulkki'], ['väylä']]);
    for (const text of ['väylä', 'tulkki', 'tulkki']) {
      const [ofTwo, ofNone] = two.likeness(text, [1, 0]);
      expect(ofNone).toBe(0);
      expect(ofTwo).toBeCloseTo(text === 'tulkki' ? 1 : 0);
    }
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
  it('counts the more, the fewer targets hold it', () => {
    const [common, rare] = new NearestPhrase([['laku tulkki'], ['laku', 'laku lomake']]).likeness(
      'laku tulkki',
      [1, 0],
    );
    expect(common).toBeLessThan(0.5);
    expect(rare).toBeCloseTo(1);
  });

  it('has three to five characters, word ends among them, and is counted', () => {
    const grams = gramsOf('Aka-aka');
    expect(grams.get('aka')).toBe(2);
    expect(grams.get(' aka ')).toBe(2);
    expect(grams.get('a a')).toBe(1);
    expect(new Set([...grams.keys()].map((gram) => gram.length))).toEqual(new Set([3, 4, 5]));
  });
});

import { createFinnishAnalyser, createSnowballAnalyser } from './analyser';
import type { FinnishWords } from './voikko/finnish-words';

const known: Record<string, string[][]> = {
  kuntoutuksen: [['kuntoutus', 'kuntouttaa']],
  kurssilla: [['kurssi']],
  yksilökurssille: [['yksilö'], ['kurssi']],
};
const words: FinnishWords = (word) => known[word] ?? null;
const finnish = createFinnishAnalyser(words, ['nepsy', 'kartoitus']);
const stems = (word: string) => finnish(word).flatMap((slot) => slot.map(({ stem }) => stem));

describe('a word that the dictionary knows', () => {
  it('says one thing, by any of its base forms, and less by their beginning', () => {
    const [slot = [], ...more] = finnish('kuntoutuksen');
    expect(more).toEqual([]);
    expect(slot.slice(0, 2)).toEqual([
      { stem: 'kuntoutus', weight: 1 },
      { stem: 'kuntouttaa', weight: 1 },
    ]);
    expect(slot.find(({ stem }) => stem === 'kunto-')?.weight).toBeLessThan(1);
  });

  it('says each part of a compound and, for less, the whole', () => {
    expect(finnish('yksilökurssille').map((slot) => slot[0]?.stem)).toEqual(['yksilö', 'kurssi', 'yksilö+kurssi']);
  });

  it('shares its base form with its other forms', () => {
    expect(stems('yksilökurssille')).toContain(finnish('kurssilla')[0]?.[0]?.stem);
  });
});

describe('a word that it does not know', () => {
  it('is cut by rule, and never taken for a base form that is spelt alike', () => {
    const [slot = []] = finnish('nepsyn');
    expect(slot[0]?.stem).toMatch(/^~neps/);
    expect(finnish('nepsy')[0]?.[0]?.stem).toBe(slot[0]?.stem);
  });

  it('is split by our own vocabulary', () => {
    expect(finnish('nepsykartoitus').length).toBeGreaterThan(1);
  });
});

it('without a dictionary every word is cut by rule, and a compound also says its parts, for less', () => {
  const analyse = createSnowballAnalyser('fi', ['kuntoutus', 'palaute']);
  const [whole, ...parts] = analyse('kuntoutuspalaute');
  expect(whole?.[0]?.weight).toBe(1);
  expect(parts.map((slot) => slot[0]?.stem)).toEqual([
    analyse('kuntoutus')[0]?.[0]?.stem,
    analyse('palaute')[0]?.[0]?.stem,
  ]);
  for (const [part] of parts) expect(part?.weight).toBeLessThan(1);
});

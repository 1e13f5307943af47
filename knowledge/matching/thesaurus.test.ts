import { type Analyser, createSnowballAnalyser } from './analyser';
import { Thesaurus } from './thesaurus';

const analyse = createSnowballAnalyser('fi', []);
const lines = [
  ['matkakulut', 'kilsat', 'bensat'],
  ['jättää tulematta', 'poissaolo'],
  ['päiväkoti', 'tarha'],
];
const thesaurus = new Thesaurus(lines, analyse);
const stemOf = (word: string) => analyse(word)[0]?.[0]?.stem;
const stemsAt = (words: string[], at: number) =>
  (thesaurus.expand(words).slots[at] ?? []).flat().map(({ stem }) => stem);

describe('a word of a line', () => {
  it('also says what the others of its line say, in any form, but less', () => {
    const [slot = []] = thesaurus.expand(['kilsoista', 'kilsat']).slots[1] ?? [];
    expect(slot[0]).toEqual({ stem: stemOf('kilsat'), weight: 1 });
    const other = slot.find(({ stem }) => stem === stemOf('matkakulut'));
    expect(other?.weight).toBeGreaterThan(0);
    expect(other?.weight).toBeLessThan(1);
  });

  it('says nothing of other lines', () => {
    expect(stemsAt(['kilsat'], 0)).not.toContain(stemOf('tarha'));
  });

  it('is known, and is told by the number of its line', () => {
    expect(thesaurus.knows('bensat')).toBe(true);
    expect(thesaurus.knows('pizza')).toBe(false);
    expect(thesaurus.expand(['maksetaanko', 'bensat', 'tarha']).lines).toEqual([0, 2]);
  });
});

describe('an expression of several words', () => {
  it('counts only when its words follow each other', () => {
    expect(stemsAt(['jättää', 'tulematta'], 0)).toContain(stemOf('poissaolo'));
    expect(stemsAt(['jättää', 'aina', 'tulematta'], 0)).not.toContain(stemOf('poissaolo'));
  });

  it('is also found from the one word that says it', () => {
    expect(stemsAt(['poissaolo'], 0)).toEqual(expect.arrayContaining([stemOf('jättää'), stemOf('tulematta')]));
  });
});

it('a text without such words is left as it is', () => {
  const { slots, lines: taken } = thesaurus.expand(['hinta', 'nousee']);
  expect(slots).toEqual([analyse('hinta'), analyse('nousee')]);
  expect(taken).toEqual([]);
});

it('a compound is known again as a whole, not by its parts', () => {
  const byParts: Analyser = (word) =>
    word === 'matkakulut'
      ? [[{ stem: 'matka', weight: 0.7 }], [{ stem: 'kulu', weight: 0.7 }], [{ stem: 'matka+kulu', weight: 0.5 }]]
      : [[{ stem: word, weight: 1 }]];
  const compounds = new Thesaurus([['matkakulut', 'kilsat']], byParts);
  expect(compounds.expand(['matka']).lines).toEqual([]);
  expect(compounds.expand(['matkakulut']).lines).toEqual([0]);
});

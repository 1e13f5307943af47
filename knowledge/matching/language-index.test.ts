import { target } from '../support/small-targets';
import { createSnowballAnalyser } from './analyser';
import { LanguageIndex } from './language-index';

const targets = [
  target('hinnat', {
    fi: {
      phrases: ['Milloin kuntoutuksen hinnat nousevat?', 'uusi hintaliite'],
      body: 'Hinnat tarkistetaan vuosittain.',
    },
    sv: { phrases: ['När stiger priserna?'] },
  }),
  target('tulkki', {
    fi: { phrases: ['Kuka tilaa tulkin?'], body: 'Kuntoutuspalautteen kirjoittaa palveluntuottaja.' },
    sv: { phrases: ['Vem beställer tolk?'] },
  }),
  target('ryhma', { fi: { phrases: ['Kuka ohjaa ryhmää?', 'ryhmän ohjaaja'], body: '' } }),
];
const index = new LanguageIndex('fi', targets, (words) => createSnowballAnalyser('fi', words));
const compare = (text: string) => index.compare(text.split(' ').map((word) => ({ word, weight: 1 })));

describe('a target is found', () => {
  it.each([
    ['by another inflection of its words', 'ryhmässä', 2],
    ['by its answer', 'vuosittain', 0],
    ['by a compound of its words', 'hintaliitteessä', 0],
  ])('%s (%s)', (_how, text, position) => {
    const found = compare(text);
    const like = ({ words, nearest } = { words: 0, nearest: 0 }) => words + nearest;
    const ranked = [...found].sort(([, left], [, right]) => like(right) - like(left));
    expect(ranked[0]?.[0]).toBe(position);
  });

  it('by characters alone, when it is looked for without words', () => {
    const terms = [{ word: 'hinnoista', weight: 1 }];
    expect(index.compare(terms).size).toBe(0);
    const [[first, likeness] = []] = [...index.compare(terms, { withoutWords: true })].sort(
      ([, left], [, right]) => right.nearest - left.nearest,
    );
    expect(first).toBe(0);
    expect(likeness?.words).toBe(0);
  });

  it('by its own wording, which is then as near as can be, and shares more words than any other', () => {
    const found = compare('kuka tilaa tulkin');
    const own = found.get(1);
    expect(own?.nearest).toBeCloseTo(1);
    for (const position of [0, 2]) expect(found.get(position)?.words ?? 0).toBeLessThan(own?.words ?? 0);
  });

  it('in this language only', () => {
    expect(compare('priserna').size).toBe(0);
    expect(
      new LanguageIndex('sv', targets, (words) => createSnowballAnalyser('sv', words)).compare([
        { word: 'priserna', weight: 1 },
      ]).size,
    ).toBe(1);
  });
});

describe('the views of a target', () => {
  it('are between 0 and 1, or a little above', () => {
    for (const text of ['hinnat', 'kuka ohjaa ryhmää', 'milloin hinnat nousevat ja kuka tilaa tulkin']) {
      for (const views of compare(text).values()) {
        for (const view of Object.values(views)) {
          expect(view).toBeGreaterThanOrEqual(0);
          expect(view).toBeLessThan(1.5);
        }
      }
    }
  });

  it('tell many shared words from one', () => {
    const matched = (text: string) => compare(text).get(2)?.matched ?? 0;
    expect(matched('kuka ohjaa ryhmää')).toBeGreaterThan(matched('ryhmää'));
  });
});

describe('the index', () => {
  it('knows a word of its texts in any inflection, and no other', () => {
    expect(index.knows('ryhmille')).toBe(true);
    expect(index.knows('jalkapallo')).toBe(false);
  });

  it('finds nothing for no words', () => {
    expect(index.compare([]).size).toBe(0);
  });
});

import { WordIndex } from './word-index';

const documents = (texts: string[]) => texts.map((text) => text.split(' ').filter(Boolean));
const index = new WordIndex(
  [
    { weight: 1, stems: documents(['lasku ryhmä', 'lasku palaute', 'tulkki tunti', 'lasku']) },
    { weight: 0.5, stems: documents(['peruutus', 'lomake', 'peruutus tulkki', 'hinta hinta hinta']) },
  ],
  4,
);
const ask = (text: string) => index.score(text.split(' ').map((stem) => [{ stem, weight: 1 }]));

describe('a document', () => {
  it('with none of the words scores nothing', () => {
    expect(ask('ryhmä').share[2]).toBe(0);
    expect(ask('ryhmä').matched[2]).toBe(0);
  });

  it('with all of the words scores above one with some', () => {
    const { share } = ask('lasku palaute');
    expect(share[1]).toBeGreaterThan(share[0] as number);
  });

  it('with the rare word scores above one with the common word', () => {
    const { share, matched } = ask('lasku tunti');
    expect(share[2]).toBeGreaterThan(share[0] as number);
    expect(matched[2]).toBeGreaterThan(matched[0] as number);
  });

  it('with the word in the weightier field scores above one with it elsewhere', () => {
    const fields = [
      {
        weight: 1,
        stems: [
          ['a', 'b'],
          ['c', 'd'],
        ],
      },
      {
        weight: 0.5,
        stems: [
          ['c', 'd'],
          ['a', 'b'],
        ],
      },
    ];
    const { share } = new WordIndex(fields, 2).score([[{ stem: 'a', weight: 1 }]]);
    expect(share[0]).toBeGreaterThan(share[1] as number);
  });

  it('that is short scores above a long one with the same word', () => {
    const { share } = ask('lasku');
    expect(share[3]).toBeGreaterThan(share[0] as number);
  });

  it('gains little by repeating a word', () => {
    const repeated = new WordIndex([{ weight: 1, stems: [['a', 'b', 'c'], ['a', 'a', 'a'], ['d']] }], 3);
    const { share } = repeated.score([[{ stem: 'a', weight: 1 }]]);
    expect(share[1]).toBeGreaterThan(share[0] as number);
    expect(share[1]).toBeLessThan(3 * (share[0] as number));
  });

  it('is held back by words that occur nowhere', () => {
    expect(ask('lasku raketti').share[0]).toBeLessThan(ask('lasku').share[0] as number);
    expect(ask('lasku raketti').matched[0]).toBeCloseTo(ask('lasku').matched[0] as number);
  });

  it('scores less for a word that counts less', () => {
    const { matched } = index.score([[{ stem: 'lasku', weight: 0.5 }]]);
    expect(matched[0]).toBeCloseTo((ask('lasku').matched[0] as number) / 2);
  });
});

describe('a word with several stems', () => {
  const either = [
    { stem: 'palaute', weight: 1 },
    { stem: 'ryhmä', weight: 0.5 },
  ];

  it('counts once, by the stem that fits best', () => {
    const { matched } = index.score([either]);
    expect(matched[1]).toBeCloseTo(ask('palaute').matched[1] as number);
    expect(matched[0]).toBeCloseTo((ask('ryhmä').matched[0] as number) / 2);
  });

  it('asks no more of a perfect match than its best stem', () => {
    expect(index.score([either]).share[1]).toBeCloseTo(ask('palaute').share[1] as number);
  });
});

describe('the index', () => {
  it('knows the words of all its fields and no others', () => {
    expect(['lasku', 'hinta', 'raketti'].map((stem) => index.knows(stem))).toEqual([true, true, false]);
  });

  it('holds a word the rarer, the fewer documents have it', () => {
    const [everywhere, twice, nowhere] = ['lasku', 'peruutus', 'raketti'].map((stem) => index.rarity(stem));
    expect(twice).toBeGreaterThan(everywhere as number);
    expect(nowhere).toBeGreaterThan(twice as number);
  });

  it('gives numbers for no words, and for no documents', () => {
    expect([...index.score([]).share]).toEqual([0, 0, 0, 0]);
    const empty = new WordIndex([{ weight: 1, stems: [] }], 0);
    expect([...empty.score([[{ stem: 'lasku', weight: 1 }]]).share]).toEqual([]);
  });
});

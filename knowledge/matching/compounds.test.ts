import { Compounds } from './compounds';
import { stem } from './stem';

const words = ['kuntoutus', 'palaute', 'lomake', 'perhe', 'arvio', 'oma'];
const compounds = new Compounds(words, (word) => stem(word, 'fi'));

describe('a compound of known words', () => {
  it.each([
    ['of two', 'perhearvio', ['perhe', 'arvio']],
    ['of three', 'kuntoutuspalautelomake', ['kuntoutus', 'palaute', 'lomake']],
    ['with an ending on its last part', 'palautelomakkeella', ['palaute', 'lomakkeella']],
  ])('%s is split (%s)', (_what, word, parts) => {
    expect(compounds.split(word)).toEqual(parts);
  });
});

it('a word whose end is unknown is not split, however often its parts repeat', () => {
  const withWhole = new Compounds(['kuntoutus', 'palaute', 'kuntoutuspalaute'], (word) => stem(word, 'fi'));
  expect(withWhole.split(`${'kuntoutuspalaute'.repeat(3)}qqqqq`)).toEqual([]);
  expect(withWhole.split(`${'kuntoutuspalaute'.repeat(60)}qqqqq`)).toEqual([]);
});

describe('a word is not split', () => {
  it.each([
    ['when it is a known word alone', 'kuntoutus'],
    ['when its beginning is unknown', 'autolomake'],
    ['when its end is unknown', 'kuntoutusauto'],
    ['when a part is very short', 'omalomake'],
    ['when only a part in its middle is unknown', 'kuntoutusxyzlomake'],
    ['when it is short', 'perhe'],
    ['when it is empty', ''],
  ])('%s (%s)', (_when, word) => {
    expect(compounds.split(word)).toEqual([]);
  });
});

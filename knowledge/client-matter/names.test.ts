import { createNameFinder } from './names';
import { readText } from './tokens';

const nameKind = createNameFinder({
  given: ['maija', 'antti/anti', 'oskar', 'tuomas/tuomaks'],
  likeWords: ['toivo'],
  notNames: ['kela*'],
});
const kinds = (text: string) =>
  readText(text)
    .tokens.map(nameKind)
    .filter((kind) => kind !== null);

describe('a name is known', () => {
  it.each([
    'Maijan päätös',
    'onko antin lausunto',
    'Oskarilla on',
    'Oskars beslut',
    'Tuomaksen hakemus',
    'Se on Toivon',
  ])('"%s"', (text) => {
    expect(kinds(text)).toEqual(['name']);
  });

  it('or guessed, when it is written and inflected as one', () => {
    expect(kinds('Onko Eerikan päätös')).toEqual(['capital']);
  });
});

describe('no name is', () => {
  it.each([
    ['a word that is spelt alike', 'toivon sitä'],
    ['one that opens a sentence', 'Toivon sitä. Onnen päivä'],
    ['something else with a capital', 'Onko Kelan päätös'],
    ['an abbreviation', 'Onko LAKUN päätös'],
  ])('%s ("%s")', (_what, text) => {
    expect(kinds(text)).toEqual([]);
  });
});

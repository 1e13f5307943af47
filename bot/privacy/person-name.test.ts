import { createIsPersonName } from './person-name';
import { ourTestWords, testNames } from './support/test-names';
import { tokensOf } from './tokens';

/** The words of a text that name a person. */
const namedIn = (text: string, names: typeof testNames | null = testNames) =>
  tokensOf(text)
    .filter(createIsPersonName(names, ourTestWords))
    .map((token) => token.text);

describe('a word that can only be a name', () => {
  it.each([
    ['with its capital', 'Miten Antin hakemus etenee?', ['Antin']],
    ['without it', 'miten virtasen antin hakemus etenee', ['virtasen', 'antin']],
    ['in capitals', 'ANTTI VIRTANEN', ['ANTTI', 'VIRTANEN']],
    ['at the beginning', 'Antin hakemus', ['Antin']],
    ['beside a hyphen', 'Antti-Matin hakemus', ['Antti']],
    ['between marks', '(Antti)', ['Antti']],
  ])('names a person %s', (_, text, named) => {
    expect(namedIn(text)).toEqual(named);
  });
});

describe('a word that is another word too', () => {
  it.each([
    ['with a capital inside a sentence', 'Miten Toivo etenee?'],
    ['in capitals there', 'miten TOIVO etenee'],
    ['after a comma', 'Hei, Toivo etenee'],
    ['on the line where the sentence began', 'Hei.\n\nMiten Toivo etenee'],
  ])('names a person %s', (_, text) => {
    expect(namedIn(text)).toHaveLength(1);
  });

  it.each([
    ['without a capital', 'ainoa toivo on tämä'],
    ['where the text begins', 'Toivo on tämä'],
    ['after blanks where the text begins', ' \n Toivo on tämä'],
    ['after a full stop', 'Hei. Toivo on tämä'],
    ['after a question mark', 'Niinkö? Toivo on tämä'],
    ['after a colon', 'Asia: Toivo on tämä'],
    ['after an opening quote', 'Hän sanoi ”Toivo on tämä”'],
    ['where a line begins', 'Hei\nToivo on tämä'],
    ['where a line of a mail begins', 'Hei\r\n  Toivo on tämä'],
  ])('names nobody %s', (_, text) => {
    expect(namedIn(text)).toEqual([]);
  });
});

it.each([
  ['that no name is', 'Miten Hakemus etenee?'],
  ['of our own texts, though it is a name too', 'Miten Kaari täytetään?'],
  ['of a text without words', '?! 123'],
])('a word %s names nobody', (_, text) => {
  expect(namedIn(text)).toEqual([]);
});

it('without the dictionary no word is known as a name', () => {
  expect(namedIn('Miten Antti Virtasen hakemus etenee?', null)).toEqual([]);
});

import { withoutName } from './without-name';

const name = 'Esimerkki Testi-Tekijä';

it.each([
  ['Saako laskuttaa? T. Esimerkki Testi-Tekijä', 'Saako laskuttaa? T. (-)'],
  ['TESTI-TEKIJÄ ESIMERKKI kysyy', '(-) kysyy'],
  ['Terveisin Testi-Tekijä,\nEsimerkki', 'Terveisin (-)'],
])('the full name of who asks is left out: %j', (text, without) => {
  expect(withoutName(text, name, '(-)')).toBe(without);
});

it('what a directory tells behind the name is no part of it', () => {
  expect(withoutName('Kysyy Esimerkki Testi-Tekijä', `${name} (Terapiatalo)`, '(-)')).toBe('Kysyy (-)');
});

it.each([
  ['Esimerkki laskusta?', name],
  ['Esimerkki Testi-Tekijälle', name],
  ['Puheterapeutti saako laskuttaa?', 'Puheterapeutti'],
  ['Saako laskuttaa?', null],
])('any other word stays: %j', (text, of) => {
  expect(withoutName(text, of, '(-)')).toBe(text);
});

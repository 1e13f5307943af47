import fc from 'fast-check';
import { createMask } from './mask';
import { createIsPersonName } from './person-name';
import { isOurTestWord, ourTestWords, testNames } from './support/test-names';

const mask = createMask(createIsPersonName(testNames, ourTestWords), isOurTestWord);
const withoutDictionary = createMask(createIsPersonName(null, ourTestWords), isOurTestWord);

describe('masked is', () => {
  it.each([
    ['a name', 'Miten Antti Virtasen hakemus etenee?', '[…] […] […] hakemus etenee?'],
    ['a name in small letters', 'miten virtasen hakemus etenee', 'miten […] hakemus etenee'],
    ['a word with a capital that is not ours', 'Voiko Zorblax hakea?', 'Voiko […] hakea?'],
    ['a name of two parts', 'Voiko Anna-Liisa hakea?', 'Voiko […]-[…] hakea?'],
    ['a name of letters that a Mac takes apart', 'miten väinön hakemus'.normalize('NFD'), 'miten […] hakemus'],
    ['an e-mail address', 'Vastaus: antti.virtanen+kela@example.com, kiitos', '[…]: […] kiitos'],
    ['an e-mail address in brackets', 'osoite <a@example.com>', 'osoite <[…]>'],
    ['a mention', 'kysy @antti@example.com', 'kysy @[…]'],
    ['a phone number', 'soita 0401234567', 'soita […]'],
    ['a phone number in groups', 'soita 040 123 4567 tai 040-123-4567', 'soita […] tai […]'],
    ['a phone number with hard spaces', 'soita 040\u00a0123\u00a04567', 'soita […]'],
    ['a phone number with another dash', 'soita 040–123 4567 tai 040‑123‑4567', 'soita […] tai […]'],
    ['an international phone number', 'soita +358 40 123 4567', 'soita +[…]'],
    ['a date', 'tuli 26.11.2025 ja 1/12/2025', 'tuli […] ja […]'],
    ['a reference', 'viite 12345', 'viite […]'],
    ['an identity code, should one ever come here', 'hetu 131052-928T', 'hetu […][…]'],
  ])('%s', (_, text, masked) => {
    expect(mask(text)).toBe(masked);
  });
});

describe('not masked is', () => {
  it.each([
    ['a text of small letters', 'mikä on hinta?'],
    ['our own words with a capital', 'Milloin Kela antaa LAKU-päätöksen?'],
    ['an inquiry of ours that is called like a person', 'onko Kaari pakollinen?'],
    ['a year', 'vuonna 2026'],
    ['a price', 'maksaa 1 200 euroa'],
    ['a form', 'onko ku148 pakollinen'],
    ['lines and blanks', ' a\n\n b\t'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(mask(text)).toBe(text);
  });
});

it('without the dictionary every word with a capital that is not ours is masked all the same', () => {
  expect(withoutDictionary('Miten Antti Virtasen Hakemus etenee?')).toBe('[…] […] […] Hakemus etenee?');
});

it('what is masked stays as it is when it is masked again', () => {
  const part = fc.constantFrom(
    'Antti',
    'virtasen',
    'hakemus',
    'Kela',
    'a@example.com',
    '040 123',
    '2025',
    '.',
    '\n',
    '-',
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const once = mask(parts.join(' '));
      expect(mask(once)).toBe(once);
    }),
  );
});

it('however a text is put together, no name, address or long number of it is left', () => {
  const secret = fc.constantFrom('Antti', 'virtasen', 'antti.virtanen@example.com', '0401234567', '040 123 4567');
  const around = fc.constantFrom('', ' ', '\n', ', ', '(', ' hakemus ', ' Kela ');
  fc.assert(
    fc.property(fc.array(fc.tuple(around, secret, around), { minLength: 1 }), (parts) => {
      expect(mask(parts.flat().join(' '))).not.toMatch(/antti|virta|example|040|\d{4}/i);
    }),
  );
});

it.each([
  ['of words', 'a '.repeat(50_000)],
  ['of one word', 'a'.repeat(100_000)],
  ['of numbers', '1 '.repeat(50_000)],
])('the longest message that Teams sends is masked in a moment, when it is one %s', (_, text) => {
  const startedAt = performance.now();
  mask(text);
  expect(performance.now() - startedAt).toBeLessThan(1000);
});

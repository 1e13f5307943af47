import { gramsOf } from './grams';
import { NearestPhrase } from './nearest-phrase';
import { numberedGrams, numberOf, numbersGiven } from './numbered-grams';

describe('the sequences of a phrase', () => {
  it('are those of the phrase, each as often as it stands there', () => {
    const { grams, counts } = numberedGrams('kuntoutus kuntoutus');
    const expected = [...gramsOf('kuntoutus kuntoutus')].map(([gram, count]) => [numberOf(gram), count]);
    expect([...grams].map((number, at) => [number, counts[at]])).toEqual(expected);
  });

  it('keep their numbers when others come, and are cut once', () => {
    const before = numberedGrams('väliaikainen keskeytys');
    const given = numbersGiven();
    numberedGrams('jotain aivan muuta zzqx');
    expect(numbersGiven()).toBeGreaterThan(given);
    expect(numberedGrams('väliaikainen keskeytys')).toBe(before);
  });

  it('get no number by being asked for', () => {
    const given = numbersGiven();
    expect(numberOf('§§§§')).toBeUndefined();
    expect(numbersGiven()).toBe(given);
  });
});

it('an index tells the same of a text after another one was built', () => {
  const phrases = [['mikä on hinta'], ['milloin on tapaaminen', 'koska tavataan']];
  const index = new NearestPhrase(phrases);
  const asked = 'paljonko on hinta, ja missä uimahallissa';
  const before = index.likeness(asked, [0, 1]);
  const larger = new NearestPhrase([...phrases, ['missä uimahallissa']]);
  expect(index.likeness(asked, [0, 1])).toEqual(before);
  expect(larger.likeness(asked, [2])[0]).toBeGreaterThan(0.3);
});

import fc from 'fast-check';
import { Spelling } from './spelling';

const vocabulary = ['kuntoutus', 'palaute', 'lausunto', 'laskutus', 'perhearvio', 'väylä', 'möte', 'laku', 'ku117'];
const spelling = new Spelling(vocabulary);

describe('a misspelt word', () => {
  it.each([
    ['kuntotus', 'kuntoutus'],
    ['kuntouts', 'kuntoutus'],
    ['kunttoutus', 'kuntoutus'],
    ['palaite', 'palaute'],
    ['lasutus', 'laskutus'],
    ['perhearvoi', 'perhearvio'],
  ])('is taken for the known one (%s: %s)', (word, known) => {
    expect(spelling.correct(word)).toBe(known);
  });
});

describe('a word is left as it is', () => {
  it.each([
    ['when it is another word', 'jalkapallo'],
    ['when it is like a known one only in part', 'kuntosali'],
    ['when it is short', 'lahu'],
    ['when it has digits', 'kuntoutu5'],
    ['when it is like a form code', 'ku118'],
    ['when it is no word at all', 'xqzwv'],
  ])('%s (%s)', (_when, word) => {
    expect(spelling.correct(word)).toBeNull();
  });

  it('unless it is known: whatever is found is of the vocabulary', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aeiklnoprstuvä') }), (word) => {
        expect([...vocabulary, null]).toContain(spelling.correct(word));
      }),
    );
  });

  it('when there is no vocabulary', () => {
    expect(new Spelling([]).correct('kuntoutus')).toBeNull();
  });
});

describe('a word without its dots and rings', () => {
  it.each([
    ['vayla', 'väylä'],
    ['väyla', 'väylä'],
    ['mote', 'möte'],
  ])('is the known one (%s: %s)', (word, known) => {
    expect(spelling.accent(word)).toBe(known);
  });

  it('is none when no word is like it', () => {
    expect(spelling.accent('valyä')).toBeNull();
    expect(spelling.accent('palaute')).toBeNull();
  });
});

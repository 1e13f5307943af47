import fc from 'fast-check';
import { normalise, wordsOf } from './normalise';

describe('words', () => {
  it.each<[string, string, string[]]>([
    ['are in lower case', 'ÄITI Åbo Öljy', ['äiti', 'åbo', 'öljy']],
    ['keep å, ä and ö and lose other accents', 'Crème brûlée så här', ['creme', 'brulee', 'så', 'här']],
    ['have letters in one form, however they were typed', 'va\u0308yla\u0308', ['väylä']],
    ['end at a hyphen and at punctuation', 'B-lausunto, kiitos!', ['b', 'lausunto', 'kiitos']],
    ['keep their digits', 'alle 18-vuotias', ['alle', '18', 'vuotias']],
    ['are none in a text of signs', '?! 🙂 …', []],
  ])('%s', (_what, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it.each(['KU117', 'ku117', 'KU 117', 'ku-117', 'KU117r', 'KU 117R', 'KU\u00a0117'])(
    'are one in a form code (%s)',
    (code) => {
      expect(wordsOf(code)).toEqual(['ku117']);
    },
  );

  it('leave the ending apart from a form code', () => {
    expect(wordsOf('KU117:ssä ja KU 117r-blanketten')).toEqual(['ku117', 'ssä', 'ja', 'ku117', 'blanketten']);
  });

  it.each(['ku1170', 'haku 117', 'KU 17'])('are not made a form code where there is none (%s)', (text) => {
    expect(wordsOf(text)).not.toContain('ku117');
  });

  it('are letters and digits only, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of wordsOf(text)) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
      }),
    );
  });

  it('do not depend on how accents are encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(wordsOf(text.normalize('NFD'))).toEqual(wordsOf(text.normalize('NFC')));
      }),
    );
  });
});

describe('a normalised text', () => {
  it('keeps its spaces and signs', () => {
    expect(normalise('Oma Väylä -kuntoutus?')).toBe('oma väylä -kuntoutus?');
  });
});

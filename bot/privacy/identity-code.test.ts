import fc from 'fast-check';
import { hasIdentityCode } from './identity-code';

const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** Test codes only: individual numbers 900-999 are never given to a person. */
const testCode = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    year: fc.integer({ min: 0, max: 99 }),
    sign: fc.constantFrom(...'-+YXWVUABCDEF'),
    individual: fc.integer({ min: 900, max: 999 }),
  })
  .map(({ day, month, year, sign, individual }) => {
    const date = [day, month, year].map((part) => String(part).padStart(2, '0')).join('');
    return {
      date,
      sign,
      individual: String(individual),
      check: checkCharacters[Number(`${date}${individual}`) % 31] as string,
    };
  });

describe('an identity code is found', () => {
  it.each([
    ['as written', 'Asiakas 131052-928T kysyy'],
    ['in lower case', 'voiko 281115d915a tulla lakuun'],
    ['with a new century sign', 'Tarkistakaa 250594X913V kiitos'],
    ['with spaces around the sign', 'Asiakas 171161 - 900L ei ole tullut'],
    ['with a wrong check letter', 'Hetu 180641-929O, voiko avustaja tulla?'],
    ['with a wrong check digit', 'Kuntoutuja 240859 - 9553 keskeytti'],
    ['with an en dash', '131052–928T'],
    ['with a minus sign', '131052−928T'],
    ['with a dotted date', '13.10.52-928T'],
    ['with a slashed date', '13/10/52-928T'],
    ['with a four-digit year', '13.10.1952-928T'],
    ['with every character apart', '1 3 1 0 5 2 - 9 2 8 T'],
    ['broken by a line end', '131052-\n928T'],
    ['broken inside the date', '1310\n52-928T'],
    ['with O for 0', '131O52-9O5O'],
    ['glued to the word before', 'hetu131052-928T'],
    ['glued to the word behind', '131052-928Tlle'],
    ['with a case ending', '131052-928T:n päätös'],
    ['without the sign', '131052928T'],
    ['with a space for the sign', '131052 928T'],
    ['with an underscore for the sign', '131052_928T'],
    ['with bold markup inside', '<b>131052</b>-928T'],
    ['with a hard space of HTML', '131052&nbsp;-&nbsp;928T'],
    ['with an invisible space inside', '131052-\u200b928T'],
    ['in full-width digits', '１３１０５２-９２８T'],
    ['at the end of a sentence', 'Tunnus on 131052-928T.'],
    ['in brackets', '(131052-928T)'],
    ['between angle brackets', '<131052-928T>'],
    ['between angle brackets with a word', '<hetu 131052-928T> ja <asiakas131052-928T>'],
    ['with a dotted date and a wrong check digit', '24.08.59-9553'],
    ['in bold Markdown', '**131052**-928T'],
    ['in code Markdown', '`131052`-`928T`'],
    ['with an escaped dash', '131052\\-928T'],
    ['with its date in brackets', '(131052)-928T'],
    ['with its end in brackets', '131052 (-928T)'],
    ['with a comma and a dash', '131052, -928T'],
    ['with a dash before the check character', '131052-928-T'],
    ['with a bullet', '131052•928T'],
    ['with a bar', '131052|928T'],
    ['with a semicolon', '131052;928T'],
    ['with a colon and a dash', '131052:-928T'],
    ['in quotes', '"131052"-"928T"'],
    ['behind the number of a list', '1,131052-928T 2/131052-928T'],
    ['with a digit behind it', '131052-928T1'],
    ['in keycap digits', '1\u20e33\u20e31\u20e30\u20e35\u20e32\u20e3-928T'],
    ['with an accent on its letter', '131052-928T\u0301'],
    ['with the dash of a web address', '131052%2D928T'],
    ['with an entity twice escaped', '131052&amp;ndash;928T'],
    ['with dashes in the date', '13-10-52-928T'],
    ['with two dashes', '131052--928T'],
    ['broken by an indented line', '131052-\r\n    928T'],
    ['with entities of HTML', '131052&#8211;928T ja 131052&ndash;928T'],
    ['with its digits as entities', '&#49;31052-928T'],
    ['with a letter of another alphabet at its end', '131052-928\u0422'],
    ['with a Nordic letter at its end', '131052-928Å'],
    ['beside another one', '131052-928T/131052-929U'],
    ['after a colon', 'hetu:131052-928T'],
  ])('%s', (_, text) => {
    expect(hasIdentityCode(text)).toBe(true);
  });

  it('in any spacing, case and sign, and with any check character', () => {
    const spaces = fc.constantFrom('', ' ', '  ', '\n');
    const letters = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    fc.assert(
      fc.property(testCode, spaces, spaces, fc.option(letters), fc.boolean(), (code, left, right, wrong, lower) => {
        const text = `${code.date}${left}${code.sign}${right}${code.individual}${wrong ?? code.check}`;
        expect(hasIdentityCode(`asia ${lower ? text.toLowerCase() : text}, kiitos`)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what only looks like a code passes', () => {
  it.each([
    ['a business id', 'Y-tunnus 1234567-8'],
    ['a mobile number', 'puh. 0401234567 tai vaihde 09-123456'],
    ['a mobile number with a dash', 'puh. 040123-4567'],
    ['an international number', '+358 40 123 4567'],
    ['the authority line with its hours', '020 692 235 ma-pe 9-15'],
    ['the authority line with a dash', '020692-235, ma-pe'],
    ['a range of short dates', '011225-311225'],
    ['a range of dotted dates', '1.12.2025-31.12.2025'],
    ['a range of dotted short dates', '01.12.25 - 31.12.25'],
    ['a range of years', '2024-2025'],
    ['a date and a time', '26.11.2025 klo 15-16'],
    ['a date and hours', '26.11.25 - 15.00'],
    ['form codes', 'KU117, KU 148 ja KU148r'],
    ['amounts', '1 200 - 1 300 euroa, 16,5 miljoonaa'],
    ['an account number', 'FI21 1234 5600 0007 85'],
    ['a reference number', 'viite 12345 67891 23456'],
    ['an international reference', 'RF18 5390 0754 7034'],
    ['a build number', 'build 20251126.4 tai 1.18.42-beta'],
    ['a section of a description', 'yleinen osa 13.5.2 ja 8.2.3'],
    ['client numbers', '2295 + 75 = 2370 asiakasta'],
    ['a phone number in groups', 'Soittakaa 040 123-4567, tfn 010 112-3456 tai p. 020 112-3456'],
    ['a line number in groups', '010 101-2345 ja 09 1234-5678'],
    ['a phone number split after six', 'Voitte soittaa 040123-4567'],
    ['a date and a sum', '01.12.2025 - 1500 euroa, 26.11.25 - 100 e'],
    ['a date and a price', '26.11.2025 a 150e'],
    ['a date and a room', '26.11.2025 C304b'],
    ['a season', 'kausi 01.08.2025-2026'],
    ['a date and a clock time', '26.11.2025-1230'],
    ['a range of dates in groups', '01 12 25 - 31 12 25 ja 011225 - 31 12 25'],
    ['a date and an hour in groups', '26.11.25 - 15 00'],
    ['clock times', 'klo 10.30-11.00 ja 12:10-13:45'],
    ['a day and a range of dates', '5.6. ja 01.02.-03.04.2025'],
    ['a phone number with dashes', '040-123-4567 ja 050-12-34-567'],
    ['a meeting code', 'Meeting ID: 312 456 789 012, 26-11-2025'],
    ['a commit id', 'commit 010203a123b4'],
    ['a date and a number of pieces', '26.11.25 - 100 kpl'],
  ])('%s', (_, text) => {
    expect(hasIdentityCode(text)).toBe(false);
  });

  it('ordinary dates, times and ranges', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2049-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, day, fc.constantFrom('-', ' - ', '–', ' – '), (from, to, dash) => {
        const short = (date: Date) => date.toISOString().slice(2, 10).split('-').reverse();
        expect(hasIdentityCode(`ajalla ${short(from).join('')}${dash}${short(to).join('')}`)).toBe(false);
        expect(hasIdentityCode(`ajalla ${short(from).join(' ')}${dash}${short(to).join(' ')}`)).toBe(false);
        expect(hasIdentityCode(`ajalla ${short(from).join('.')}${dash}${short(to).join('.')} välillä`)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('phone numbers and business ids', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^0(4[0-9]|50) ?[0-9]{3} ?[0-9]{4}$/),
        fc.stringMatching(/^[0-9]{7}-[0-9]$/),
        (phone, business) => {
          expect(hasIdentityCode(`puh. ${phone}, Y-tunnus ${business}`)).toBe(false);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
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

const centuries: Record<string, string> = { A: '20', B: '20', C: '20', D: '20', E: '20', F: '20', '+': '18' };

/** A code whose year fits its sign: people of today, born 1936-2019. */
const todaysCode = testCode.filter(({ date, sign }) => {
  const year = Number(date.slice(4));
  return sign !== '+' && (centuries[sign] === '20' ? year < 20 : year > 35);
});

type Code = { date: string; sign: string; individual: string; check: string };
const whole = ({ date, sign, individual, check }: Code) => `${date}${sign}${individual}${check}`;
const dotted = ({ date, sign }: Code, mark: string, hasCentury: boolean, isShort: boolean) => {
  const [day, month, year] = [date.slice(0, 2), date.slice(2, 4), date.slice(4)];
  const short = (part: string) => (isShort ? String(Number(part)) : part);
  return [short(day), short(month), hasCentury ? `${centuries[sign] ?? '19'}${year}` : year].join(mark);
};
const anyOf = (...values: string[]) => fc.constantFrom(...values);
const gap = anyOf('', '', ' ', '  ', '\n', '\r\n  ', '\u00a0');
const dash = anyOf('-', '–', '−', '—', '‑', '‐', '&ndash;', '\u00ad-');
const prefix = anyOf(
  '',
  'hetu ',
  'hetu',
  'HETU:',
  'Asiakkaan (',
  '<p>',
  'personbeteckning ',
  'client ',
  'tunnus=',
  's. ',
);
const suffix = anyOf(
  '',
  '.',
  ',',
  ')',
  '?',
  '</p>',
  ':n päätös',
  ' kysyy',
  ' har frågat',
  ' is asking',
  '; kiitos',
  '/2',
);
const ending = anyOf('lle', 'n', 'lla', 'ssa', 'sta', 'ltä', 'kö');
const sentence = anyOf('@', 'Voiko @ jatkaa?', 'Hej, gäller @ också KU148?', 'Is @ covered? Call 040 123 4567.');
const wrongCheck = anyOf(...'ABCDFGIJKLMNOPQRSTUVWXYZ0123456789');

/** A sentence with the code in it, in any case of letters. */
const placed = (form: fc.Arbitrary<string>, end: fc.Arbitrary<string> = suffix) =>
  fc
    .record({ form, before: prefix, end, frame: sentence, isLower: fc.boolean() })
    .map(({ form, before, end, frame, isLower }) =>
      frame.replace('@', () => `${before}${isLower ? form.toLowerCase() : form}${end}`),
    );

const holds = (texts: fc.Arbitrary<string>, expected: boolean, numRuns = 3000) =>
  fc.assert(
    fc.property(texts, (text) => {
      expect(hasIdentityCode(text)).toBe(expected);
    }),
    { numRuns },
  );

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
    ['with a dotted date and a wrong letter', '13.10.52-928K'],
    ['with a four-digit year and a wrong digit', '13.10.1952-9280'],
    ['with a dotted date, spaces and a wrong letter', '13.10.52 - 928K'],
    ['with a dotted date, spaces and a wrong digit', '13.10.52 - 9280'],
    ['with a dotted date, a letter for a sign and a wrong letter', '13.10.52A928K'],
    ['with a date without zeros', '1.3.1952-928K'],
    ['with a wrong digit and an ending', '131052-9280lle'],
    ['with a space inside and a wrong letter', '131 052-928K'],
    ['with a space for the sign and a wrong letter', '131052 928K'],
    ['with an impossible month', '131352-928T'],
    ['in escaped markup', '&lt;b&gt;131052&lt;/b&gt;-928T'],
  ])('%s', (_, text) => {
    expect(hasIdentityCode(text)).toBe(true);
  });

  it('with any dash, gap and ending, right or mistyped', () => {
    const form = fc
      .tuple(testCode, gap, gap, dash, fc.option(wrongCheck))
      .map(([code, left, right, dash, wrong]) =>
        [code.date, left, code.sign === '-' ? dash : code.sign, right, code.individual, wrong ?? code.check].join(''),
      );
    holds(placed(form), true);
    holds(placed(form, ending), true);
  });

  it('with a gap at any place, or at all', () => {
    const broken = fc
      .tuple(
        testCode,
        fc.integer({ min: 1, max: 10 }),
        anyOf(' ', '\n', '\u00a0'),
        fc.option(anyOf(...'JKMPRSTUVWXYZ')),
      )
      // "040 123-4567" is a phone number, "011225 - 150 e" a sum.
      .filter(([code, at, , wrong]) => !(at === 10 ? /[0-9EH]/ : /[0-9]/).test(wrong ?? code.check))
      .map(([code, at, space, wrong]) => {
        const text = whole({ ...code, check: wrong ?? code.check });
        return `${text.slice(0, at)}${space}${text.slice(at)}`;
      });
    holds(placed(broken), true);
    const apart = fc.tuple(testCode, fc.option(wrongCheck));
    holds(
      placed(apart.map(([code, wrong]) => [...whole({ ...code, check: wrong ?? code.check })].join(' '))),
      true,
      1000,
    );
  });

  it('with a dotted date of any kind, right or mistyped', () => {
    const form = fc
      .record({
        code: todaysCode,
        mark: anyOf('.', '. ', '/', '-', ' '),
        hasCentury: fc.boolean(),
        space: anyOf('', '', ' ', '\n'),
        dash,
        wrong: fc.option(wrongCheck),
      })
      .map(({ code, mark, hasCentury, space, dash, wrong }) => {
        const joint = `${space}${code.sign === '-' ? dash : code.sign}${space}`;
        return `${dotted(code, mark, hasCentury, mark === '.')}${joint}${code.individual}${wrong ?? code.check}`;
      });
    holds(placed(form), true);
  });

  it('without its sign, with O and l for digits, and in markup', () => {
    const lettered = testCode.filter(({ check }) => /[A-Z]/.test(check));
    holds(
      placed(
        fc
          .tuple(lettered, anyOf('', ' ', '/', '.', ':'), fc.option(anyOf(...'JKMPRSTUVWXYZ')))
          .map(([{ date, individual, check }, mark, wrong]) => `${date}${mark}${individual}${wrong ?? check}`),
      ),
      true,
    );
    const typed = fc.tuple(testCode, anyOf('O', 'o', '0'), anyOf('l', 'I', '1'));
    holds(placed(typed.map(([code, o, l]) => whole(code).replaceAll('0', o).replaceAll('1', l))), true);
    const frames = ['<b>@</b>#', '**@**#', '@<br>#', '`@#`', '[@#](https://example.com)', '<i>@</i><b>#</b>', '| @# |'];
    const marked = fc.tuple(testCode, anyOf(...frames));
    holds(
      placed(
        marked.map(([code, frame]) =>
          frame.replace('@', code.date).replace('#', `${code.sign}${code.individual}${code.check}`),
        ),
      ),
      true,
    );
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
    ['a date and a short sum', '26.11.25 - 100e, 26.11.25-150e ja 26.11.2025 a 150e'],
    ['a date and a word of O, L and I', '26.11.2025 - liite 3, 13.12.2023 - oli jo'],
    ['a period behind a word of O, L and I', 'sopimuskausi oli 2023–2024'],
    ['a short date and a sum', '011225 - 1500 euroa'],
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

  const number = (min: number, max: number) => fc.integer({ min, max }).map(String);
  const padded = (min: number, max: number) => fc.integer({ min, max }).map((value) => String(value).padStart(2, '0'));
  const digits = (count: number) => fc.stringMatching(new RegExp(`^[0-9]{${count}}$`));
  /** The parts one behind another, in a sentence. */
  const line = (...parts: (string | fc.Arbitrary<string>)[]) =>
    fc
      .tuple(sentence, ...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
      .map(([frame, ...texts]) => frame.replace('@', () => texts.join('')));
  const years = fc.integer({ min: 2022, max: 2030 });
  const dateOf = (write: (day: string, month: string, year: string) => string) =>
    fc.tuple(padded(1, 28), padded(1, 12), years).map(([day, month, year]) => write(day, month, String(year)));
  const compact = dateOf((day, month, year) => `${day}${month}${year.slice(2)}`);
  const day = fc.oneof(
    dateOf((day, month, year) => `${Number(day)}.${Number(month)}.${year}`),
    dateOf((day, month, year) => `${day}.${month}.${year}`),
    dateOf((day, month, year) => `${day}.${month}.${year.slice(2)}`),
    dateOf((day, month, year) => `${day}/${month}/${year}`),
    dateOf((day, month, year) => `${year}-${month}-${day}`),
  );
  const to = anyOf('-', ' - ', '–', ' – ');

  it('dates with dates, times, prices, numbers of things and rooms', () => {
    const euros = anyOf(' e', 'e', ' €', '€', ' euroa', 'euroa', ' eur', ' EUR', ' e/kk');
    const things = anyOf(
      'asiakasta',
      'kpl',
      'ryhmää',
      'deltagare',
      'people',
      'tuntia',
      'käyntiä',
      'hlö',
      'pv',
      'jaksoa',
    );
    const hour = number(7, 19);
    const minutes = anyOf('00', '15', '30', '45');
    const room = fc.tuple(anyOf(...'ABCDEF'), number(1, 999)).map((parts) => parts.join(''));
    holds(
      fc.oneof(
        line(day, to, day),
        line(compact, to, compact),
        line(day, anyOf(' ', ', ', ' - ', '-', ': ', ' a ', ' à ', ' ('), number(5, 2500), euros),
        line(compact, anyOf(' ', ', ', ' - '), number(5, 2500), anyOf(' e', ' €', ' euroa', 'euroa', ' eur')),
        line(day, anyOf(' ', ', ', ' - ', ': ', '\n- '), number(2, 999), ' ', things),
        line(compact, anyOf(' ', ', ', ' - '), number(2, 999), ' ', things),
        line(
          day,
          anyOf(' ', ' klo ', ' - ', ', kl. '),
          hour,
          anyOf('.', ':'),
          minutes,
          to,
          hour,
          anyOf('.', ':'),
          minutes,
        ),
        line(day, anyOf(' ', ' klo '), hour, '-', hour),
        line(
          day,
          anyOf(' ', ', ', ' tila ', ' luokka ', ' rum '),
          room,
          anyOf('', ' klo 12', ', tervetuloa', ' i huset'),
        ),
        line(
          day,
          anyOf(' ', ' lomake ', ', ', ' - '),
          'KU',
          number(100, 220),
          anyOf('', 'r', 'a'),
          anyOf('', ' ja liite'),
        ),
        line('kausi ', day, to, number(2025, 2030)),
        line('<p>', day, anyOf(' - ', ' '), number(2, 999), '</p><p>Asiakas kysyy</p>'),
        line(day, anyOf(' - ', ' ', ', '), anyOf('oli ', 'I ', 'liite 3 ', 'Oli jo '), things),
      ),
      false,
      20_000,
    );
  });

  it('phone numbers, accounts, references, versions, decisions and postal codes', () => {
    const mobile = anyOf('040', '041', '044', '045', '046', '050', '010', '020', '029');
    const spoken = anyOf('puh. ', 'soittakaa ', 'tfn ', 'call ', 'Numero on ');
    const behind = anyOf('', ' ma-pe 9-15', ', kiitos', ' tai sähköposti', ' Kela');
    const account = fc.tuple(anyOf('FI', 'SE', 'EE'), digits(16)).map((parts) => parts.join(''));
    holds(
      fc.oneof(
        line(mobile, ' ', digits(3), anyOf(' ', '-'), digits(4), behind),
        line(mobile, '-', digits(3), anyOf(' ', '-', ''), digits(4), behind),
        line(mobile, ' ', digits(3), ' ', digits(3), behind),
        line(spoken, mobile, digits(3), '-', digits(4), behind),
        line('09', anyOf(' ', '-'), digits(4), anyOf(' ', '-'), digits(4), behind),
        line('+358 ', anyOf('40', '50', '9', '10'), ' ', digits(3), ' ', digits(4), behind),
        line(anyOf('Y-tunnus ', 'FO-nummer ', ''), digits(7), to, digits(1), behind),
        line(account, behind),
        line(
          account.map((text) => (text.match(/.{1,4}/g) as string[]).join(' ')),
          behind,
        ),
        line('RF', digits(2), ' ', digits(4), ' ', digits(4), ' ', digits(4), behind),
        line('viite ', digits(5), ' ', digits(5), ' ', digits(5), behind),
        line(
          'lasku ',
          fc.oneof(
            digits(8),
            digits(5),
            digits(4).map((text) => `2025-${text}`),
          ),
          ' - 1500 e',
        ),
        line('versio ', number(0, 30), '.', number(0, 30), '.', number(0, 60), anyOf('', '-beta', '-rc.1'), behind),
        line('päätös ', number(1, 99), '/', number(100, 400), '/', number(2018, 2026), ' - liite 3'),
        line('Dnro ', number(1, 30), '/', number(1, 12), '/2025', anyOf('', ' - liite 3', ' § 12')),
        line(day, anyOf(' ', ' - '), digits(5), ' Helsinki'),
        line(number(1, 400), ' ', digits(3), to, number(1, 400), ' ', digits(3), ' euroa'),
      ),
      false,
      20_000,
    );
  });

  it('every text of the knowledge', () => {
    const folders = ['entries', 'queries'].map((folder) => join(__dirname, '../../knowledge', folder));
    const files = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((file) => file.isFile())
        .map((file) => join(file.parentPath, file.name)),
    );
    const textsOf = (value: unknown): string[] =>
      typeof value === 'string' ? [value] : Object.values((value as object | null) ?? {}).flatMap(textsOf);
    const texts = files.flatMap((file) => {
      const content = readFileSync(file, 'utf8');
      return file.endsWith('.yaml') ? textsOf(parse(content)) : content.split('\n');
    });
    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.filter(hasIdentityCode)).toEqual([]);
  });
});

import { disagreements, factsOf } from './facts';
import type { EntryFile, Language } from './schema';

/** The texts say the same facts, and they say these. */
function expectSame(facts: string[], texts: Partial<Record<Language, string>>): void {
  for (const [language, text] of Object.entries(texts)) {
    expect({ text, facts: factsOf(text, language as Language) }).toEqual({ text, facts: [...facts].sort() });
  }
}

describe('a date is the same fact', () => {
  it.each([
    [['1', '2026'], { fi: '1.1.2026 alkaen', sv: 'från och med den 1 januari 2026', en: 'as of 1 January 2026' }],
    [['26', '11', '2025'], { fi: '26. marraskuuta 2025', sv: '26.11.2025', en: '26 November 2025' }],
    [['12', '3', '2025'], { fi: '12.3.2025', sv: 'den 12 mars 2025', en: 'March 12, 2025' }],
    [['10', '2023'], { fi: 'lokakuussa 2023', sv: 'i oktober 2023', en: 'in October 2023' }],
    [['5', '2025'], { fi: 'toukokuun 2025 jälkeen', sv: 'efter maj 2025', en: 'after May 2025' }],
    [['3', '5'], { fi: '3.5. mennessä', sv: 'senast den 3 maj', en: 'by 3 May' }],
    [['1', '10'], { fi: 'tammi–lokakuussa', sv: 'januari–oktober', en: 'January–October' }],
    [['1', '10'], { fi: 'Tammi-lokakuussa', sv: 'Januari-oktober', en: 'January-October' }],
    [['5', '6'], { fi: '5.–6.6.', sv: '5–6 juni', en: '5–6 June' }],
  ])('in every language (%s)', (facts, texts) => {
    expectSame(facts, texts);
  });

  it('and "May" that begins a question is no month', () => {
    expectSame([], { en: 'May we invoice? Yes, you may.' });
  });

  it('and a word that begins like a month is none', () => {
    expectSame([], { fi: 'elokuvat ja lokakärpänen', sv: 'marsvin', en: 'Junes' });
  });
});

describe('a number is the same fact', () => {
  it.each([
    ['with thousands', ['1250'], { fi: '1 250 asiakasta', sv: '1 250 klienter', en: '1,250 clients' }],
    ['with a no-break space', ['1250'], { fi: '1\u00a0250 asiakasta', sv: '1\u202f250 klienter', en: '1,250 clients' }],
    ['with millions', ['1234567'], { fi: '1 234 567', sv: '1 234 567', en: '1,234,567' }],
    ['with decimals', ['2', '5'], { fi: '2,5 tuntia', sv: '2,5 timmar', en: '2.5 hours' }],
    ['with both', ['12500', '75'], { fi: '12 500,75 €', sv: '12 500,75 €', en: '€12,500.75' }],
    ['as a share', ['75'], { fi: '75 %', sv: '75 %', en: '75%' }],
    ['as a section', ['2', '3', '8'], { fi: 'kohta 8.2.3', sv: 'punkt 8.2.3', en: 'section 8.2.3' }],
    ['as a time', ['0', '15'], { fi: 'klo 15.00', sv: 'kl. 15.00', en: 'at 15:00' }],
    ['said twice', ['15'], { fi: '15 vrk, siis 15 vrk', sv: '15 dygn', en: '15 days' }],
  ])('%s', (_how, facts, texts) => {
    expectSame(facts, texts);
  });

  it('and thousands are not the number without them', () => {
    expect(factsOf('1,250 clients', 'en')).not.toEqual(factsOf('250 asiakasta', 'fi'));
  });
});

describe('a form code is the same fact', () => {
  it('with the r of the Swedish form, with a space and with an ending', () => {
    expectSame(['117', 'KU117'], {
      fi: 'lomakkeella KU117:ssä tai KU-117',
      sv: 'blanketten KU 117r',
      en: 'form KU117',
    });
  });

  it('and another letter before the same number is another code', () => {
    expect(factsOf('KU117', 'fi')).not.toEqual(factsOf('AK117', 'sv'));
  });
});

describe('an address is a fact', () => {
  it('and its digits are not counted apart', () => {
    expectSame(['https://www.kela.fi/a-2025', 'www.example.com/7', 'palaute.1@example.com'], {
      fi: 'https://www.kela.fi/a-2025 tai www.example.com/7 tai palaute.1@example.com',
      sv: '(https://www.kela.fi/a-2025), (www.example.com/7) och palaute.1@example.com.',
    });
  });
});

describe('an entry whose languages disagree', () => {
  const wording = (answer: string, question = 'Kysymys') => ({ question, answer, alternates: [] });
  const translated = (answer: string, question?: string) => ({ ...wording(answer, question), reviewed: null });
  const entry = (texts: Pick<EntryFile, 'fi' | 'sv' | 'en'>) => ({ id: 'esimerkki', missing: [], ...texts });

  it('is told what a translation lacks and adds', () => {
    const { fi, sv, en } = { fi: wording('15 vrk'), sv: translated('15 dygn'), en: translated('5 days') };
    expect(disagreements(entry({ fi, sv, en }))).toEqual(['esimerkki: en.answer lacks 15 and adds 5 (against fi)']);
  });

  it('is told of the question as well as of the answer', () => {
    const { fi, sv, en } = {
      fi: wording('Ei', '2025?'),
      sv: translated('Nej 1', '2025?'),
      en: translated('No', 'When?'),
    };
    expect(disagreements(entry({ fi, sv, en }))).toEqual([
      'esimerkki: en.question lacks 2025 (against fi)',
      'esimerkki: sv.answer adds 1 (against fi)',
    ]);
  });

  it('is not told of numbers in alternates, which people write as they like', () => {
    const fi = { ...wording('Ei'), alternates: ['2025'] };
    expect(disagreements(entry({ fi, sv: translated('Nej'), en: translated('No') }))).toEqual([]);
  });
});

describe('an address is a fact as it stands in a sentence', () => {
  it('without the point that ends its sentence', () => {
    expectSame(['https://www.kela.fi'], { fi: 'Katso https://www.kela.fi.', sv: 'Se https://www.kela.fi för mer' });
  });

  it('whole, with its hyphen', () => {
    expectSame(['a-b@example.com'], { fi: 'a-b@example.com' });
  });
});

it('a year before a number of three digits is no thousand', () => {
  expectSame(['100', '2025'], { fi: 'vuonna 2025 100 asiakasta', en: 'in 2025, 100 clients' });
});

it('May inside a sentence is a month also without a year', () => {
  expectSame(['5'], { fi: 'toukokuun loppuun mennessä', en: 'by the end of May' });
});

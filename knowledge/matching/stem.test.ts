import { stem } from './stem';

describe('the inflected forms of a word', () => {
  it.each([
    ['fi', ['lomake', 'lomakkeen', 'lomakkeet', 'lomakkeella', 'lomakkeissa']],
    ['fi', ['kuntoutuksen', 'kuntoutuksessa', 'kuntoutukseen']],
    ['fi', ['asiakkaan', 'asiakkaalle', 'asiakkailla']],
    ['sv', ['blankett', 'blanketten', 'blanketter', 'blanketterna']],
    ['sv', ['klient', 'klienten', 'klienternas']],
    ['en', ['form', 'forms']],
    ['en', ['invoice', 'invoices', 'invoiced', 'invoicing']],
  ] as const)('have one stem (%s: %j)', (language, forms) => {
    expect(new Set(forms.map((form) => stem(form, language))).size).toBe(1);
  });

  it('are told from another word', () => {
    expect(stem('lasku', 'fi')).not.toBe(stem('lapsi', 'fi'));
  });
});

describe('a word with digits', () => {
  it.each(['fi', 'sv', 'en'] as const)('is its own stem (%s)', (language) => {
    expect(stem('ku148s', language)).toBe('ku148s');
  });
});

import fc from 'fast-check';
import type { Contact } from '../knowledge/schema';
import { type ContactBlockOptions, contactBlock, type ShownContact } from './contact-block';
import type { TextBlock } from './elements';
import { mailbox, named, shown as shownAs } from './support/test-contacts';
import { textsOf } from './support/texts-of';

const cautions = (...fi: string[]) => ({ cautions: { fi, sv: fi, en: fi } });
const shown = (change: Partial<Contact> = {}, rest: Partial<ShownContact> = {}) => shownAs(mailbox(change), rest);
const textsFor = (contacts: ShownContact[], options: Partial<ContactBlockOptions> = {}) =>
  textsOf(contactBlock(contacts, { language: 'fi', subject: 'Asia', ...options }));

describe('a mailbox', () => {
  it('shows its address as text and a link that writes to it', () => {
    expect(textsFor([shown()])).toEqual([
      'Postilaatikko',
      'mailbox@example.com',
      '[Kirjoita sähköposti](mailto:mailbox@example.com?subject=Asia)',
    ]);
  });

  it('keeps its address out of Markdown, which could eat its underscores', () => {
    const { items } = contactBlock([shown({ address: 'a_b_c@example.com' })], { language: 'fi', subject: 'Asia' });
    expect(items.filter(({ type }) => type === 'RichTextBlock').flatMap(textsOf)).toEqual(['a_b_c@example.com']);
  });

  it('carries any subject whole', () => {
    const subjects = fc.string({ unit: 'grapheme' }).filter((subject) => !/[()]/.test(subject));
    fc.assert(
      fc.property(subjects, (subject) => {
        const link = textsFor([shown()], { subject }).at(-1);
        const [, carried] = /^\[[^\]]+\]\(mailto:mailbox@example\.com\?subject=([^\s()&#]*)\)$/.exec(link ?? '') ?? [];
        expect(decodeURIComponent(carried as string)).toBe(subject);
      }),
    );
  });

  it('tells what to mind once, however many mailboxes are shown', () => {
    const minds = cautions('Älä kirjoita henkilötietoja.', 'Toinen neuvo.');
    const texts = textsFor([shown(minds), shown({ ...minds, address: 'other@example.com' })]);
    expect(texts.filter((text) => text.includes('henkilötietoja'))).toEqual(['Älä kirjoita henkilötietoja.']);
    expect(texts.join()).not.toContain('Toinen neuvo');
  });

  it('that is not certain says so', () => {
    const verify = { ...cautions('Älä kirjoita henkilötietoja.', 'Tarkista osoite.'), status: 'verify' } as const;
    expect(textsFor([shown(verify)]).join()).toContain('Tarkista osoite.');
  });
});

describe('secure mail', () => {
  const secure = shown(
    { kind: 'secure-email', ...cautions('Lähetä suojattuna.', 'Kirjoita otsikko.') },
    { instructions: mailbox({ name: named('Suojattu posti'), address: 'https://example.com/ohje' }) },
  );

  it('shows its address, every rule and its instructions, and no link that would write ordinary mail', () => {
    expect(textsFor([secure])).toEqual([
      'Postilaatikko',
      'mailbox@example.com',
      '- Lähetä suojattuna.\n- Kirjoita otsikko.',
      '[Ohje: Suojattu posti](https://example.com/ohje)',
    ]);
  });

  it('in brief shows the first rule beside its instructions', () => {
    expect(textsFor([secure], { brief: true }).slice(2)).toEqual([
      'Lähetä suojattuna.',
      '[Ohje: Suojattu posti](https://example.com/ohje)',
    ]);
  });
});

describe('a phone line', () => {
  const hours = { days: [1, 2, 3, 4, 5], opens: '09:00', closes: '15:00' };
  const told = (...dates: string[]) => dates.map((date) => ({ meeting: 'kokous', date, section: 'Yhteystiedot' }));
  const line = (change: Partial<Contact> = {}, rest: Partial<ShownContact> = {}) =>
    shown({ kind: 'phone', address: '020 000 000', hours, ...change }, rest);

  it('shows its number, a link that calls it, and its hours with the day they were told', () => {
    expect(textsFor([line()])).toEqual([
      'Postilaatikko',
      '020 000 000',
      '[Soita](tel:020000000)',
      'Palvelee ma–pe klo 9–15 (tieto 3.6.2025)',
    ]);
  });

  it.each([
    ['fi', 'Palvelee ma–pe klo 9–15 (tieto 3.6.2025)'],
    ['sv', 'Öppet mån–fre kl. 9–15 (uppgift från 3.6.2025)'],
    ['en', 'Open Mon–Fri 9:00–15:00 (as of 3 June 2025)'],
  ] as const)('tells the newest of the days that its hours were told, in %s', (language, expected) => {
    const source = told('2024-12-12', '2025-06-03', '2023-10');
    expect(textsFor([line({ source })], { language })).toContain(expected);
  });

  it.each([
    ['open', { state: 'open', until: new Date('2025-12-01T13:00:00Z') }, 'good', 'Auki nyt, sulkeutuu klo 15'],
    [
      'closed',
      { state: 'closed', opens: new Date('2025-12-01T07:00:00Z') },
      undefined,
      'Suljettu nyt, avautuu maanantaina 1.12.2025 klo 9',
    ],
    ['perhaps closed', { state: 'unsure' }, 'warning', expect.stringContaining('voivat nyt poiketa')],
  ] as const)(
    'that is %s says so in words below its hours, never by a colour alone',
    (_state, opening, color, words) => {
      const { items } = contactBlock([line({}, { opening })], { language: 'fi', subject: 'Asia' });
      expect(items.at(-1)).toMatchObject({ type: 'TextBlock', text: words });
      expect((items.at(-1) as TextBlock).color).toBe(color);
      expect(items.at(-2)).toMatchObject({ text: expect.stringContaining('Palvelee') });
    },
  );
});

describe('a page', () => {
  it('is a link', () => {
    expect(textsFor([shown({ kind: 'web', address: 'https://example.com' })])).toEqual([
      'Postilaatikko',
      '[Avaa sivu](https://example.com)',
    ]);
  });
});

describe('a contact without an address', () => {
  it('is shown by name alone', () => {
    expect(textsFor([shown({ kind: 'external', address: null })])).toEqual(['Postilaatikko']);
  });

  it('gives no link to instructions that have none either', () => {
    const texts = textsFor([shown({ kind: 'chat', address: null }, { instructions: mailbox({ address: null }) })]);
    expect(texts).toEqual(['Postilaatikko']);
  });
});

describe('a group of mailboxes', () => {
  it('shows each by its district with its own address and link', () => {
    const members = ['north', 'south'].map((place) =>
      mailbox({ district: named(place), address: `${place}@example.com` }),
    );
    expect(textsFor([shown({ kind: 'email-group', address: null }, { members })], { language: 'en' })).toEqual([
      'Postilaatikko en',
      'Choose the address of your insurance district:',
      'north en',
      'north@example.com',
      '[Write an e-mail](mailto:north@example.com?subject=Asia)',
      'south en',
      'south@example.com',
      '[Write an e-mail](mailto:south@example.com?subject=Asia)',
    ]);
  });
});

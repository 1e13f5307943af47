import type { Contact } from '../knowledge/schema';
import { type AnswerCardData, answerCard } from './answer-card';
import { textsOf } from './support/texts-of';

const cardId = '0b9ac1c4-1f3f-4c1a-9d55-1a2b3c4d5e6f';
const name = { fi: 'Postilaatikko', sv: 'Postlåda', en: 'Mailbox' };
const mailbox: Contact = {
  id: 'mailbox',
  kind: 'email',
  name,
  address: 'mailbox@example.com',
  members: [],
  purpose: name,
  cautions: { fi: [], sv: [], en: [] },
  status: 'current',
  source: [{ meeting: 'kokous', date: '2025-06-03', section: 'Yhteystiedot' }],
};

function show(change: Partial<AnswerCardData> = {}) {
  return answerCard({
    language: 'fi',
    entry: 'poissaolo',
    question: 'Saako poissaolon laskuttaa?',
    answer: 'Saa, kerran.',
    service: 'Oma väylä',
    topic: 'Laskutus',
    sources: [{ meeting: 'Infotilaisuus', date: '2025-06-03', section: 'Laskutus' }],
    freshness: 'fresh',
    from: null,
    until: null,
    reviewed: null,
    unreviewedTranslation: false,
    writtenIn: null,
    links: [],
    contacts: [{ contact: mailbox, members: [], instructions: null, opening: null }],
    related: [],
    card: cardId,
    feedback: 'open',
    asksPerson: false,
    contactFirst: false,
    hides: false,
    ...change,
  });
}
const related = (count: number) =>
  Array.from({ length: count }, (_, nth) => ({ entry: `entry-${nth}`, question: `Kysymys ${nth}?` }));
const pressable = (data: Partial<AnswerCardData>) =>
  show(data).body.flatMap((element) => ('selectAction' in element && element.selectAction ? element.selectAction : []));
const warnings = (data: Partial<AnswerCardData>) =>
  show(data)
    .body.filter((element) => 'style' in element && element.style === 'warning')
    .flatMap(textsOf);

describe('an answer', () => {
  it('shows the question, where it belongs, the answer, the source and whom to ask', () => {
    expect(textsOf(show())).toEqual([
      'Saako poissaolon laskuttaa?',
      'Oma väylä · Laskutus · 3.6.2025',
      'Saa, kerran.',
      'Lähde: Infotilaisuus, 3.6.2025, ”Laskutus”',
      'Kysy lisää',
      'Postilaatikko',
      'mailbox@example.com',
      expect.stringContaining('mailto:mailbox@example.com?subject=Kysymys%3A%20Oma%20v%C3%A4yl%C3%A4%2C%20Laskutus'),
    ]);
  });

  it('says aloud the question and the point, not the details', () => {
    const { speak, fallbackText } = show({ answer: 'Saa, kerran.\n- Ilmoita ajoissa.' });
    expect([speak, fallbackText]).toEqual(Array(2).fill('Saako poissaolon laskuttaa? Saa, kerran.'));
  });

  it('keeps lines that follow each other with a dash in one list, and other lines apart', () => {
    const texts = textsOf(show({ answer: 'Saa.\n- yksi\n- kaksi\n\nLisäksi:\n- kolme\n' }));
    expect(texts.slice(2, 6)).toEqual(['Saa.', '- yksi\n- kaksi', 'Lisäksi:', '- kolme']);
  });

  it('names every source', () => {
    const sources = [
      { meeting: 'Syksyn tilaisuus', date: '2023-10', section: 'Ajankohtaista' },
      { meeting: 'Kevään tilaisuus', date: '2025-03-01', section: 'Laskutus' },
    ];
    expect(textsOf(show({ sources }))).toEqual(
      expect.arrayContaining([
        'Lähde: Syksyn tilaisuus, arviolta 10/2023, ”Ajankohtaista”',
        'Lähde: Kevään tilaisuus, 1.3.2025, ”Laskutus”',
      ]),
    );
  });

  it('names a meeting once, with every place of it', () => {
    const told = { meeting: 'Kevään tilaisuus', date: '2025-03-01' };
    const sources = [
      { ...told, section: 'Laskutus' },
      { ...told, section: 'Hinnat' },
    ];
    expect(textsOf(show({ sources }))).toContain('Lähde: Kevään tilaisuus, 1.3.2025, ”Laskutus · Hinnat”');
  });

  it('shows the day of its main source beside the service', () => {
    const sources = [
      { meeting: 'Syksyn tilaisuus', date: '2023-10', section: 'Ajankohtaista' },
      { meeting: 'Kevään tilaisuus', date: '2025-03-01', section: 'Laskutus' },
    ];
    expect(textsOf(show({ sources }))[1]).toBe('Oma väylä · Laskutus · arviolta 10/2023');
  });

  it('links further reading', () => {
    const links = [
      { title: 'Ohje', url: 'https://example.com/ohje' },
      { title: 'Lomake', url: 'https://example.com/lomake' },
    ];
    expect(textsOf(show({ links }))).toContain(
      'Lue lisää: [Ohje](https://example.com/ohje) · [Lomake](https://example.com/lomake)',
    );
  });

  it('offers the first three related questions, in their order', () => {
    expect(pressable({ related: related(5) }).map(({ data }) => data)).toEqual(
      ['entry-0', 'entry-1', 'entry-2'].map((entry) => ({ v: 1, do: 'show-entry', entry, language: 'fi' })),
    );
  });

  it('has no heading over related questions when there are none', () => {
    expect(textsOf(show())).not.toContain('Aiheeseen liittyviä kysymyksiä');
  });
});

describe('the age of an answer', () => {
  it('goes without a word when it is fresh', () => {
    expect(warnings({ freshness: 'fresh' })).toEqual([]);
  });

  it.each<[string, Partial<AnswerCardData>, string]>([
    ['old', { freshness: 'old' }, 'perustuu tilaisuuteen 3.6.2025. Tarkista ajantasainen tieto: Postilaatikko.'],
    [
      'reviewed long ago',
      { freshness: 'old', reviewed: '2025-08-01' },
      'Tarkistettu viimeksi 1.8.2025. Tarkista ajantasainen tieto: Postilaatikko.',
    ],
    ['no longer valid', { freshness: 'expired', until: '2025-12-31' }, 'oli voimassa 31.12.2025 asti'],
    ['about the past', { freshness: 'past' }, 'menneestä ajasta. Se perustuu tilaisuuteen 3.6.2025'],
    ['replaced by a newer one', { freshness: 'superseded' }, 'uudempi vastaus, katso alta'],
    ['not in force yet', { freshness: 'not-yet', from: '2026-01-01' }, 'tulee voimaan 1.1.2026'],
  ])('is told when it is %s', (_, data, words) => {
    expect(warnings(data)).toEqual([expect.stringContaining(words)]);
  });

  it('is told in the language of the card', () => {
    expect(warnings({ freshness: 'old', language: 'en' })).toEqual([
      'This answer is based on a meeting (3 June 2025). Check the current information: Mailbox.',
    ]);
  });
});

describe('a translation that nobody has reviewed', () => {
  it('is marked and leads to the original', () => {
    const shown = show({ language: 'sv', unreviewedTranslation: true });
    expect(textsOf(shown).join('\n')).toContain('Ingen person har ännu granskat');
    expect(shown.actions?.at(-1)?.data).toEqual({ v: 1, do: 'show-original', entry: 'poissaolo' });
  });

  it('is told apart from a reviewed one', () => {
    const shown = show({ language: 'sv' });
    expect(textsOf(shown).join('\n')).not.toContain('granskat');
    expect(shown.actions?.map(({ verb }) => verb)).toEqual(['feedback', 'feedback']);
  });
});

describe('a question of whom to ask', () => {
  it('has the contact before the answer, with what it is for', () => {
    const texts = textsOf(show({ contactFirst: true }));
    expect(texts.indexOf('mailbox@example.com')).toBeLessThan(texts.indexOf('Saa, kerran.'));
    expect(texts.join('\n')).toContain('Tästä saat apua\nAsiat: ');
    expect(texts.filter((text) => text === 'mailbox@example.com')).toHaveLength(1);
    expect(texts).not.toContain('Kysy lisää');
  });

  it('else has it after the answer', () => {
    const texts = textsOf(show());
    expect(texts.indexOf('mailbox@example.com')).toBeGreaterThan(texts.indexOf('Saa, kerran.'));
  });
});

describe('feedback', () => {
  it('is asked for with the id of this card', () => {
    const rate = { v: 1, do: 'feedback', entry: 'poissaolo', language: 'fi', card: cardId };
    expect(show().actions?.map(({ data }) => data)).toEqual([
      { ...rate, helpful: true },
      { ...rate, helpful: false },
    ]);
  });

  it.each([
    ['helpful', 'Hyvä, että vastaus auttoi.'],
    ['not-helpful', 'Voit kysyä toisin sanoin'],
  ] as const)('once given as %s is thanked for and not asked again', (feedback, thanks) => {
    const shown = show({ feedback });
    expect(textsOf(shown).at(-1)).toContain(thanks);
    expect(shown.actions).toBeUndefined();
  });
});

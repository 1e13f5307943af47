import { helpCard } from './help-card';
import { noneCard } from './none-card';
import { errorCard, noteCard, outdatedCard } from './note-card';
import { personalDataCard } from './personal-data-card';
import { suggestCard } from './suggest-card';
import { line, mailbox, shown } from './support/test-contacts';
import { textsOf } from './support/texts-of';
import { welcomeCard } from './welcome-card';

// That every card with real data is well made, bot/every-card.test.ts checks.
const about = {
  language: 'fi',
  personContacts: [shown(line)],
  privacyUrl: 'https://example.com/tietosuoja',
  accessibilityUrl: 'https://example.com/saavutettavuus',
} as const;

describe('suggestions', () => {
  const suggestions = [
    { entry: 'hinnat', question: 'Mikä on hinta?', service: 'LAKU' },
    { entry: 'hinnat-oma', question: 'Mikä on hinta?', service: 'Oma väylä' },
  ];
  const suggested = suggestCard({ language: 'fi', suggestions, asksService: false, open: null, contacts: ['mailbox'] });

  it('are told apart by their service', () => {
    expect(textsOf(suggested).slice(2)).toEqual(['Mikä on hinta? · LAKU', 'Mikä on hinta? · Oma väylä']);
  });

  it('open their entry when pressed, and tell that it was one of several', () => {
    const pressed = suggested.body.flatMap((element) => ('selectAction' in element ? element.selectAction?.data : []));
    expect(pressed).toEqual(
      ['hinnat', 'hinnat-oma'].map((entry) => ({ v: 1, do: 'show-entry', entry, language: 'fi', from: 'suggestions' })),
    );
  });

  it('come after the open question that fits best, which opens too', () => {
    const open = { id: 'avoin', question: 'Nouseeko hinta?' };
    const card = suggestCard({ language: 'fi', suggestions, asksService: false, open, contacts: [] });
    expect(textsOf(card).slice(2)).toEqual(['Nouseeko hinta?', 'Mikä on hinta? · LAKU', 'Mikä on hinta? · Oma väylä']);
    const [first] = card.body.flatMap((element) => ('selectAction' in element ? element.selectAction?.data : []));
    expect(first).toEqual({ v: 1, do: 'show-open', open: 'avoin', language: 'fi' });
  });

  it('can all be declined, and the contacts come along', () => {
    expect(suggested.actions?.map(({ data }) => data)).toEqual([
      { v: 1, do: 'none-of-these', language: 'fi', contacts: ['mailbox'] },
    ]);
  });
});

describe('suggestions that differ by service', () => {
  const suggestions = [
    { entry: 'hinnat', question: 'Mikä on hinta?', service: 'LAKU' },
    { entry: 'hinnat-oma', question: 'Mikä on hinta?', service: 'Oma väylä' },
  ];
  it.each([
    ['fi', 'Mitä palvelua kysymyksesi koskee?'],
    ['sv', 'Vilken tjänst gäller din fråga?'],
    ['en', 'Which service is your question about?'],
  ] as const)('ask the service, in %s, and not which question is meant', (language, question) => {
    const asking = suggestCard({ language, suggestions, asksService: true, open: null, contacts: [] });
    const unsure = suggestCard({ language, suggestions, asksService: false, open: null, contacts: [] });
    expect(textsOf(asking)[0]).toBe(question);
    expect(asking.speak).toContain(question);
    expect(textsOf(unsure).join()).not.toContain(question);
    expect(textsOf(asking).slice(2)).toEqual(textsOf(unsure).slice(2));
  });
});

describe('no answer', () => {
  const none = (isGeneral: boolean) =>
    noneCard({
      language: 'en',
      isGeneral,
      contacts: [shown(mailbox())],
      clientContacts: [shown(line)],
      asksPerson: true,
    });

  it('says of a general contact that it is one, and of a chosen one just to ask there', () => {
    const general = 'There is no separate contact for this matter. The general contact is this:';
    expect(textsOf(none(true))).toContain(general);
    expect(textsOf(none(true))).not.toContain('Ask here:');
    expect(textsOf(none(false))).toContain('Ask here:');
    expect(textsOf(none(false))).not.toContain(general);
  });

  it('leads to the general contact first and to the client line after it', () => {
    const texts = textsOf(none(true));
    expect(texts[0]).toBe('I found no answer');
    expect(texts.indexOf('mailbox@example.com')).toBeGreaterThan(0);
    expect(texts.indexOf('020 000 000')).toBeGreaterThan(texts.indexOf('mailbox@example.com'));
  });
});

describe('a refused message', () => {
  it('is told of in a frame, with what to do and whom to turn to', () => {
    const refused = personalDataCard({ language: 'sv', clientContacts: [shown(line)] });
    expect(refused.body[0]).toMatchObject({ type: 'Container', style: 'attention' });
    expect(textsOf(refused)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Radera meddelandet/), '020 000 000']),
    );
  });
});

describe.each([
  ['the welcome', (data: typeof about) => welcomeCard({ ...data, examples: [] })],
  ['the help', (data: typeof about) => helpCard({ ...data, isForStaff: false })],
])('%s', (_, make) => {
  it('says that this is a machine, that no client data belongs here, and how to reach a person', () => {
    const texts = textsOf(make(about)).join('\n');
    expect(texts).toContain('Olen automaattinen palvelu');
    expect(texts).toContain('Älä kirjoita minulle asiakkaan nimeä');
    expect(texts).toContain('020 000 000');
  });

  it('links the privacy notice and the accessibility statement', () => {
    expect(textsOf(make(about)).at(-1)).toBe(
      '[Tietosuojaseloste](https://example.com/tietosuoja) · [Saavutettavuusseloste](https://example.com/saavutettavuus)',
    );
  });

  it('has no links where local mode has no addresses', () => {
    const bare = { ...about, privacyUrl: null, accessibilityUrl: null } as unknown as typeof about;
    expect(textsOf(make(bare)).join('\n')).not.toMatch(/seloste/);
  });

  it('offers the other languages, each in its own name', () => {
    expect(make(about).actions?.map(({ title }) => title)).toEqual(['På svenska', 'In English']);
  });
});

it('the welcome offers questions to start with', () => {
  const examples = [{ entry: 'laku-sdq-form', question: 'Palautetaanko SDQ?' }];
  expect(textsOf(welcomeCard({ ...about, examples }))).toContain('Palautetaanko SDQ?');
});

describe('a note', () => {
  it('is its title and one more sentence', () => {
    expect(textsOf(noteCard('thanks', 'en'))).toEqual(['You are welcome!', 'Ask again if anything is unclear.']);
  });

  it('shows the contacts that help', () => {
    expect(textsOf(noteCard('person', 'fi', [shown(line)]))).toContain('020 000 000');
  });
});

it('an error gives the reference that the log has', () => {
  expect(textsOf(errorCard('en', '1a2b3c4d')).at(-1)).toMatch(/administrator: 1a2b3c4d$/);
});

it('an old button says whether its answer is gone or it means nothing any more', () => {
  expect(textsOf(outdatedCard('en', 'gone'))).toEqual([expect.stringMatching(/^This answer has been removed/)]);
  expect(textsOf(outdatedCard('en', 'outdated'))).toEqual([expect.stringMatching(/^This button no longer works/)]);
});

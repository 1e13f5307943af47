import type { Card } from '../../cards/elements';
import { textsOf } from '../../cards/support/texts-of';
import type { Context } from '../../knowledge/decide';
import { hideFrom } from '../hidden-entries';
import type { Found } from '../teams/compose-search';
import type { Understanding } from '../understand';
import type { Surroundings } from './conversation';
import { searchFromCompose } from './search-from-compose';
import { knowledge, now, openTestConversation, type TestConversation } from './support/test-conversation';

let chat: TestConversation;
beforeEach(async () => {
  chat = await openTestConversation();
});
afterEach(() => chat.remove());

const found = { asked: 'x', services: new Set<string>(), entries: [], contacts: [], language: 'fi' } as const;
const none = { ...found, outcome: 'none', open: null, isGeneral: true } as const;
const sdq = knowledge.entries.get('laku-sdq-form')?.fi.question as string;

async function search(
  text: string,
  understanding: Understanding = none,
  change: Partial<Surroundings> = {},
  part = { skip: 0, count: 8 },
): Promise<Found> {
  const understand = () => understanding;
  const reply = await chat.run((around) => searchFromCompose({ text, ...part }, around), { understand, ...change });
  expect(reply).toEqual({ say: [], found: expect.anything() });
  return reply.found as Found;
}

const titles = (result: Found) => ('cards' in result ? result.cards.map(({ title }) => title) : []);

it('what is surely meant comes first, then what the words are in, then what is probable', async () => {
  const current = [...knowledge.entries.values()].filter(({ supersededBy }) => supersededBy.length === 0);
  const [sure, probable] = current.filter(({ id }) => !id.includes('sdq')).map(({ id }) => id) as [string, string];
  const entries = [
    { id: probable, score: 0.3 },
    { id: 'laku-sdq-form', score: 0.1 },
  ];
  const result = await search('sdq', { ...found, entries, outcome: 'answer', asksContact: false, entry: sure });
  const questions = [sure, 'laku-sdq-form', probable].map((id) => knowledge.entries.get(id)?.fi.question);
  expect(titles(result)).toEqual([...new Set(questions)]);
});

it('an answer that was replaced comes right after the newer one', async () => {
  const old = [...knowledge.entries.values()].find(({ supersededBy }) => supersededBy.length > 0);
  const newer = knowledge.entries.get(old?.supersededBy[0] ?? '');
  const meant = { ...found, outcome: 'answer', asksContact: false, entry: old?.id as string } as const;
  expect(titles(await search('zzzzzz', meant))).toEqual([newer?.fi.question, old?.fi.question]);
});

it('what is hardly probable is left out', async () => {
  const entries = [{ id: 'laku-sdq-form', score: 0.19 }];
  expect(await search('zzzzzz', { ...none, entries })).toEqual({ message: expect.stringContaining('En löytänyt') });
});

it('nothing of the talk before, and no chosen language, stands above what is typed', async () => {
  const contexts: Context[] = [];
  const context = { chosen: 'sv', lastQuestion: 'Mikä on hinta?', previous: 'en', locale: 'fi' } as const;
  const understand = (_: string, given: Context) => {
    contexts.push(given);
    return none;
  };
  for (const text of ['laskutta', 'sdq']) {
    await chat.run((around) => searchFromCompose({ text, skip: 0, count: 8 }, around), { understand, context });
  }
  expect(contexts).toEqual([
    { locale: 'fi', previous: 'fi' },
    { locale: 'fi', previous: 'sv' },
  ]);
});

it('a card to insert has its source and nothing to press, and shows no setting of who searches', async () => {
  const result = await search('sdq', none, { district: 'email-itainenvp-terapiasopimukset' });
  if (!('cards' in result)) throw new Error('nothing was found');
  const [first] = result.cards;
  expect(first?.about).toBe('LAKU-perhekuntoutus · 26.11.2025');
  expect(textsOf(first?.card as Card).join('\n')).toContain('26.11.2025');
  expect(JSON.stringify(first?.card)).not.toMatch(/Action\./);
});

it('an identity code is not understood, and what is understood as a client matter has no results', async () => {
  const understand = () => {
    throw new Error('nobody should try to understand it');
  };
  const refused = await search('Asiakas 131052-928T', none, { understand });
  expect(refused).toEqual({ message: expect.stringContaining('henkilötunnus') });
  const matter = { ...found, outcome: 'client-matter', general: ['laku-sdq-form'] } as const;
  expect(await search('sdq', matter)).toEqual({ message: expect.stringContaining('020 692 235') });
  expect(await search('sdq', { ...matter, isOnlyPossible: true })).toHaveProperty('cards');
  const refusal = { outcome: 'personal-data', language: 'sv', contacts: [] } as const;
  expect(await search('sdq', refusal)).toEqual({ message: expect.stringContaining('personbeteckning') });
});

it('a client that is named is not searched for', async () => {
  const privacy = { held: undefined as never, namesClient: () => true } as unknown as Surroundings['privacy'];
  expect(await search('sdq', none, { privacy })).toEqual({ message: expect.stringContaining('yksittäisen asiakkaan') });
});

describe('an empty box', () => {
  const send = (entry: string, person: string, at = now) =>
    chat.store.transaction((tx) =>
      tx.sentAnswers.remember(
        {
          card: `${entry}${person}${at.getTime()}`,
          entry,
          language: 'fi',
          person,
          to: { tenant: 'tenant', conversation: 'c', serviceUrl: 'https://example.com/', bot: '28:bot' },
        },
        at,
      ),
    );
  const [first, second, third] = [...knowledge.entries.values()].filter(
    ({ supersededBy }) => supersededBy.length === 0,
  );

  it('shows what the most people were sent of late, then the examples, then the rest', async () => {
    const [most, some, old] = [first, second, third].map((entry) => entry?.id as string) as [string, string, string];
    for (const person of ['a', 'b']) await send(most, person);
    for (let times = 1; times <= 5; times += 1) await send(some, 'a', new Date(now.getTime() - times * 1000));
    for (const person of ['a', 'b', 'c']) await send(old, person, new Date(now.getTime() - 31 * 24 * 3600 * 1000));
    const shown = titles(await search('', none, {}, { skip: 0, count: 25 }));
    const questions = [most, some, ...knowledge.examples].map((id) => knowledge.entries.get(id)?.fi.question);
    expect(shown.slice(0, new Set(questions).size)).toEqual([...new Set(questions)]);
    expect(shown).toHaveLength(25);
  });

  it('goes on to the last entry and no further', async () => {
    const all = knowledge.entries.size;
    expect(titles(await search('', none, {}, { skip: all - 2, count: 8 }))).toHaveLength(2);
    expect(titles(await search('', none, {}, { skip: all, count: 8 }))).toEqual([]);
  });
});

describe('a hidden entry', () => {
  const hidden = hideFrom(knowledge, [{ entry: 'laku-sdq-form' }]);

  it('is not found', async () => {
    expect(titles(await search('sdq', none, hidden))).not.toContain(sdq);
    expect(titles(await search('', none, hidden, { skip: 0, count: 500 }))).not.toContain(sdq);
    expect(titles(await search('sdq'))).toContain(sdq);
  });

  it('leaves the same entries behind each time, so that the index over them is built once', () => {
    const again = hideFrom(knowledge, [{ entry: 'laku-sdq-form' }]);
    expect(again.knowledge.entries).toBe(hidden.knowledge.entries);
    expect(hideFrom(knowledge, [{ entry: first() }]).knowledge.entries).not.toBe(hidden.knowledge.entries);
  });

  const first = () => [...knowledge.entries.keys()].find((id) => id !== 'laku-sdq-form') as string;
});

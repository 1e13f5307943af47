import { createPrivacy } from '../privacy/privacy';
import { isOurTestWord, testNames } from '../privacy/support/test-names';
import type { KeptText } from '../store/store';
import type { Understanding } from '../understand';
import { ask } from './ask';
import type { Surroundings } from './conversation';
import { keepText } from './keep-text';
import { press } from './press';
import { cardId, knowledge, now, openTestConversation, type TestConversation } from './support/test-conversation';

const miss = { kind: 'miss', text: 'mikä on hinta?', language: 'fi', entry: null } as const;

let chat: TestConversation;
beforeEach(async () => {
  chat = await openTestConversation();
});
afterEach(() => chat.remove());

const privacyWith = (names: typeof testNames | null) => createPrivacy(knowledge, names, isOurTestWord);
const keep = (kept: Omit<KeptText, 'id'> & { id?: string }, names: typeof testNames | null = testNames) =>
  chat.run(
    async (around) => {
      await keepText(kept, around);
      return { say: [] };
    },
    { privacy: privacyWith(names) },
  );
const keptTexts = () => chat.rows('kept_texts').map(({ text }) => text);

describe('a text that is kept', () => {
  it('has an id of its own and nothing that tells whose it is', async () => {
    await keep(miss);
    expect(chat.rows('kept_texts')).toEqual([
      {
        id: cardId,
        kind: 'miss',
        text: miss.text,
        language: 'fi',
        entry_id: null,
        kept_at: now.toISOString(),
        handled_as: null,
      },
    ]);
  });

  it('of a card has the id of the card, so that there is one of it', async () => {
    await keep({ ...miss, kind: 'not-helpful', id: 'card-1', entry: 'laku-sdq-form' });
    await keep({ ...miss, kind: 'not-helpful', id: 'card-1', entry: 'laku-sdq-form', text: 'milloin?' });
    expect(chat.rows('kept_texts')).toMatchObject([
      { id: 'card-1', kind: 'not-helpful', text: miss.text, entry_id: 'laku-sdq-form' },
    ]);
  });

  it.each([
    ['names', 'terveisin Antti Virtanen', 'terveisin […] […]'],
    ['words with a capital that are not ours', 'Onko Zorblax mukana?', 'Onko […] mukana?'],
    ['addresses', 'vastaus: a.b@example.com', 'vastaus: […]'],
    ['numbers', 'soita 040 123 4567', 'soita […]'],
  ])('is kept without its %s', async (_, text, masked) => {
    await keep({ ...miss, text });
    expect(keptTexts()).toEqual([masked]);
  });

  it('is cut at 500 characters', async () => {
    await keep({ ...miss, text: 'abcde '.repeat(200) });
    expect(keptTexts()).toEqual(['abcde '.repeat(200).slice(0, 500)]);
  });

  it.each([
    ['an address', 'antti.virtanen@example.com', 20],
    ['a number', '0401234567', 4],
    ['a name', 'virtanen', 4],
  ])('is cut after it is masked, so that no part of %s is left at its end', async (_, secret, left) => {
    const text = `${'. '.repeat(250).slice(0, 499 - left)} ${secret}`;
    await keep({ ...miss, text });
    expect(keptTexts()[0]).toMatch(/^[. ]+[[…\]]*$/);
    expect(keptTexts()[0]?.length).toBeLessThanOrEqual(500);
  });
});

describe('a text that may name a client', () => {
  it.each(['Miten Antti Virtasen hakemus etenee?', `${'. '.repeat(300)} virtasen päätös`])(
    'is not kept at all: "%s"',
    async (text) => {
      await keep({ ...miss, text });
      expect(keptTexts()).toEqual([]);
    },
  );

  it('is kept without its words with a capital, where there is no dictionary to tell', async () => {
    await keep({ ...miss, text: 'Onko Antti Virtasen hakemus tullut?' }, null);
    expect(keptTexts()).toEqual(['Onko […] […] hakemus tullut?']);
  });
});

describe('a question that found no answer', () => {
  const none = { outcome: 'none', isGeneral: false, asked: 'x', services: new Set<string>(), language: 'sv' } as const;
  const asked = (open: string | null) => {
    const understood: Understanding = { ...none, open, entries: [], contacts: [] };
    return chat.run((around) => ask('Vad kostar Zorblax?', around), {
      privacy: privacyWith(testNames),
      understand: () => understood,
    });
  };

  it('is kept as it was asked, masked', async () => {
    await asked(null);
    expect(chat.rows('kept_texts')).toMatchObject([{ kind: 'miss', text: '[…] kostar […]?', language: 'sv' }]);
  });

  it('is not kept when it is one that the materials are known to leave open', async () => {
    await asked('avoin-laku-etana');
    expect(keptTexts()).toEqual([]);
  });
});

describe('what was last asked', () => {
  const entry = 'laku-sdq-form';
  const recent = { language: 'fi', asked: 'mikä on hinta?', shown: [entry] } as const;
  const none = { v: 1, do: 'none-of-these', language: 'fi', contacts: [] };
  const show = { v: 1, do: 'show-entry', entry, language: 'fi' };
  const feedback = { v: 1, do: 'feedback', entry, language: 'fi', helpful: false, card: cardId };
  const pressed = (data: unknown, change: Partial<Surroundings> = {}) =>
    chat.run((around) => press(data, around), { privacy: privacyWith(testNames), recent, ...change });

  it.each([
    ['none of the suggestions is meant', none, { kind: 'miss', entry_id: null }],
    ['a suggestion is picked', { ...show, from: 'suggestions' }, { kind: 'pick', entry_id: entry }],
    ['its answer does not help', feedback, { kind: 'not-helpful', entry_id: entry, id: cardId }],
  ])('is kept when %s', async (_, data, row) => {
    await pressed(data);
    expect(chat.rows('kept_texts')).toMatchObject([{ ...row, text: 'mikä on hinta?' }]);
  });

  it.each<[string, unknown, Partial<Surroundings>]>([
    ['its answer helps', { ...feedback, helpful: true }, {}],
    ['an example or a related question is pressed', show, {}],
    [
      'a suggestion for something else is picked',
      { ...show, from: 'suggestions' },
      { recent: { ...recent, shown: [] } },
    ],
    ['an answer to something else does not help', feedback, { recent: { ...recent, shown: ['muu'] } }],
    ['it is remembered no more', none, { recent: undefined }],
    ['it may name a client', none, { recent: { ...recent, asked: 'virtasen hakemus' } }],
  ])('is not kept when %s', async (_, data, change) => {
    await pressed(data, change);
    expect(keptTexts()).toEqual([]);
  });
});

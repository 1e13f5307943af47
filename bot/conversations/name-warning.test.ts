import { textsOf } from '../../cards/support/texts-of';
import { createPrivacy } from '../privacy/privacy';
import { isOurTestWord, testNames } from '../privacy/support/test-names';
import type { Understanding } from '../understand';
import { ask } from './ask';
import type { Reply, Surroundings } from './conversation';
import { press } from './press';
import { cardId, knowledge, now, openTestConversation, said, type TestConversation } from './support/test-conversation';

const text = 'Miten Antti Virtasen hakemus etenee?';
const found = { asked: text, services: new Set<string>(), language: 'fi', entries: [], contacts: [] } as const;
const answer = { ...found, outcome: 'answer', asksContact: false, entry: 'laku-sdq-form' } as const;
const question = knowledge.entries.get('laku-sdq-form');
const none = { ...found, outcome: 'none', open: null, isGeneral: false } as const;
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const replaced = ({ replace }: Reply) => (replace ? textsOf(replace).join('\n') : '');

let chat: TestConversation;
let privacy: Surroundings['privacy'];
let understand: jest.Mock<Understanding, Parameters<Surroundings['understand']>>;
beforeEach(async () => {
  chat = await openTestConversation();
  privacy = createPrivacy(knowledge, testNames, isOurTestWord);
  understand = jest.fn((_text, _context) => answer);
});
afterEach(() => chat.remove());

const asked = (understood: Understanding = answer, change = {}) =>
  chat.run((around) => ask(text, around), { privacy, understand: () => understood, ...change });
const pressed = (what: 'send-anyway' | 'rewrite', change = {}, language = 'fi') =>
  chat.run((around) => press({ v: 1, do: what, language, held: cardId }, around), { privacy, understand, ...change });

describe('a text that seems to name a client', () => {
  it.each<[string, Understanding]>([
    ['be answered', answer],
    ['find no answer', none],
    ['be answered with suggestions', { ...found, outcome: 'suggest', suggestions: [], asksService: false, open: null }],
    ['ask for a contact', { ...found, outcome: 'contact', related: [] }],
  ])('waits for its writer when it would %s, and nothing of it is said, remembered or kept', async (_, understood) => {
    const reply = await asked(understood);
    expect(said(reply)).toMatch(/^Nimesitkö asiakkaan\?/);
    expect(JSON.stringify(reply)).not.toMatch(/antti|virta|hakemus etenee/i);
    expect(reply.talk).toEqual({ language: 'fi' });
    expect(chat.rows('kept_texts')).toEqual([]);
    expect(privacy.held.take(cardId, 'tenant|chat|person', now)).toEqual({ kind: 'message', text });
  });

  it('is asked about in the language that its answer would have', async () => {
    const { say } = await asked({ ...answer, language: 'sv' });
    expect(say).toMatchObject([{ lang: 'sv' }]);
    expect(say[0]?.actions?.map(({ data }) => data)).toEqual([
      { v: 1, do: 'send-anyway', language: 'sv', held: cardId },
      { v: 1, do: 'rewrite', language: 'sv', held: cardId },
    ]);
  });

  it.each<[string, Understanding, RegExp]>([
    [
      'was refused for an identity code',
      { outcome: 'personal-data', language: 'fi', contacts: [] },
      /En käsitellyt viestiäsi/,
    ],
    ["is one client's matter", { ...found, outcome: 'client-matter', general: [] }, /Yksittäisen asiakkaan asia/],
    ['is a wish', { ...found, outcome: 'command', intent: 'thanks', wanted: null }, /Ole hyvä/],
  ])('does not wait when it %s: that is told as ever', async (_, understood, told) => {
    expect(said(await asked(understood))).toMatch(told);
    expect(privacy.held.take(cardId, 'tenant|chat|person', now)).toBeNull();
  });

  it('is answered at once where there is no dictionary to tell names by', async () => {
    const reply = await asked(answer, { privacy: createPrivacy(knowledge, null, isOurTestWord) });
    expect(said(reply)).toContain(question?.fi.question);
  });
});

describe('a text whose writer says that no client is named', () => {
  beforeEach(() => asked());

  it('is answered in the place of the warning', async () => {
    const reply = await pressed('send-anyway');
    expect(reply.say).toEqual([]);
    expect(replaced(reply)).toContain(question?.fi.question);
    expect(reply.talk).toMatchObject({ asked: text, shown: ['laku-sdq-form'] });
  });

  it('is understood as it would have been at once', async () => {
    const context = { chosen: 'en', lastQuestion: 'Mikä on hinta?', recentServices: new Set(['oma-vayla']) } as const;
    await pressed('send-anyway', { context });
    expect(understand.mock.calls).toEqual([[text, context]]);
  });

  it('is not kept even when no answer is found, or none helps', async () => {
    const reply = await pressed('send-anyway', { understand: () => none });
    expect(replaced(reply)).toContain('En löytänyt vastausta');
    const feedback = { v: 1, do: 'feedback', entry: 'laku-sdq-form', language: 'fi', helpful: false, card: cardId };
    const recent = { language: 'fi', asked: text, shown: ['laku-sdq-form'] };
    await chat.run((around) => press(feedback, around), { privacy, recent } as Partial<Surroundings>);
    expect(chat.rows('feedback')).toHaveLength(1);
    expect(chat.rows('kept_texts')).toEqual([]);
  });

  it('waits until ten minutes have gone', async () => {
    expect(replaced(await pressed('send-anyway', { now: inMinutes(10) }))).toContain(question?.fi.question);
  });
});

describe('a text that waits no longer', () => {
  beforeEach(() => asked());

  it.each<[string, () => Promise<unknown>, Partial<Surroundings>]>([
    ['after ten minutes', async () => {}, { now: inMinutes(10.1) }],
    ['once it was sent', () => pressed('send-anyway'), {}],
    ['once it was dropped', () => pressed('rewrite'), {}],
    ['for another person in the chat', async () => {}, { chat: 'tenant|chat|other' }],
    ['for the same person in another chat', async () => {}, { chat: 'tenant|other|person' }],
  ])('is asked for anew %s', async (_, before, change) => {
    await before();
    understand.mockClear();
    const reply = await pressed('send-anyway', change, 'en');
    expect(reply).toMatchObject({ say: [], replace: { lang: 'en' } });
    expect(replaced(reply)).toMatch(/^Please write your question again/);
    expect(understand).not.toHaveBeenCalled();
  });
});

describe('a text whose writer wants to write it anew', () => {
  it('is dropped, and what to do is said in the place of the warning', async () => {
    await asked();
    const reply = await pressed('rewrite');
    expect(reply.say).toEqual([]);
    expect(replaced(reply)).toContain('Poistin viestin muististani');
    expect(reply.talk).toBeUndefined();
    expect(privacy.held.take(cardId, 'tenant|chat|person', now)).toBeNull();
  });

  it('of another stays there', async () => {
    await asked();
    await pressed('rewrite', { chat: 'tenant|chat|other' });
    expect(privacy.held.take(cardId, 'tenant|chat|person', now)).toEqual({ kind: 'message', text });
  });
});

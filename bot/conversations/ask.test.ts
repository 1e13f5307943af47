import type { Understanding } from '../understand';
import { ask, chooseLanguage } from './ask';
import { openTestConversation, said, type TestConversation, who } from './support/test-conversation';

const found = {
  asked: 'Mikä on hinta?',
  services: new Set<string>(),
  entries: [],
  contacts: ['email-palvelukuvaukset'],
};
const understandAs = (understanding: Understanding) => ({ understand: () => understanding });

let chat: TestConversation;
beforeEach(async () => {
  chat = await openTestConversation();
});
afterEach(() => chat.remove());

describe('a message', () => {
  it('is understood in its context', async () => {
    const understand = jest.fn(
      () => ({ ...found, outcome: 'none', open: null, isGeneral: false, language: 'fi' }) as const,
    );
    const context = { chosen: 'sv', previous: 'fi', locale: 'en' } as const;
    await chat.run((around) => ask('Mikä on hinta?', around), { understand, context });
    expect(understand.mock.calls).toEqual([['Mikä on hinta?', context]]);
  });

  it('is answered, and its language remembered for a while', async () => {
    const answer = { ...found, outcome: 'answer', asksContact: false, entry: 'laku-sdq-form', language: 'sv' } as const;
    const reply = await chat.run((around) => ask('SDQ?', around), understandAs(answer));
    expect(reply.say).toMatchObject([{ lang: 'sv' }]);
    expect(reply.talk).toEqual({
      language: 'sv',
      question: 'Mikä on hinta?',
      asked: 'Mikä on hinta?',
      shown: ['laku-sdq-form'],
    });
    expect(chat.rows('people')).toEqual([]);
  });

  it.each(['', '   ', '\n\t'])('of nothing but %j is asked for as text, in the language of the chat', async (text) => {
    const reply = await chat.run((around) => ask(text, around), { language: 'en' });
    expect(said(reply)).toContain('Write your question as text');
  });

  it('that was refused is told of without a word of it', async () => {
    const refusal = { outcome: 'personal-data', language: 'fi', contacts: ['phone-viranomaislinja'] } as const;
    const reply = await chat.run((around) => ask('Asiakas 131052-928T ei tullut', around), understandAs(refusal));
    expect(said(reply)).toContain('En käsitellyt viestiäsi');
    expect(JSON.stringify(reply)).not.toMatch(/131052|928T|ei tullut/);
  });
});

describe('a wish for another language', () => {
  it('in a message is remembered and confirmed in that language', async () => {
    const wish = { ...found, outcome: 'command', intent: 'change-language', wanted: 'sv', language: 'sv' } as const;
    const reply = await chat.run((around) => ask('på svenska tack', around), understandAs(wish));
    expect(said(reply)).toContain('Jag svarar på svenska från och med nu');
    expect(reply.talk).toEqual({ language: 'sv' });
    expect(chat.rows('people')).toMatchObject([{ tenant_id: who.tenant, person_id: who.person, language: 'sv' }]);
  });

  it('replaces the wish before it', async () => {
    await chat.run((around) => chooseLanguage('sv', around));
    const reply = await chat.run((around) => chooseLanguage('en', around));
    expect(reply.say).toMatchObject([{ lang: 'en' }]);
    expect(chat.rows('people')).toMatchObject([{ language: 'en' }]);
  });
});

describe('a follow-up', () => {
  const answer = { ...found, outcome: 'answer', asksContact: false, entry: 'laku-sdq-form', language: 'fi' } as const;

  it('goes on from what was last asked', async () => {
    const understand = jest.fn(() => answer);
    const context = { lastQuestion: 'Mikä on hinta?', recentServices: new Set(['oma-vayla']) };
    const reply = await chat.run((around) => ask('entä ryhmässä?', around), { understand, context });
    expect(understand.mock.calls).toEqual([['entä ryhmässä?', context]]);
    expect(reply.talk).toEqual({
      language: 'fi',
      question: 'Mikä on hinta?',
      asked: 'Mikä on hinta?',
      shown: ['laku-sdq-form'],
    });
  });

  it('that asks for another language gets the last answer again in it', async () => {
    const wish = { ...found, outcome: 'command', intent: 'change-language', wanted: 'sv', language: 'sv' } as const;
    const understand = jest.fn((text: string) =>
      text === 'entä ruotsiksi?' ? wish : { ...answer, language: 'sv' as const },
    );
    const reply = await chat.run((around) => ask('entä ruotsiksi?', around), {
      understand,
      context: { lastQuestion: 'SDQ?' },
    });
    expect(reply.say).toHaveLength(2);
    expect(said(reply)).toContain('SDQ-blanketterna');
    expect(understand.mock.calls[1]).toEqual(['SDQ?', { chosen: 'sv', lastQuestion: undefined }]);
  });

  it.each(['personal-data', 'client-matter'] as const)('has nothing of a %s to go on from', async (outcome) => {
    const understood = { ...found, outcome, general: [], language: 'fi' } as Understanding;
    const reply = await chat.run((around) => ask('Missä asiakkaani hakemus on?', around), understandAs(understood));
    expect(reply.talk).toEqual({ language: 'fi' });
  });
});

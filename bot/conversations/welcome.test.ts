import { knowledge, openTestConversation, said, type TestConversation } from './support/test-conversation';
import { goodbye, welcome } from './welcome';

let chat: TestConversation;
beforeEach(async () => {
  chat = await openTestConversation();
});
afterEach(() => chat.remove());

describe('the welcome', () => {
  it('offers example questions, tells what this is, and links the notices', async () => {
    const texts = said(await chat.run(welcome, { language: 'sv' }));
    for (const id of knowledge.examples) expect(texts).toContain(knowledge.entries.get(id)?.sv.question);
    expect(texts).toContain('Jag är en automatisk tjänst');
    expect(texts).toContain('https://example.com/tietosuoja');
  });

  it('comes once although Teams tells of it twice', async () => {
    await chat.run(welcome);
    expect(await chat.run(welcome)).toEqual({ say: [] });
  });

  it('comes once in a chat whoever added the bot, and in every chat', async () => {
    await chat.run(welcome);
    expect((await chat.run(welcome, { who: { tenant: 'tenant', person: 'other' } })).say).toHaveLength(0);
    expect((await chat.run(welcome, { conversation: 'other', home: 'other' })).say).toHaveLength(1);
  });
});

describe('the welcome among others', () => {
  it.each([
    ['group', 'tässä ryhmässä'],
    ['meeting', 'kokouksen keskustelussa'],
    ['channel', 'samaan viestiketjuun'],
  ] as const)(
    'in a %s says how to ask there, that this is a machine, and has nothing to press',
    async (place, words) => {
      const reply = await chat.run(welcome, { place, isPersonal: false });
      expect(said(reply)).toContain(words);
      expect(said(reply)).toContain('automaattinen palvelu');
      expect(said(reply)).toContain('https://example.com/tietosuoja');
      expect(JSON.stringify(reply)).not.toContain('Action.');
    },
  );

  it('comes once in a team, whichever channel tells of it', async () => {
    const inTeam = { place: 'channel', isPersonal: false, home: '19:team' } as const;
    expect((await chat.run(welcome, { ...inTeam, conversation: '19:team' })).say).toHaveLength(1);
    expect((await chat.run(welcome, { ...inTeam, conversation: '19:other' })).say).toHaveLength(0);
  });
});

describe('the goodbye', () => {
  it('says nothing and keeps nothing of the chat', async () => {
    await chat.run(welcome);
    expect(await chat.run(goodbye)).toEqual({ say: [] });
    expect(chat.rows('conversations')).toEqual([]);
  });

  it('lets the bot welcome the chat again', async () => {
    await chat.run(welcome);
    await chat.run(goodbye);
    expect((await chat.run(welcome)).say).toHaveLength(1);
  });

  it('leaves the other chats alone', async () => {
    await chat.run(welcome, { conversation: 'other', home: 'other' });
    await chat.run(goodbye);
    expect(chat.rows('conversations')).toMatchObject([{ conversation_id: 'other' }]);
  });
});

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

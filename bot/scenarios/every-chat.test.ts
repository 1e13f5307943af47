import { randomUUID } from 'node:crypto';
import { rowsIn } from '../store/support/rows-in';
import { buttonsOf, buttonThat, textsOf } from './support/look';
import { createWorld, mentioning, type World } from './support/world';

// What Teams sends in each kind of chat, as it sends it: with the markup of the text as an attachment, the client's description among
// the entities, and the team, the channel and the meeting in channelData.

let world: World;
beforeAll(async () => {
  world = await createWorld({ LOCAL_NOW: '2025-12-01T10:00:00+02:00', PRIVACY_URL: 'https://example.com/tietosuoja' });
});
afterAll(() => world?.end());

const tenantId = '00000000-0000-0000-0000-000000000001';
const tenant = { id: tenantId };
const at = '<at>Kuntoutuksen kysymykset</at>';
const sdq = 'Lähetetäänkö SDQ-lomakkeet Kelaan?';
const answer = 'SDQ-lomakkeita ei toimiteta Kelaan';
const bot = { id: '28:bot', name: 'Kuntoutuksen kysymykset' };
const markup = (content: string) => ({ contentType: 'text/html', content });
// biome-ignore lint/suspicious/noExplicitAny: card JSON as the bot sent it
const saidIn = (cards: any[]) => cards.flatMap(textsOf).join('\n');

/** The kinds of chat that have others in them. */
function places() {
  const [group, meeting, channel, team] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const thread = `19:${channel}@thread.tacv2;messageid=1733040000000`;
  const inTeam = {
    team: { id: `19:${team}@thread.tacv2`, name: 'Kuntoutus' },
    channel: { id: `19:${channel}@thread.tacv2` },
    teamsChannelId: `19:${channel}@thread.tacv2`,
    teamsTeamId: `19:${team}@thread.tacv2`,
  };
  const of = (id: string, conversationType: string, channelData = {}) => ({
    id,
    chat: { conversation: { id, conversationType, isGroup: true, tenantId }, channelData: { tenant, ...channelData } },
  });
  return {
    group: of(`19:${group}@thread.v2`, 'groupChat'),
    meeting: of(`19:meeting_${meeting}@thread.v2`, 'groupChat', { meeting: { id: 'MCMxOTptZWV0aW5n' } }),
    channel: of(thread, 'channel', inTeam),
    team: of(`19:${team}@thread.tacv2`, 'channel', { team: inTeam.team }),
  };
}

describe.each(['group', 'meeting', 'channel'] as const)('in a %s', (kind) => {
  it('a mention is answered there, as a reply to what was asked', async () => {
    const { id, chat } = places()[kind];
    const provider = world.person({ conversation: id });
    const text = `${at}&nbsp;${sdq}\n`;
    const attachments = [
      markup(`<p><span itemtype="http://schema.skype.com/Mention" itemid="0">K</span>&nbsp;${sdq}</p>`),
    ];
    await provider.send({
      type: 'message',
      id: 'asked-1',
      text,
      textFormat: 'plain',
      attachments,
      ...chat,
      ...mentioning,
    });
    const [sent, ...more] = await world.sent(id);
    expect(more).toEqual([]);
    expect(sent).toMatchObject({ method: 'send', conversation: id, activity: { replyToId: 'asked-1' } });
    const said = saidIn(await provider.cards());
    expect(said).toContain(answer);
    expect(said).not.toContain('Liitettä');
  });

  it('what does not mention the bot is let be, whatever it says', async () => {
    const { id, chat } = places()[kind];
    const provider = world.person({ conversation: id });
    const anna = '<at>Anna</at>';
    const entities = [{ type: 'mention', text: anna, mentioned: { id: '29:anna', name: 'Anna' } }];
    expect(await provider.say(sdq, chat)).toEqual([]);
    expect(await provider.say(`${anna} ${sdq}`, { ...chat, entities })).toEqual([]);
    expect(await provider.say('', { ...chat, attachments: [{ contentType: 'image/*' }] })).toEqual([]);
    await provider.send({ type: 'messageUpdate', id: 'x', text: sdq, ...chat });
    expect(await provider.cards()).toEqual([]);
  });

  it('the bot is welcomed once, shortly, in the language of whoever added it, with nothing to press', async () => {
    const place = places()[kind === 'channel' ? 'team' : kind];
    const { id, chat } = place;
    const adder = world.person({ conversation: id, locale: 'sv-FI' });
    await adder.send({ type: 'installationUpdate', action: 'add', ...chat });
    const membersAdded = [bot, { id: '29:other' }];
    const channelData = { ...chat.channelData, eventType: 'teamMemberAdded' };
    await adder.send({ type: 'conversationUpdate', membersAdded, ...chat, channelData });
    await adder.send({ type: 'conversationUpdate', membersAdded: [{ id: '29:new' }], ...chat, channelData });
    const cards = await adder.cards();
    expect(cards).toHaveLength(1);
    expect(cards[0].lang).toBe('sv');
    const words = { group: 'i den här gruppen', meeting: 'i mötets chatt', channel: 'i samma tråd' };
    expect(saidIn(cards)).toContain(words[kind]);
    expect(saidIn(cards)).toContain('https://example.com/tietosuoja');
    expect(buttonsOf(cards[0])).toEqual([]);
  });

  it('a mention alone gets a short line', async () => {
    const { id, chat } = places()[kind];
    const cards = await world.person({ conversation: id }).say(`${at} `, { ...chat, ...mentioning });
    expect(saidIn(cards)).toContain('Kirjoita kysymys samaan viestiin');
  });

  it("nobody's settings are shown or used", async () => {
    const { id, chat } = places()[kind];
    const person = randomUUID();
    await world.person({ id: person }).say('på svenska tack');
    const cards = await world.person({ id: person, conversation: id }).say(`${at} ${sdq}`, { ...chat, ...mentioning });
    expect(cards[0].lang).toBe('fi');
    const [own] = await world
      .person({ id: person, conversation: id })
      .say(`${at} Mitä minusta on tallessa?`, { ...chat, ...mentioning });
    expect(saidIn([own])).toContain('kahden kesken');
  });
});

it('a new thread of a channel, and another channel of the team, is no new place to welcome', async () => {
  const { channel, team } = places();
  const adder = world.person({ conversation: team.id });
  const inThread = { ...channel.chat, channelData: { ...channel.chat.channelData, team: { id: team.id } } };
  await adder.send({ type: 'installationUpdate', action: 'add', ...team.chat });
  await adder.send({ type: 'conversationUpdate', membersAdded: [bot], ...inThread });
  expect(await world.sent(channel.id)).toEqual([]);
  expect(await adder.cards()).toHaveLength(1);
});

describe('when the bot is removed', () => {
  it.each([
    ['by an update of the installation', { type: 'installationUpdate', action: 'remove' }],
    ['by an update of the members', { type: 'conversationUpdate', membersRemoved: [bot] }],
  ])('the chat is forgotten, in the store and in memory: %s', async (_, removal) => {
    const { group } = places();
    const provider = world.person({ conversation: group.id });
    await provider.send({ type: 'installationUpdate', action: 'add', ...group.chat });
    await provider.say(`${at} ${sdq}`, { ...group.chat, ...mentioning });
    const kept = () =>
      ['conversations', 'sent_answers'].flatMap((table) =>
        rowsIn(world.dataFolder, table as 'conversations').filter((row) => row.conversation_id === group.id),
      );
    expect(kept()).toHaveLength(2);
    await provider.send({ ...removal, ...group.chat });
    expect(kept()).toEqual([]);
    // "And in Swedish?" has nothing left to go on from.
    const [card] = await provider.say(`${at} entä ruotsiksi?`, { ...group.chat, ...mentioning });
    expect(saidIn([card])).not.toContain('SDQ');
    const before = (await provider.cards()).length;
    await provider.send({ type: 'installationUpdate', action: 'add', ...group.chat });
    expect(await provider.cards()).toHaveLength(before + 1);
  });

  it('the threads of a channel go with it, and other chats stay', async () => {
    const { channel, group } = places();
    const [base = ''] = channel.id.split(';');
    for (const { id, chat } of [channel, group]) {
      await world.person({ conversation: id }).say(`${at} ${sdq}`, { ...chat, ...mentioning });
    }
    const conversation = { ...channel.chat.conversation, id: base };
    await world.person().send({ type: 'installationUpdate', action: 'remove', ...channel.chat, conversation });
    const left = rowsIn(world.dataFolder, 'sent_answers').map((row) => row.conversation_id);
    expect(left).toContain(group.id);
    expect(left).not.toContain(channel.id);
  });
});

describe('what has no words', () => {
  const gif = '<p><img itemscope="gif" alt="x (GIF Image)" src="https://media.example.com/x.gif"></p>';
  it.each<[string, Record<string, unknown>]>([
    ['a picture', { text: '', attachments: [{ contentType: 'image/*', contentUrl: 'https://example.com/p' }] }],
    [
      'a file',
      {
        text: '',
        attachments: [
          {
            contentType: 'application/vnd.microsoft.teams.file.download.info',
            name: 'Lausunto Virtanen.docx',
            content: { downloadUrl: 'https://example.com/secret', uniqueId: 'u', fileType: 'docx' },
          },
          markup('<div></div>'),
        ],
      },
    ],
    ['a sticker', { text: '', attachments: [markup(gif)] }],
    ['an emoji', { text: '👍🏽', attachments: [markup('<p><emoji id="yes" alt="👍🏽" title="Kyllä"></emoji></p>')] }],
    [
      'an audio clip',
      { text: '', attachments: [{ contentType: 'application/vnd.microsoft.card.audio', content: {} }] },
    ],
    ['a forwarded message', { text: '', attachments: [{ contentType: 'forwardedMessageReference', content: '{}' }] }],
    ['nothing', { text: null }],
    ['spaces', { text: ' \n\u00a0 ' }],
    ['what cannot be seen', { text: '\u200b\u2060\ufeff' }],
    ['empty markup', { text: '<p>&nbsp;</p>', attachments: [markup('<p>&nbsp;</p>')] }],
  ])('gets a kind line: %s', async (_, message) => {
    const provider = world.person();
    await provider.send({ type: 'message', ...message });
    const cards = await provider.cards();
    expect(cards).toHaveLength(1);
    expect(saidIn(cards)).toContain('Kirjoita kysymyksesi tekstinä');
    expect(saidIn(cards)).toContain('Älä lähetä asiakirjoja');
    expect(world.output()).not.toMatch(/Virtanen|example\.com\/secret/);
  });

  it('beside words is not read, and the answer says so', async () => {
    const attachments = [markup(`<p>${sdq}</p>`), { contentType: 'image/*', contentUrl: 'https://example.com/p' }];
    const [card] = await world.person().say(sdq, { attachments });
    expect(saidIn([card])).toContain(answer);
    expect(textsOf(card).at(-1)).toContain('Liitettä en avannut');
  });
});

describe('what is no question', () => {
  it('an edit is answered anew, a deletion and its undoing are not', async () => {
    const provider = world.person();
    const edit = (eventType: string, timestamp: string) => ({
      type: 'messageUpdate',
      id: 'edited',
      text: sdq,
      timestamp,
      channelData: { tenant, eventType },
    });
    await provider.send(edit('editMessage', '2025-12-01T08:00:00Z'));
    await provider.send({
      type: 'messageDelete',
      id: 'edited',
      channelData: { tenant, eventType: 'softDeleteMessage' },
    });
    await provider.send(edit('undeleteMessage', '2025-12-01T08:02:00Z'));
    expect(await provider.cards()).toHaveLength(1);
  });

  it.each<[string, Record<string, unknown>]>([
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }], replyToId: 'x' }],
    ['a reaction taken back', { type: 'messageReaction', reactionsRemoved: [{ type: 'heart' }], replyToId: 'x' }],
    ['typing', { type: 'typing' }],
    [
      'a read receipt',
      { type: 'event', name: 'application/vnd.microsoft.readReceipt', value: { lastReadMessageId: '1' } },
    ],
    ['a meeting that starts', { type: 'event', name: 'application/vnd.microsoft.meetingStart', value: { Id: 'x' } }],
    ['a command', { type: 'command', name: 'x', value: {} }],
    ['a new channel', { type: 'conversationUpdate', channelData: { tenant, eventType: 'channelCreated' } }],
    ['a renamed team', { type: 'conversationUpdate', channelData: { tenant, eventType: 'teamRenamed' } }],
    ['a chat with a new topic', { type: 'conversationUpdate', topicName: 'x' }],
    ['a new version of the app', { type: 'installationUpdate', action: 'add-upgrade' }],
    ['a handoff', { type: 'handoff', value: {} }],
    ['an edited card', { type: 'messageUpdate', id: 'c', value: { v: 1, do: 'set-language', language: 'sv' } }],
    ['what nobody has heard of', { type: 'nonsense', value: { deep: [[[[]]]] } }],
  ])('gets silence: %s', async (_, activity) => {
    const provider = world.person();
    expect((await provider.send(activity)).status).toBe(200);
    expect(await provider.cards()).toEqual([]);
  });
});

describe('an invoke', () => {
  it.each<[string, unknown]>([
    ['task/fetch', { data: {}, context: { theme: 'default' } }],
    ['task/submit', { data: { any: 1 } }],
    ['fileConsent/invoke', { type: 'fileUpload', action: 'accept', context: {}, uploadInfo: {} }],
    ['message/submitAction', { actionName: 'feedback', actionValue: { reaction: 'like', feedback: '{}' } }],
    ['actionableMessage/executeAction', { body: '{}', actionId: 'x' }],
    ['composeExtension/queryLink', { url: 'https://example.com/x' }],
    ['composeExtension/selectItem', { any: 1 }],
    ['composeExtension/submitAction', { commandId: 'x', commandContext: 'compose', data: {} }],
    ['composeExtension/fetchTask', { commandId: 'x', commandContext: 'message' }],
    ['composeExtension/querySettingUrl', {}],
    ['signin/verifyState', { state: '123456' }],
    ['signin/failure', { code: 'x', message: 'y' }],
    ['config/fetch', {}],
    ['tab/fetch', { tabContext: { tabEntityId: 'x' } }],
    ['application/search', { queryText: 'a', queryOptions: { top: 5, skip: 0 }, kind: 'search', dataset: 'x' }],
    ['adaptiveCard/action', { action: { type: 'Action.Execute', verb: 'refresh', data: {} }, trigger: 'automatic' }],
  ])('that we do not serve shows nothing wrong, whatever it carries: %s', async (name, value) => {
    const provider = world.person();
    for (const carried of [value, undefined, null, 'text', 7, [], { action: 'x', data: 'x'.repeat(50_000) }]) {
      if (name === 'adaptiveCard/action' && carried !== value) continue;
      const response = await provider.send({ type: 'invoke', name, value: carried });
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual(expect.any(Object));
    }
    expect(await provider.cards()).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'text'],
    ['a number', 7],
    ['a list', []],
    ['an empty object', {}],
    ['an action that is none', { action: 'x' }],
    ['a huge text', { action: { data: 'x'.repeat(50_000) } }],
  ])('of a button that carries %s gets a clear line', async (_, value) => {
    const provider = world.person();
    expect((await provider.send({ type: 'invoke', name: 'adaptiveCard/action', value })).status).toBe(200);
    expect(saidIn(await provider.cards())).toContain('Tämä painike ei enää toimi');
  });

  it('of a button nested without end is answered', async () => {
    const provider = world.person();
    const whole = JSON.stringify(provider.activity({ type: 'invoke', name: 'adaptiveCard/action', value: 'deep' }));
    const deep = `{"action":{"data":${'{"a":'.repeat(15_000)}1${'}'.repeat(15_000)}}}`;
    expect((await world.post(whole.replace('"deep"', deep))).status).toBe(200);
    expect(saidIn(await world.person().say(sdq))).toContain(answer);
  });

  it('of a kind to come is not implemented', async () => {
    expect((await world.person().send({ type: 'invoke', name: 'new/thing', value: {} })).status).toBe(501);
  });
});

describe('a mangled activity is refused or answered, never an error of ours', () => {
  const whole = {
    type: 'message',
    text: `${at} ${sdq}`,
    ...mentioning,
    attachments: [markup(`<p>${sdq}</p>`)],
    channelData: { tenant, team: { id: '19:t' }, meeting: { id: 'm' }, eventType: 'editMessage' },
    value: undefined,
    membersAdded: [bot],
    membersRemoved: [bot],
    name: 'composeExtension/query',
    replyToId: 'x',
    locale: 'fi-FI',
  };
  const wrong = [null, '', 0, 'x', 7, [], {}, [null], [[]], { id: 7 }, { id: null }, 'x'.repeat(5000), true];

  it.each(['message', 'messageUpdate', 'conversationUpdate', 'installationUpdate', 'invoke', 'messageReaction'])(
    '%s',
    async (type) => {
      for (const field of Object.keys(whole)) {
        for (const value of wrong) {
          const activity = world.person().activity({ ...whole, type, [field]: field === 'type' ? type : value });
          const { status } = await world.post(activity);
          expect([field, value, [200, 400, 501].includes(status)]).toEqual([field, value, true]);
        }
      }
      const provider = world.person();
      const [card] = await provider.say(sdq);
      expect(saidIn([card])).toContain(answer);
      expect(await provider.press(buttonThat(card, 'show-entry'))).toMatchObject({ status: 200 });
    },
  );
});

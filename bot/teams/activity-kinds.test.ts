import { body, bot, incoming } from './support/sample-activity';

const mention = (of: { id: string }, text: string) => ({ type: 'mention', text, mentioned: of });

describe('a message', () => {
  const group = { conversation: { id: '19:group', conversationType: 'groupChat' } };

  it.each([
    ['at the head', '<at>Botti</at> Mikä on hinta?', 'Mikä on hinta?'],
    ['inside', 'Hei <at>Botti</at>, mikä on hinta?', 'Hei  , mikä on hinta?'],
    ['twice', '<at>Botti</at> kysyn <at>Botti</at>', 'kysyn'],
    ['alone', '<at>Botti</at>', ''],
  ])('in a group loses the mention of the bot %s', (_, text, rest) => {
    expect(incoming({ ...group, text, entities: [mention(bot, '<at>Botti</at>')] })).toMatchObject({
      kind: 'message',
      text: rest,
    });
  });

  it('loses the mention whatever the bot is called', () => {
    const name = '<at>Kuntoutus $& (Q&A).*</at>';
    expect(incoming({ ...group, text: `${name} hinta`, entities: [mention(bot, name)] })).toMatchObject({
      text: 'hinta',
    });
  });

  it('stays whole when a mention says nothing', () => {
    expect(incoming({ text: 'Mikä hinta', entities: [mention(bot, '')] })).toMatchObject({ text: 'Mikä hinta' });
  });

  it('keeps the mention of somebody else', () => {
    const text = '<at>Botti</at> <at>Työpari</at> mikä on hinta?';
    const entities = [mention(bot, '<at>Botti</at>'), mention({ id: '29:other' }, '<at>Työpari</at>')];
    expect(incoming({ ...group, text, entities })).toMatchObject({ text: 'Työpari  mikä on hinta?' });
  });

  it.each([
    ['without any mention', 'Mikä on hinta?', []],
    ['that mentions somebody else', '<at>Työpari</at> hinta?', [mention({ id: '29:o' }, '<at>Työpari</at>')]],
  ])('in a group %s is not for us', (_, text, entities) => {
    expect(incoming({ ...group, text, entities }).kind).toBe('other');
    expect(incoming({ text, entities }).kind).toBe('message');
  });

  it('is left alone by entities that are no mentions, or broken ones', () => {
    const entities = [{ type: 'clientInfo', locale: 'fi-FI' }, { type: 'mention' }, {}];
    expect(incoming({ entities })).toMatchObject({ text: body.text });
  });

  it('that is edited is a message with another type', () => {
    expect(incoming({ type: 'messageUpdate' })).toMatchObject({ kind: 'message', type: 'messageUpdate' });
  });

  it('that was deleted and comes back is none', () => {
    const channelData = { tenant: { id: 'tenant' }, eventType: 'undeleteMessage' };
    expect(incoming({ type: 'messageUpdate', channelData }).kind).toBe('other');
  });

  it.each([[undefined], [null], ['']])('with the text %j is an empty message', (text) => {
    expect(incoming({ text })).toMatchObject({ kind: 'message', text: '' });
  });
});

describe('a pressed button', () => {
  const data = { v: 1, do: 'set-language', language: 'sv' };

  it.each([[undefined], [null], ['']])('comes as a message with a value and the text %j', (text) => {
    expect(incoming({ text, value: data })).toMatchObject({ kind: 'action', data, isInvoke: false });
  });

  it('is not meant by a message that has a text of its own', () => {
    expect(incoming({ value: data })).toMatchObject({ kind: 'message', text: body.text });
  });

  it('comes as an invoke', () => {
    const value = { action: { type: 'Action.Execute', verb: 'set-language', data }, trigger: 'manual' };
    expect(incoming({ type: 'invoke', name: 'adaptiveCard/action', text: undefined, value })).toMatchObject({
      kind: 'action',
      data,
      isInvoke: true,
    });
  });

  it.each([[undefined], [null], ['text'], [{}], [{ action: null }]])(
    'as an invoke that carries %j sends nothing',
    (value) => {
      expect(incoming({ type: 'invoke', name: 'adaptiveCard/action', value })).toMatchObject({
        kind: 'action',
        data: null,
        isInvoke: true,
      });
    },
  );

  it.each([['composeExtension/queryLink'], [undefined]])('is not meant by an invoke named %s', (name) => {
    expect(incoming({ type: 'invoke', name, value: { action: { data } } }).kind).toBe('unserved-invoke');
  });

  it('is not meant where a card refreshes itself', () => {
    const value = { action: { type: 'Action.Execute', verb: 'x', data }, trigger: 'automatic' };
    expect(incoming({ type: 'invoke', name: 'adaptiveCard/action', value }).kind).toBe('unserved-invoke');
  });

  it('is not meant by an edited message', () => {
    expect(incoming({ type: 'messageUpdate', text: '', value: data }).kind).toBe('other');
  });
});

describe('the bot', () => {
  it.each([
    ['add', 'installed'],
    ['remove', 'removed'],
  ])('by an installation update "%s" is %s', (action, kind) => {
    expect(incoming({ type: 'installationUpdate', action }).kind).toBe(kind);
  });

  it('is installed where it is among the members added', () => {
    const membersAdded = [{ id: '29:person' }, bot];
    expect(incoming({ type: 'conversationUpdate', membersAdded }).kind).toBe('installed');
  });

  it('is removed where it is among the members removed', () => {
    expect(incoming({ type: 'conversationUpdate', membersRemoved: [bot] }).kind).toBe('removed');
    expect(incoming({ type: 'conversationUpdate', membersRemoved: [{ id: '29:person' }] }).kind).toBe('other');
  });

  it.each([[[{ id: '29:person' }]], [[]], [undefined]])(
    'does not care for a conversation update that adds %j',
    (membersAdded) => {
      expect(incoming({ type: 'conversationUpdate', membersAdded }).kind).toBe('other');
    },
  );

  it.each(['typing', 'messageReaction', 'event', 'endOfConversation', 'somethingNew'])(
    'does not care for an activity of type %s',
    (type) => {
      expect(incoming({ type, value: { v: 1 }, name: 'adaptiveCard/action' }).kind).toBe('other');
    },
  );
});

it.each([
  ['fi-FI', 'fi'],
  ['sv', 'sv'],
  ['EN-us', 'en'],
  ['fil-PH', undefined],
  ['de-DE', undefined],
])('the locale %s is taken for %s', (locale, language) => {
  expect(incoming({ locale }).locale).toBe(language);
});

it('a tenant is the same in capitals', () => {
  expect(incoming({ channelData: { tenant: { id: 'ABC-1' } } }).tenant).toBe('abc-1');
});

describe('the markup that Teams may leave in a text', () => {
  it.each([
    ['<at>Botti</at>&nbsp;apua', 'apua'],
    ['<p>Saako laskuttaa?</p>', 'Saako laskuttaa?'],
    ['L&auml;hetet&auml;&auml;nk&ouml; SDQ &amp; palaute', 'Lähetetäänkö SDQ & palaute'],
    ['5 < 6 ja <131052>', '5 < 6 ja <131052>'],
  ])('is read as text: %s', (text, plain) => {
    expect(incoming({ text, entities: [mention(bot, '<at>Botti</at>')] })).toMatchObject({ text: plain });
  });
});

it('a new version of the app is neither an arrival nor a farewell', () => {
  for (const action of ['add-upgrade', 'remove-upgrade']) {
    expect(incoming({ type: 'installationUpdate', action }).kind).toBe('other');
  }
});

describe('the chat', () => {
  const channel = { id: '19:general@thread.tacv2;messageid=1', conversationType: 'channel', isGroup: true };

  it.each([
    ['personal', { id: 'a:1', conversationType: 'personal' }, {}],
    ['group', { id: '19:x@thread.v2', conversationType: 'groupChat', isGroup: true }, {}],
    ['meeting', { id: '19:meeting_x@thread.v2', conversationType: 'groupChat', isGroup: true }, {}],
    ['meeting', { id: '19:x@thread.v2', conversationType: 'groupChat' }, { meeting: { id: 'MCMx' } }],
    ['channel', channel, { team: { id: '19:general@thread.tacv2' } }],
  ])('is known as %s', (place, conversation, channelData) => {
    expect(incoming({ conversation, channelData }).place).toBe(place);
  });

  it('of a thread is the thread, and the bot is at home in the team', () => {
    const channelData = { team: { id: '19:team@thread.tacv2' } };
    expect(incoming({ conversation: channel, channelData })).toMatchObject({
      conversation: channel.id,
      home: '19:team@thread.tacv2',
    });
    expect(incoming({ conversation: channel }).home).toBe('19:general@thread.tacv2');
  });

  it('may be left out by the compose box', () => {
    const query = { type: 'invoke', name: 'composeExtension/query', value: { commandId: 'search' } };
    expect(incoming({ ...query, conversation: undefined })).toMatchObject({ kind: 'search', isPersonal: false });
  });
});

it('the language of the client is found where only its description tells it', () => {
  const entities = [{ type: 'mention' }, { type: 'clientInfo', locale: 'sv-FI', platform: 'Windows' }];
  expect(incoming({ locale: undefined, entities }).locale).toBe('sv');
});

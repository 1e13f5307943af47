import fc from 'fast-check';
import { readActivity, toIncoming } from './activity';
import { body, incoming } from './support/sample-activity';

describe('a body', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'message'],
    ['a list', [body]],
    ['an empty object', {}],
    ['without a type', { ...body, type: undefined }],
    ['with an empty type', { ...body, type: '' }],
    ['with a number for an id', { ...body, id: 7 }],
    ['with an endless id', { ...body, id: 'a'.repeat(1001) }],
    ['without a sender', { ...body, from: undefined }],
    ['with a sender without an id', { ...body, from: { name: 'x' } }],
    ['without a recipient', { ...body, recipient: null }],
    ['without a conversation', { ...body, conversation: undefined }],
    ['with a conversation without an id', { ...body, conversation: {} }],
    ['without a way back', { ...body, serviceUrl: undefined }],
    ['with a way back that is no web address', { ...body, serviceUrl: 'file:///etc/passwd' }],
    ['with a text that is none', { ...body, text: ['a'] }],
    ['with an endless text', { ...body, text: 'a'.repeat(100_001) }],
    ['with members that are none', { ...body, membersAdded: [{}] }],
  ])('that is no activity is refused: %s', (_, malformed) => {
    expect(readActivity(malformed)).toBeNull();
  });

  it('keeps what we do not read', () => {
    expect(readActivity({ ...body, attachments: [{ contentType: 'text/html' }] })).toMatchObject({
      attachments: [{ contentType: 'text/html' }],
    });
  });

  it('is refused or told apart, whatever it is, without throwing', () => {
    const anything = fc.record(
      {
        type: fc.constantFrom('message', 'invoke', 'conversationUpdate', 'installationUpdate', 'typing'),
        value: fc.anything(),
        text: fc.oneof(fc.string(), fc.anything()),
        entities: fc.anything(),
        name: fc.constantFrom('adaptiveCard/action', 'other'),
        action: fc.anything(),
        membersAdded: fc.anything(),
        channelData: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anything, (change) => {
        const activity = readActivity({ ...body, ...change });
        if (activity) expect(toIncoming(activity).conversation).toBe('a:chat');
      }),
    );
  });
});

describe('who wrote, and where', () => {
  it.each(['groupChat', 'channel'])('is not alone with the bot in a %s', (conversationType) => {
    expect(incoming({ conversation: { id: 'a:chat', conversationType } }).isPersonal).toBe(false);
  });

  it('is a person of a tenant in a conversation', () => {
    expect(incoming({ replyToId: 'f:card' })).toEqual({
      kind: 'message',
      hasAttachment: false,
      isPersonal: true,
      place: 'personal',
      home: 'a:chat',
      name: null,
      address: { tenant: 'tenant', conversation: 'a:chat', serviceUrl: 'https://example.com/emea/', bot: '28:bot' },
      text: 'Saako poissaolon laskuttaa?',
      tenant: 'tenant',
      person: 'object-id',
      conversation: 'a:chat',
      type: 'message',
      id: '1700000000000',
      timestamp: '',
      locale: 'fi',
      replyTo: 'f:card',
    });
  });

  it('takes the next best where Teams tells less', () => {
    const sparse = { from: { id: '29:person' }, channelData: null, id: null, locale: null };
    expect(incoming(sparse)).toMatchObject({
      tenant: 'tenant-of-chat',
      person: '29:person',
      id: null,
      locale: undefined,
      replyTo: null,
    });
  });

  it('has no tenant where none is told', () => {
    expect(incoming({ channelData: {}, conversation: { id: 'a:chat' } }).tenant).toBe('');
  });

  it.each([
    ['fi-FI', 'fi'],
    ['sv-FI', 'sv'],
    ['sv', 'sv'],
    ['EN-us', 'en'],
    ['de-DE', undefined],
  ])('a client in %s speaks %s', (locale, language) => {
    expect(incoming({ locale }).locale).toBe(language);
  });
});

import { type Activity, readActivity, toIncoming } from '../activity';

export const bot = { id: '28:bot' };
/** A message as Teams sends it; for tests. */
export const body = {
  type: 'message',
  id: '1700000000000',
  channelId: 'msteams',
  serviceUrl: 'https://example.com/emea/',
  from: { id: '29:person', aadObjectId: 'object-id' },
  recipient: bot,
  conversation: { id: 'a:chat', conversationType: 'personal', tenantId: 'tenant-of-chat' },
  channelData: { tenant: { id: 'tenant' } },
  text: 'Saako poissaolon laskuttaa?',
  locale: 'fi-FI',
};

/** What comes of that message with something changed. */
export const incoming = (change: object = {}) => toIncoming(readActivity({ ...body, ...change }) as Activity);

import { createSign, generateKeyPairSync } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { noteCard } from '../../cards/note-card';
import { createLog } from '../log';
import { readActivity } from './activity';
import { createTeamsEdge } from './adapter';
import type { TeamsEdge } from './port';

// Tokens signed with a key of our own, checked against a metadata server of our own: no network, no Microsoft.

const appId = '11111111-1111-4111-8111-111111111111';
const issuer = 'https://api.botframework.com';
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

let metadata: http.Server;
let connector: http.Server;
let edge: TeamsEdge;
let serviceUrl: string;
const received: { authorization: string | undefined; body: unknown }[] = [];

function listen(server: http.Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}

beforeAll(async () => {
  // The SDK writes the reason of every refusal to the console.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  metadata = http.createServer((request, response) => {
    const base = `http://${request.headers.host}`;
    const keys = [{ ...publicKey.export({ format: 'jwk' }), kid: 'ours', use: 'sig', endorsements: ['msteams'] }];
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? { keys } : { issuer, jwks_uri: `${base}/keys` }));
  });
  connector = http.createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    received.push({ authorization: request.headers.authorization, body: JSON.parse(text) });
    response.setHeader('content-type', 'application/json');
    response.writeHead(201).end('{"id":"reply"}');
  });
  const metadataUrl = await listen(metadata);
  serviceUrl = await listen(connector);
  edge = createTeamsEdge(
    { appId, appType: 'SingleTenant', tenantId: appId, password: 'unused', allowedTenants: [appId] },
    createLog('silent'),
    {
      openIdMetadataUrl: `${metadataUrl}/openid`,
      issuer,
      credentials: {
        isValidAppId: async (id: string) => id === appId,
        isAuthenticationDisabled: async () => false,
        createCredentials: async () =>
          ({
            appId,
            signRequest: async (request: { headers: { set(name: string, value: string): void } }) => {
              request.headers.set('authorization', 'Bearer ours');
              return request;
            },
            // biome-ignore lint/suspicious/noExplicitAny: the SDK's credentials have many parts that no request needs
          }) as any,
      },
    },
  );
});
afterAll(() => {
  metadata.close();
  connector.close();
});

function token(changes: Record<string, unknown> = {}, key = privateKey): string {
  const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: issuer, aud: appId, serviceurl: serviceUrl, nbf: now - 60, exp: now + 600, ...changes };
  const signed = `${encode({ alg: 'RS256', typ: 'JWT', kid: 'ours' })}.${encode(claims)}`;
  return `Bearer ${signed}.${createSign('RSA-SHA256').update(signed).sign(key).toString('base64url')}`;
}

function activity() {
  const read = readActivity({
    type: 'message',
    id: '1',
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:x', aadObjectId: 'x' },
    recipient: { id: `28:${appId}` },
    conversation: { id: 'a:x' },
    text: 'hei',
  });
  if (!read) throw new Error('it should be an activity');
  return read;
}

async function receive(authorization: string) {
  let handled = 0;
  const answer = await edge.receive(activity(), authorization, async () => {
    handled++;
    return undefined;
  });
  return { answer, handled };
}

it('a request signed by Teams is handled', async () => {
  expect(await receive(token())).toEqual({ answer: undefined, handled: 1 });
});

it('a reply goes to the service that asked, with the credentials of the bot, as an Adaptive Card', async () => {
  await edge.receive(activity(), token(), async (_, channel) => {
    await channel.send(noteCard('greeting', 'fi'));
    return undefined;
  });
  expect(received.at(-1)).toMatchObject({
    authorization: 'Bearer ours',
    body: { summary: expect.stringContaining('Hei!'), attachments: [{ content: { type: 'AdaptiveCard' } }] },
  });
});

it.each<[string, () => string]>([
  ['without a token', () => ''],
  ['signed by a stranger', () => token({}, stranger)],
  ['for another bot', () => token({ aud: '99999999-9999-4999-8999-999999999999' })],
  ['of another issuer', () => token({ iss: 'https://attacker.example.com' })],
  ['that has expired', () => token({ exp: Math.floor(Date.now() / 1000) - 3600 })],
  ['that is not valid yet', () => token({ nbf: Math.floor(Date.now() / 1000) + 3600 })],
  ['for another service address', () => token({ serviceurl: 'https://attacker.example.com' })],
])('a request %s is not handled', async (_, authorization) => {
  expect(await receive(authorization())).toEqual({ answer: 'unauthorized', handled: 0 });
});

import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { firstLine, startBot } from './support/world';

const production = {
  LOCAL_MODE: '',
  HOST: '127.0.0.1',
  MicrosoftAppId: '11111111-1111-4111-8111-111111111111',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: '22222222-2222-4222-8222-222222222222',
  MicrosoftAppPassword: 'a-secret',
  PRIVACY_URL: 'https://example.com/tietosuoja',
  ACCESSIBILITY_URL: 'https://example.com/saavutettavuus',
  DATABASE_URL: `file:${path.join(os.tmpdir(), `bot-start-${process.pid}.sqlite`)}`,
};

function ending(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, output })));
}

describe('a start that must not be', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['without any setting', { LOCAL_MODE: '' }, ['MicrosoftAppId', 'LOCAL_MODE=1', 'PRIVACY_URL', 'ACCESSIBILITY_URL']],
    [
      'with a mistyped app type',
      { ...production, MicrosoftAppType: 'SingelTenant' },
      ['MicrosoftAppType', 'SingleTenant'],
    ],
    ['with an app id that is none', { ...production, MicrosoftAppId: 'my-bot' }, ['MicrosoftAppId']],
    ['without a secret', { ...production, MicrosoftAppPassword: '' }, ['MicrosoftAppPassword']],
    ['in local mode for the whole network', { HOST: '0.0.0.0' }, ['HOST', '127.0.0.1']],
    ['with a clock set in production', { ...production, LOCAL_NOW: '2025-12-01T10:00:00Z' }, ['LOCAL_NOW']],
    [
      'with a staff channel for a service that is none',
      { STAFF_CHANNELS: 'lakuu=19:abc@thread.tacv2' },
      ['STAFF_CHANNELS', '"lakuu"', 'laku-perhekuntoutus'],
    ],
    [
      'with one person allowed for a service that is none',
      { STAFF_SELF_APPROVAL: 'lakuu' },
      ['STAFF_SELF_APPROVAL', '"lakuu"', 'laku-perhekuntoutus'],
    ],
    ['with a database we do not have', { DATABASE_URL: 'postgres://db/bot' }, ['DATABASE_URL']],
    ['with a data folder that cannot be', { DATA_DIR: '/dev/null/data' }, ['DATA_DIR']],
  ])('ends %s, and names the setting and the fix', async (_, environment, named) => {
    const { code, output } = await ending(startBot(environment));
    expect(code).toBe(1);
    for (const name of named) expect(output).toContain(name);
    expect(output).not.toMatch(/\n\s+at /);
  });

  it('says in one line that the port is in use, and which setting to change', async () => {
    const taken = net.createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as net.AddressInfo;
    const { code, output } = await ending(
      startBot({ PORT: `${port}`, DATABASE_URL: production.DATABASE_URL, LOG_LEVEL: 'warn' }),
    );
    taken.close();
    expect(code).toBe(1);
    expect(output.trim()).toBe(`Port ${port} on 127.0.0.1 is in use. Set PORT to another one, for example PORT=4000.`);
  });

  it('npm run dev says the same of each of its two ports', async () => {
    const taken = net.createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as net.AddressInfo;
    const dev = path.resolve(__dirname, '..', '..', 'dist', 'bot', 'cli', 'dev.js');
    const child = spawn(process.execPath, [dev], { env: { ...process.env, PORT: '0', PLAYGROUND_PORT: `${port}` } });
    const { code, output } = await ending(child);
    taken.close();
    expect(code).toBe(1);
    expect(output.trim()).toMatch(/^Port \d+ is in use\. Set PLAYGROUND_PORT to another one, for example .*$/);
  });
});

describe('a bot in production', () => {
  let bot: ChildProcess;
  let url: string;
  beforeAll(async () => {
    bot = startBot(production);
    url = await firstLine(bot, /"url":"([^"]+)"/);
  });
  afterAll(() => bot.kill('SIGKILL'));

  const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  const claims = encode({
    iss: 'https://api.botframework.com',
    aud: production.MicrosoftAppId,
    exp: now + 600,
    nbf: now - 60,
  });

  it.each([
    ['no token', ''],
    ['a token that is none', 'Bearer nonsense'],
    ['another scheme', 'Basic dXNlcjpwYXNz'],
    ['an unsigned token', `Bearer ${encode({ alg: 'none', typ: 'JWT' })}.${claims}.`],
    ['a token signed with a shared secret', `Bearer ${encode({ alg: 'HS256', typ: 'JWT' })}.${claims}.c2lnbmF0dXJl`],
    ['a token with a made-up key', `Bearer ${encode({ alg: 'RS256', typ: 'JWT', kid: 'x' })}.${claims}.c2lnbmF0dXJl`],
  ])('answers a bare 401 to %s', async (_, authorization) => {
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
      body: JSON.stringify({
        type: 'message',
        id: '1',
        channelId: 'msteams',
        serviceUrl: 'https://smba.trafficmanager.net/emea/',
        from: { id: '29:x' },
        recipient: { id: '28:bot' },
        conversation: { id: 'a:x' },
        text: 'hei',
      }),
    });
    expect(response.status).toBe(401);
    expect(await response.text()).toBe('');
  });

  it('answers 400 to a malformed body', async () => {
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(response.status).toBe(400);
  });
});

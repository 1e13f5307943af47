import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Fault, SentActivity } from './fake-connector';

const root = path.resolve(__dirname, '..', '..', '..');
const built = path.join(root, 'dist', 'bot');
const tenant = '00000000-0000-0000-0000-000000000001';

/** The real bot and the fake connector, each a process of its own, with a data folder that outlives restarts. */
export interface World {
  readonly url: string;
  readonly dataFolder: string;
  /** Everything the bot has written to its outputs, over all restarts. */
  output(): string;
  /** Waits until the bot has written a text to its log; the log may come after the answer. */
  logged(text: string): Promise<void>;
  sent(conversation?: string): Promise<SentActivity[]>;
  failedCalls(): Promise<number>;
  fail(...faults: Fault[]): Promise<void>;
  /** Directory object ids of the members of whatever team is asked for. */
  setMembers(...ids: string[]): Promise<void>;
  /** Waits until something holds: what is told later comes in its own time. */
  until<T>(look: () => Promise<T | null | undefined | false>, within?: number): Promise<T>;
  post(body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Stops the bot as an operator would, or as a crash would. */
  kill(signal: NodeJS.Signals): Promise<void>;
  restart(environment?: Record<string, string>): Promise<void>;
  /** A person in a chat with the bot. */
  person(options?: PersonOptions): Person;
  end(): Promise<void>;
}

/** What Teams sends beside a text in which the bot is mentioned. */
export const mentioning = {
  entities: [
    { type: 'clientInfo', locale: 'fi-FI', country: 'FI', platform: 'Windows', timezone: 'Europe/Helsinki' },
    {
      type: 'mention',
      text: '<at>Kuntoutuksen kysymykset</at>',
      mentioned: { id: '28:bot', name: 'Kuntoutuksen kysymykset' },
    },
  ],
};

export interface PersonOptions {
  readonly locale?: string;
  readonly conversation?: string;
  readonly id?: string;
  readonly name?: string;
}

/** What a person does in Teams, as the activities that Teams sends for it. */
export interface Person {
  readonly id: string;
  readonly conversation: string;
  /** Writes a message. @returns the cards that came back */
  // biome-ignore lint/suspicious/noExplicitAny: card JSON as the bot sent it
  say(text: string, extra?: Record<string, unknown>): Promise<any[]>;
  /** Presses a button. @returns the answer to the invoke, and the cards sent besides */
  // biome-ignore lint/suspicious/noExplicitAny: card JSON as the bot sent it
  press(data: unknown, extra?: Record<string, unknown>): Promise<{ status: number; body: any; cards: any[] }>;
  send(activity: Record<string, unknown>): Promise<Response>;
  // biome-ignore lint/suspicious/noExplicitAny: card JSON as the bot sent it
  cards(): Promise<any[]>;
  activity(extra: Record<string, unknown>): Record<string, unknown>;
}

/** Starts both processes in local mode. @param project the built project whose bot it is */
export async function createWorld(environment: Record<string, string> = {}, project = root): Promise<World> {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'bot-scenario-'));
  const connector = spawn(process.execPath, [path.join(built, 'scenarios', 'support', 'fake-connector.js')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const connectorUrl = `http://127.0.0.1:${await firstLine(connector, /^(\d+)$/m)}`;
  let output = '';
  let bot: ChildProcess;
  let url = '';

  const start = async (extra: Record<string, string> = {}) => {
    bot = startBot({ DATA_DIR: dataFolder, LOG_LEVEL: 'trace', ...environment, ...extra }, project);
    bot.stdout?.on('data', (chunk) => (output += chunk));
    bot.stderr?.on('data', (chunk) => (output += chunk));
    url = await firstLine(bot, /"url":"([^"]+)"/);
  };
  const kill = async (signal: NodeJS.Signals) => {
    if (bot.exitCode !== null || bot.signalCode !== null) return;
    const gone = new Promise((resolve) => bot.once('exit', resolve));
    bot.kill(signal);
    await gone;
  };
  const control = async (name: string, body?: unknown) => {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    return (await fetch(`${connectorUrl}/control/${name}`, init)).json() as Promise<{
      record: SentActivity[];
      failed: number;
    }>;
  };
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  await start();

  const world: World = {
    get url() {
      return url;
    },
    dataFolder,
    output: () => output,
    logged: async (text) => {
      const deadline = Date.now() + 5000;
      while (!output.includes(text)) {
        if (Date.now() > deadline) throw new Error(`The log never said ${text}. It said: ${output}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    sent: async (conversation) => {
      const { record } = await control('record');
      return conversation ? record.filter((sent) => sent.conversation === conversation) : record;
    },
    failedCalls: async () => (await control('record')).failed,
    fail: async (...faults) => {
      await control('faults', faults);
    },
    setMembers: async (...ids) => {
      await control('members', ids);
    },
    until: async (look, within = 30_000) => {
      const deadline = Date.now() + within;
      for (;;) {
        const found = await look();
        if (found) return found;
        if (Date.now() > deadline)
          throw new Error(`It never came to be. Sent last: ${JSON.stringify((await world.sent()).slice(-3))}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    post,
    kill,
    restart: async (extra) => {
      await kill('SIGTERM');
      await start(extra);
    },
    person: (options = {}) => createPerson(world, connectorUrl, options),
    end: async () => {
      await kill('SIGTERM');
      connector.kill('SIGKILL');
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
  return world;
}

/** Starts the built bot with only the given settings. */
export function startBot(environment: Record<string, string>, project = root): ChildProcess {
  return spawn(process.execPath, [path.join(project, 'dist', 'bot', 'main.js')], {
    env: { PATH: process.env.PATH ?? '', LOCAL_MODE: '1', PORT: '0', VOIKKO_DICTIONARY: 'none', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The first match of a pattern in what a process prints. @throws when it ends without one */
export function firstLine(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const read = (chunk: Buffer) => {
      text += chunk;
      const match = pattern.exec(text);
      if (match) resolve(match[1] as string);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`The process ended (exit code ${code}) and had printed: ${text}`)));
  });
}

function createPerson(world: World, connectorUrl: string, options: PersonOptions): Person {
  const id = options.id ?? randomUUID();
  const conversation = options.conversation ?? `a:${randomUUID()}`;
  const activity = (extra: Record<string, unknown>) => ({
    id: randomUUID(),
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl: connectorUrl,
    from: { id: `29:${id}`, aadObjectId: id, name: options.name ?? 'Puheterapeutti' },
    recipient: { id: '28:bot', name: 'Kuntoutuksen kysymykset' },
    conversation: { id: conversation, conversationType: 'personal', tenantId: tenant },
    channelData: { tenant: { id: tenant } },
    locale: options.locale ?? 'fi-FI',
    ...extra,
  });
  const cards = async () =>
    (await world.sent(conversation)).map((sent) => sent.activity?.attachments?.[0]?.content).filter(Boolean);
  // What is told later comes in its own time, also between two messages.
  const repliesTo = async (id: string) =>
    (await world.sent(conversation))
      .filter((sent) => sent.activity?.replyToId === id)
      .map((sent) => sent.activity?.attachments?.[0]?.content);
  const send = (body: Record<string, unknown>) => world.post(activity(body));
  return {
    id,
    conversation,
    activity,
    cards,
    send,
    say: async (text, extra = {}) => {
      const id = randomUUID();
      await send({ id, type: 'message', text, textFormat: 'plain', ...extra });
      return repliesTo(String(extra.id ?? id));
    },
    press: async (data, extra = {}) => {
      const id = randomUUID();
      const before = (await repliesTo(String(extra.id ?? id))).length;
      const action = { type: 'Action.Execute', verb: (data as { do?: string } | null)?.do, data };
      const value = { action, trigger: 'manual' };
      const response = await send({
        id,
        type: 'invoke',
        name: 'adaptiveCard/action',
        value,
        replyToId: 'card',
        ...extra,
      });
      const text = await response.text();
      return {
        status: response.status,
        body: text ? JSON.parse(text) : null,
        cards: (await repliesTo(String(extra.id ?? id))).slice(before),
      };
    },
  };
}

import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '../project-root';

const root = projectRoot();

/** The people and chats of the Playground. */
export const playgroundPeople = path.join(root, 'bot', 'cli', 'playground.yml');

/** How the Microsoft 365 Agents Playground is started: the arguments of Node and the environment. */
export function playgroundCommand({ botUrl, port, people = playgroundPeople }: PlaygroundOptions) {
  const args = [
    '--require',
    path.join(root, 'dist', 'bot', 'cli', 'loopback-only.js'),
    require.resolve('@microsoft/m365agentsplayground/cli.js'),
    'start',
    ...['--app-endpoint', `${botUrl}/api/messages`],
    ...['--channel-id', 'msteams'],
    ...['--port', String(port)],
    ...['--service-url', `http://127.0.0.1:${port}/_connector`],
    '--disable-telemetry',
  ];
  const environment = {
    TEAMSAPPTESTER_BROWSER: 'none',
    M365_AGENTS_PLAYGROUND_CONFIG_PATH: people,
    // Its log would hold the messages.
    M365_AGENTS_PLAYGROUND_LOGFILE: os.devNull,
  };
  return { args, environment };
}

/** Where it finds the bot and where it listens; `people` is a file like playground.yml. */
export interface PlaygroundOptions {
  readonly botUrl: string;
  readonly port: number;
  readonly people?: string;
}

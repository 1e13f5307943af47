import type { Server } from 'node:http';
import restify from 'restify';
import { type Language, languages } from '../knowledge/schema';
import { isLoopback } from './config';
import type { MadeFile } from './export/download';
import type { Log } from './log';
import { readJson } from './read-json';
import { readActivity } from './teams/activity';
import type { HandleActivity, TeamsEdge } from './teams/port';

/** An activity of Teams stays far below this; a larger body is none. */
const largestBody = 256 * 1024;
/** A turn ends within 5 seconds, so a stop waits a little longer for those under way. */
const stopWithin = 8000;
/** In milliseconds; Teams sends a whole activity at once. */
const slowestRequest = 15_000;

const idForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const fileForm = /^[a-z0-9-]{1,100}\.(?:pptx|xlsx)$/;
const noSuchFile =
  'Tiedostoa ei ole, tai linkki on vanhentunut. Filen finns inte, eller länken har gått ut. There is no such file, or the link has expired.\n';

export interface ServerParts {
  readonly edge: TeamsEdge;
  readonly handle: HandleActivity;
  readonly health: () => Promise<{ readonly healthy: boolean; readonly [fact: string]: unknown }>;
  /** The calendar file of a meeting; null when there is no such meeting to go to. */
  readonly calendar: (meeting: string, language: Language) => Promise<string | null>;
  /** A file that staff were offered, by its id and name; null when there is none, or its time is over. */
  readonly download: (id: string, file: string) => Promise<MadeFile | null>;
  readonly log: Log;
  /** Local mode: replies go to this machine only, since nothing proves who asks. */
  readonly loopbackOnly: boolean;
}

export interface RunningServer {
  readonly url: string;
  /** Takes no new requests, lets those under way end. */
  stop(): Promise<void>;
}

/** The HTTP server: POST /api/messages, GET /health, GET /calendar/<meeting>.ics and GET /downloads/<id>/<file>. */
export function createServer(parts: ServerParts) {
  const { log } = parts;
  const server = restify.createServer({ name: 'bot', handleUncaughtExceptions: false });
  server.pre(restify.plugins.pre.sanitizePath());
  // A slow body must not hold a connection for minutes.
  const http = server.server as Server;
  http.headersTimeout = slowestRequest;
  http.requestTimeout = slowestRequest;
  // restify would take over the socket of an upgrade and never close it.
  server.on('upgrade', (_request: unknown, socket: { destroy(): void }) => socket.destroy());

  server.get('/health', async (_request: restify.Request, response: restify.Response) => {
    const health = await parts.health();
    response.send(health.healthy ? 200 : 503, health);
  });

  server.get('/calendar/:file', async (request: restify.Request, response: restify.Response) => {
    const [, meeting] = /^([a-z0-9-]{1,100})\.ics$/.exec(request.params.file) ?? [];
    const asked = new URL(request.url ?? '/', 'http://bot').searchParams.get('language');
    const language = languages.find((each) => each === asked) ?? 'fi';
    const file = meeting === undefined ? null : await parts.calendar(meeting, language);
    if (file === null) {
      response.send(404, { error: 'not found' });
      return;
    }
    response.sendRaw(200, file, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${meeting}.ics"`,
      // A meeting may be moved at any time.
      'cache-control': 'no-cache',
    });
  });

  server.get('/downloads/:id/:file', async (request: restify.Request, response: restify.Response) => {
    const { id, file } = request.params;
    const isOne = idForm.test(id) && fileForm.test(file);
    // Whoever has the address may fetch it: it stays out of caches, search engines and the addresses that other pages see.
    const headers = {
      ...{ 'cache-control': 'no-store', 'x-robots-tag': 'noindex', 'x-content-type-options': 'nosniff' },
      'referrer-policy': 'no-referrer',
    };
    try {
      const made = isOne ? await parts.download(id, file) : null;
      if (made === null) {
        response.sendRaw(404, noSuchFile, { ...headers, 'content-type': 'text/plain; charset=utf-8' });
        return;
      }
      response.sendRaw(200, made.content, {
        ...headers,
        ...{ 'content-type': made.type, 'content-disposition': `attachment; filename="${file}"` },
      });
    } catch (error) {
      log.error({ code: 'REQUEST_FAILED', err: error }, 'a file could not be made');
      response.send(500);
    }
  });

  server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
    const read = await readJson(request, largestBody);
    if (!read.ok) {
      // What was not read to its end cannot be followed by another request.
      response.header('connection', 'close');
      response.send(read.status, { error: 'bad request' });
      return;
    }
    const activity = readActivity(read.body);
    if (activity === null || (parts.loopbackOnly && !isLoopback(new URL(activity.serviceUrl).hostname))) {
      response.send(400, { error: 'bad request' });
      return;
    }
    try {
      const answer = await parts.edge.receive(activity, request.header('authorization', ''), parts.handle);
      if (answer === 'unauthorized') response.send(401);
      else response.send(answer?.status ?? 200, answer?.body);
    } catch (error) {
      log.error({ code: 'REQUEST_FAILED', err: error }, 'a request failed outside its turn');
      response.send(500);
    }
  });
  return server;
}

/**
 * Starts listening.
 * @throws Error with code EADDRINUSE or EACCES when the port cannot be had
 */
export function listen(server: restify.Server, port: number, host: string): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      resolve({ url: `http://${host}:${server.address().port}`, stop: () => stop(server) });
    });
  });
}

function stop(server: restify.Server): Promise<void> {
  const http = server.server as Server;
  return new Promise((resolve) => {
    // Clients keep connections open for the next request; each is closed as soon as its request has ended.
    const closeIdle = setInterval(() => http.closeIdleConnections(), 50);
    const done = () => {
      clearInterval(closeIdle);
      clearTimeout(force);
      resolve();
    };
    const force = setTimeout(() => {
      http.closeAllConnections();
      done();
    }, stopWithin);
    server.close(done);
  });
}

import http from 'node:http';

// A Bot Connector of our own, in a process of its own: it records what the bot sends, and fails on demand.
// node fake-connector.js  -> prints its port on standard output

/** What the bot sent. */
export interface SentActivity {
  readonly method: 'send' | 'update' | 'delete';
  readonly conversation: string;
  /** The id given to a sent activity, or the one that was updated or deleted. */
  readonly id: string;
  // biome-ignore lint/suspicious/noExplicitAny: whatever JSON the bot sent; tests look into it
  readonly activity: any;
}

/** The next calls fail: with a status, or never answered. */
export interface Fault {
  readonly status?: number;
  readonly retryAfter?: number;
  readonly hang?: boolean;
  readonly times: number;
  /** Only calls about this conversation fail. */
  readonly conversation?: string;
  /** Only calls for the members of a team fail. */
  readonly members?: boolean;
}

const record: SentActivity[] = [];
let members: string[] = [];
let faults: { fault: Fault; left: number }[] = [];
let failed = 0;
let sent = 0;

const server = http.createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://connector');
  const body = await readJson(request);
  const answer = (status: number, json: unknown, headers: Record<string, string> = {}) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(json));
  };

  if (url.pathname === '/control/record') return answer(200, { record, failed });
  if (url.pathname === '/control/faults') {
    faults = (body as Fault[]).map((fault) => ({ fault, left: fault.times }));
    return answer(200, {});
  }
  if (url.pathname === '/control/members') {
    members = body as string[];
    return answer(200, {});
  }
  const about = decodeURIComponent(/^\/v3\/conversations\/([^/]+)/.exec(url.pathname)?.[1] ?? '');
  const isForMembers = /\/(paged)?members/.test(url.pathname);
  const due = faults.find(
    ({ fault, left }) =>
      left > 0 &&
      (fault.conversation === undefined || fault.conversation === about) &&
      (!fault.members || isForMembers),
  );
  if (due) {
    due.left--;
    failed++;
    if (due.fault.hang) return;
    const headers: Record<string, string> = due.fault.retryAfter ? { 'retry-after': String(due.fault.retryAfter) } : {};
    return answer(due.fault.status ?? 500, { error: { code: 'Fault', message: 'on demand' } }, headers);
  }

  const activities = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/.exec(url.pathname);
  if (activities) {
    const conversation = decodeURIComponent(activities[1] as string);
    const isNew = request.method === 'POST';
    const id = isNew ? `sent-${++sent}` : decodeURIComponent(activities[2] as string);
    const method = isNew ? 'send' : request.method === 'PUT' ? 'update' : 'delete';
    record.push({ method, conversation, id, activity: body });
    return answer(isNew ? 201 : 200, { id });
  }
  if (url.pathname === '/v3/conversations') return answer(201, { id: `created-${++sent}` });
  if (isForMembers) {
    const listed = members.map((id) => ({ id: `29:${id}`, objectId: id, aadObjectId: id }));
    return answer(200, url.pathname.includes('paged') ? { members: listed } : listed);
  }
  return answer(404, {});
});

function readJson(request: http.IncomingMessage): Promise<unknown> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => resolve(chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : null));
  });
}

if (require.main === module) {
  // A test that waits for a command in between must not find its connection closed just as it writes on it.
  server.keepAliveTimeout = 10 * 60 * 1000;
  server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as { port: number }).port}\n`));
}

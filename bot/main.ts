import { randomUUID } from 'node:crypto';
import { type Knowledge, loadKnowledge } from '../knowledge/load';
import { loadDecide } from '../knowledge/load-decide';
import { openMorphology } from '../knowledge/matching/morphology';
import { KnowledgeError } from '../knowledge/problem';
import { calendarFile } from './agenda/calendar-file';
import { createExamples } from './agenda/examples';
import type { CalendarUrl } from './agenda/present-meeting';
import { createClock } from './clock';
import { ConfigError, readConfig } from './config';
import { prepareSearch } from './conversations/search-from-compose';
import { type DownloadUrl, fetchFile } from './export/download';
import { raiseHandoffs } from './handoff/raise';
import { settleHandoffs } from './handoff/settle';
import { createLearning } from './learning/learning';
import { createPreviewInWorker } from './learning/preview-in-worker';
import { createLog } from './log';
import { createDeliveryOf, noteUndeliverable } from './outbox/delivery';
import { createOutboxWorker } from './outbox/worker';
import { createPrivacy } from './privacy/privacy';
import { knowledgeFolder } from './project-root';
import { createHeldUntil } from './publishing/held-answer';
import { createLiveKnowledge } from './publishing/live-knowledge';
import { createRecentTalk } from './recent-talk';
import { createServer, listen } from './server';
import { createStaff } from './staff/staff';
import { openSqliteStore } from './store/sqlite-store';
import { createTeamsEdge } from './teams/adapter';
import { createTurn } from './turn';
import { createUnderstand } from './understand';

const minute = 60 * 1000;
const hour = 60 * minute;
const raiseEvery = 5000;
const outboxStopsWithin = 5000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const files = loadKnowledge(knowledgeFolder());
  refuseStrange('STAFF_CHANNELS', [...config.staff.channels.keys()], files);
  refuseStrange(
    'STAFF_SELF_APPROVAL',
    [...config.staff.selfApproval].filter((service) => service !== '*'),
    files,
  );
  const morphology = openMorphology(config.voikkoDictionary);
  const store = await openSqliteStore(config.databaseFile);
  const build = (all: Knowledge) => {
    const { decide, matcher } = loadDecide(all, knowledgeFolder(), morphology);
    prepareSearch(all);
    return { matcher, understand: createUnderstand(all, { decide, matcher }) };
  };
  const live = createLiveKnowledge(files, build, log);
  // As it is at the start: what does not answer with it need not know what is published later.
  const { knowledge, matcher } = await store.transaction((tx) => live.current(tx));
  const clock = createClock(config.startTime);

  // In local mode the address is known once it listens; nothing comes in before.
  let publicUrl = config.publicUrl;
  const calendarUrl: CalendarUrl = (meeting, language) =>
    publicUrl && `${publicUrl}/calendar/${meeting}.ics?language=${language}`;
  const downloadUrl: DownloadUrl = (id, file) => publicUrl && `${publicUrl}/downloads/${id}/${file}`;

  const edge = createTeamsEdge(config.identity, log);
  const staff = createStaff(config.staff, config.identity?.tenantId ?? null, edge.messenger);
  const deliveryOf = createDeliveryOf({ live, staff, calendarUrl, newId: randomUUID });
  const outbox = createOutboxWorker({
    ...{ store, messenger: edge.messenger, clock, log, deliveryOf },
    heldUntil: createHeldUntil(live),
    undeliverable: noteUndeliverable,
  });

  const recent = createRecentTalk();
  const privacy = createPrivacy(knowledge, morphology.names, (word) => matcher.knows(word));
  const makePreview = createPreviewInWorker({
    knowledge,
    folder: knowledgeFolder(),
    dictionary: config.voikkoDictionary,
  });
  const learning = createLearning({
    ...{ knowledge, matcher, store, makePreview, clock, log },
    wakeOutbox: outbox.wake,
  });
  const handle = createTurn({
    live,
    store,
    privacy,
    recent,
    staff,
    learning,
    calendarUrl,
    downloadUrl,
    wakeOutbox: outbox.wake,
    clock,
    log,
    newId: randomUUID,
    notices: { privacyUrl: config.privacyUrl, accessibilityUrl: config.accessibilityUrl },
    allowedTenants: config.identity?.allowedTenants ?? null,
  });
  const server = createServer({
    edge,
    handle,
    log,
    loopbackOnly: config.identity === null,
    calendar: async (id, language) => {
      const meeting = await store.transaction((tx) => tx.meetings.find(id));
      return meeting?.state === 'scheduled' ? calendarFile(meeting, knowledge, language, clock()) : null;
    },
    download: (id, file) => fetchFile({ store, knowledge, language: staff.language }, id, file, clock()),
    health: async () => {
      const now = await store.transaction((tx) => live.current(tx)).catch(() => null);
      return {
        healthy: now !== null,
        entries: (now?.knowledge ?? knowledge).entries.size,
        morphology: morphology.name,
        localMode: config.identity === null,
      };
    },
  });
  const forget = () =>
    store.forgetOld(clock()).catch((error) => log.error({ code: 'CLEANUP_FAILED', err: error }, 'clean-up'));
  await forget();
  await store.abandonReservations();
  if (config.identity === null) await createExamples({ store, knowledge }, clock());
  await settleHandoffs({ store, staff }, clock());
  const cleanup = setInterval(forget, hour);
  const emptying = setInterval(() => {
    recent.forgetOld(clock());
    privacy.held.forgetOld(clock());
  }, minute);

  const raising = setInterval(() => {
    raiseHandoffs({ store, staff }, clock()).catch((error) =>
      log.error({ code: 'OUTBOX_FAILED', err: error }, 'what waits could not be brought up again'),
    );
  }, raiseEvery);
  outbox.start();

  const running = await listen(server, config.port, config.host);
  if (config.identity === null) publicUrl ??= running.url;
  log.info(
    {
      url: running.url,
      entries: knowledge.entries.size,
      morphology: morphology.name,
      localMode: config.identity === null,
    },
    'the bot is listening',
  );

  const stop = async (signal: string) => {
    log.info({ signal }, 'stopping');
    clearInterval(cleanup);
    clearInterval(emptying);
    clearInterval(raising);
    await running.stop();
    await outbox.stop(outboxStopsWithin);
    await store.close();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: NodeJS.ErrnoException) => {
  const setting = error.code === 'EADDRINUSE' || error.code === 'EACCES' ? portProblem(error) : null;
  const expected =
    error instanceof ConfigError ||
    error instanceof KnowledgeError ||
    /^(The database|VOIKKO_DICTIONARY)/.test(error.message);
  console.error(setting ?? (expected ? error.message : (error.stack ?? error.message)));
  process.exit(1);
});

/** @throws ConfigError when a setting names a service that the knowledge does not have */
function refuseStrange(setting: string, named: readonly string[], { services }: Knowledge): void {
  const strange = named.filter((service) => !services.has(service));
  if (strange.length === 0) return;
  const known = [...services.keys()].join(', ');
  throw new ConfigError(strange.map((service) => `${setting}: there is no service "${service}"; there are ${known}`));
}

function portProblem({ code, port, address }: NodeJS.ErrnoException & { port?: number; address?: string }): string {
  const why = code === 'EADDRINUSE' ? 'is in use' : 'may not be used';
  return `Port ${port} on ${address} ${why}. Set PORT to another one, for example PORT=4000.`;
}

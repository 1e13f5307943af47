import type { Card } from '../cards/elements';
import { errorCard } from '../cards/note-card';
import { stringsOf } from '../cards/strings';
import type { Context } from '../knowledge/decide';
import type { Language } from '../knowledge/schema';
import type { CalendarUrl } from './agenda/present-meeting';
import type { Clock } from './clock';
import type { Reply, Surroundings } from './conversations/conversation';
import { asksForRightsInChat } from './conversations/meeting-chat-words';
import { receiveMessage } from './conversations/message';
import { press } from './conversations/press';
import { searchFromCompose } from './conversations/search-from-compose';
import { opensDesk } from './conversations/staff-desk';
import { goodbye, welcome } from './conversations/welcome';
import type { DownloadUrl } from './export/download';
import { hideFrom } from './hidden-entries';
import type { Learning } from './learning/learning';
import type { Log } from './log';
import type { Notices } from './present';
import type { Privacy } from './privacy/privacy';
import type { LiveKnowledge } from './publishing/live-knowledge';
import type { RecentTalk } from './recent-talk';
import type { Staff } from './staff/staff';
import type { ActivityKey, PersonKey, Store } from './store/store';
import { type Incoming, toIncoming } from './teams/activity';
import { searchAnswer } from './teams/compose-search';
import { answerUnserved } from './teams/invokes';
import { type Channel, type HandleActivity, type InvokeAnswer, ReplyError } from './teams/port';

export interface TurnParts {
  readonly live: LiveKnowledge;
  readonly store: Store;
  readonly privacy: Privacy;
  readonly recent: RecentTalk;
  readonly staff: Staff;
  readonly learning: Learning;
  /** There may be something to tell later. */
  readonly wakeOutbox: (conversation: string) => void;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly log: Log;
  readonly notices: Notices;
  readonly calendarUrl: CalendarUrl;
  readonly downloadUrl: DownloadUrl;
  /** Tenants whose people are served; null serves all (local mode). */
  readonly allowedTenants: readonly string[] | null;
}

/** One inbound activity: is it ours, is it new, then one conversation, and its reply. */
export function createTurn(parts: TurnParts): HandleActivity {
  const { store, clock, log, allowedTenants, newId, privacy, recent, staff, wakeOutbox } = parts;

  return async (activity, channel) => {
    const incoming = toIncoming(activity);
    if (allowedTenants && !allowedTenants.includes(incoming.tenant)) {
      log.warn(
        { code: 'TENANT_REFUSED', type: incoming.type },
        'an activity of a tenant that is not served was dropped',
      );
      return { status: 403 };
    }
    if (incoming.kind === 'other') return undefined;
    if (incoming.kind === 'unserved-invoke') {
      return answerUnserved(incoming.name, stringsOf(incoming.locale ?? 'fi').notInUse);
    }

    const startedAt = Date.now();
    let key = keyOf(incoming);
    try {
      if (key && !(await store.reserve(key, clock()))) {
        if (!isSafeAgain(incoming)) {
          log.info({ code: 'REPEAT_DROPPED', type: incoming.type }, 'an activity came again and was dropped');
          return isInvoke(incoming) ? nothingToShow : undefined;
        }
        key = null;
      }
      const answer = await converse(incoming, channel);
      if (key) await store.complete(key);
      log.info({ type: incoming.type, kind: incoming.kind, ms: Date.now() - startedAt }, 'turn');
      return answer;
    } catch (error) {
      return fail(error, incoming, key, channel);
    }
  };

  async function converse(incoming: Incoming, channel: Channel): Promise<InvokeAnswer | undefined> {
    const chat = chatOf(incoming);
    const now = clock();
    const isStaff = asksForRights(incoming) && (await isStaffNow(incoming, now));
    const reply = await store.transaction(async (tx) => {
      const who = whoOf(incoming);
      const isSearch = incoming.kind === 'search';
      // In a group nobody's settings are shown; the compose box is the person's own.
      const chosen = incoming.isPersonal || isSearch ? ((await tx.languageOf(who)) ?? undefined) : undefined;
      const district = incoming.isPersonal ? await tx.districtOf(who) : null;
      // The locale of a Teams client in English says little here: many Finns use it so.
      const locale = incoming.locale === 'en' ? undefined : incoming.locale;
      const talk = recent.get(chat, now);
      const known = await parts.live.current(tx);
      const { knowledge, hidden } = hideFrom(known.knowledge, await tx.hiddenEntries.all());
      const context: Context = {
        hidden: new Set(hidden.keys()),
        chosen,
        previous: talk?.language,
        locale,
        lastQuestion: talk?.question,
        recentServices: talk?.services,
      };
      if (!isSearch && incoming.kind !== 'removed')
        await tx.outbox.readdress(who, incoming.address, incoming.isPersonal);
      // A welcome and a note answer no text, so there the locale is all we know.
      const language: Language = chosen ?? context.previous ?? incoming.locale ?? 'fi';
      if (chosen && !isSearch) recent.set(chat, { language: chosen }, now);
      const { conversation, address, isPersonal, place, home, name, replyTo, id: activity } = incoming;
      const whereabouts = { conversation, address, isPersonal, place, home, chat };
      const here = { who, name, isStaff, ...whereabouts, replyTo, activity, context, recent: talk };
      const isForStaff = staff.isChannel(conversation) || (isPersonal && staff.isKnown(who, now));
      const around: Surroundings = {
        ...{ ...parts, ...here, knowledge, hidden, isForStaff, understand: known.understand },
        ...{ context, recent: talk, tx, now, language, district },
      };
      return runConversation(incoming, around);
    });
    if (reply.forgets) forgetInMemory(incoming);
    if (incoming.kind === 'removed') forgetChat(incoming);
    if (reply.talk) recent.set(chat, reply.talk, now);
    const sent: (string | null)[] = [];
    for (const card of reply.say) sent.push(await channel.send(card));
    const answer = await answerWith(incoming, reply, channel);
    if (reply.replace) sent.push(incoming.replyTo);
    if (reply.isAboutPerson && incoming.isPersonal) await rememberCards(incoming, sent, now);
    if (reply.forgets) await takeBack(reply.forgets, incoming, channel);
    if (incoming.kind !== 'search') wakeOutbox(incoming.conversation);
    return answer;
  }

  /** Null where it cannot be looked up: then nothing is allowed, and the person may try again. */
  async function isStaffNow(incoming: Incoming, now: Date): Promise<boolean | null> {
    return staff.isStaff(whoOf(incoming), incoming.address, now).catch((error) => {
      log.warn({ code: 'STAFF_NOT_CHECKED', err: error }, 'the members of the staff team could not be read');
      return null;
    });
  }

  async function rememberCards(incoming: Incoming, sent: readonly (string | null)[], now: Date): Promise<void> {
    const { tenant, person, conversation } = incoming;
    await store.transaction(async (tx) => {
      for (const id of sent) if (id) await tx.rememberCard({ tenant, person }, conversation, id, now);
    });
  }

  /** Takes our cards about a person back; one that is gone already, or cannot go, does not stop the others. */
  async function takeBack(cards: readonly string[], { replyTo }: Incoming, channel: Channel): Promise<void> {
    for (const card of cards) {
      if (card === replyTo) continue;
      await channel.remove(card).catch((error) => log.warn({ code: 'CARD_NOT_REMOVED', err: error }, 'a card stays'));
    }
  }

  function forgetInMemory({ tenant, person }: Incoming): void {
    forgetChats((chat) => chat.startsWith(`${tenant}|`) && chat.endsWith(`|${person}`));
  }

  /** Whoever wrote in a chat that the bot has left, in whichever thread. */
  function forgetChat({ tenant, conversation, home }: Incoming): void {
    const left = [conversation, home].flatMap((id) => [`${tenant}|${id}|`, `${tenant}|${id};`]);
    forgetChats((chat) => left.some((start) => chat.startsWith(start)));
  }

  function forgetChats(isOf: (chat: string) => boolean): void {
    recent.forget(isOf);
    privacy.held.forget(isOf);
  }

  /** The person gets a short card with a reference, the log the cause under the same reference. */
  async function fail(error: unknown, incoming: Incoming, key: ActivityKey | null, channel: Channel) {
    const reference = newId().slice(0, 8);
    const code = error instanceof ReplyError ? error.code : 'TURN_FAILED';
    log.error({ code, reference, type: incoming.type, kind: incoming.kind, err: error }, 'a turn failed');
    if (incoming.kind === 'search') {
      return searchAnswer({ message: stringsOf(incoming.locale ?? 'fi').composeSearch.failed(reference) });
    }
    const card = errorCard(recent.get(chatOf(incoming), clock())?.language ?? incoming.locale ?? 'fi', reference);
    if (error instanceof ReplyError) {
      // The way out is broken, so no card can be sent. A repeat may mend it, unless the reply arrives late after all.
      if (key && error.outcome === null) await store.release(key).catch(() => undefined);
      else if (key && error.outcome) settle(key, error.outcome);
      if (incoming.kind === 'installed') await unwelcome(incoming);
      return isInvoke(incoming) ? cardAnswer(card) : { status: 502 };
    }
    if (key) await store.release(key).catch(() => undefined);
    if (isInvoke(incoming)) return cardAnswer(card);
    await channel
      .send(card)
      .catch((sendError: unknown) => log.error({ code: 'REPLY_FAILED', reference, err: sendError }, 'no error card'));
    return undefined;
  }

  function settle(key: ActivityKey, outcome: NonNullable<ReplyError['outcome']>): void {
    const settled = async () => ((await outcome) === 'arrived' ? store.complete(key) : store.release(key));
    settled().catch((error) =>
      log.warn({ code: 'CLEANUP_FAILED', err: error }, 'a reservation stays until it is abandoned'),
    );
  }

  /** A welcome that did not go out is given at the next occasion. */
  async function unwelcome({ tenant, home }: Incoming): Promise<void> {
    await store.transaction((tx) => tx.forgetConversation(tenant, home)).catch(() => undefined);
  }
}

function runConversation(incoming: Incoming, around: Surroundings): Promise<Reply> {
  switch (incoming.kind) {
    case 'message':
      return receiveMessage(incoming, around);
    case 'action':
      return press(incoming.data, around);
    case 'search':
      return searchFromCompose(incoming.search, around);
    case 'installed':
      return welcome(around);
    case 'removed':
      return goodbye(around);
    default:
      return Promise.resolve({ say: [] });
  }
}

/** Puts the new card in the place of the pressed one: in the invoke's answer, or by an update where it came as a message. */
async function answerWith(incoming: Incoming, reply: Reply, channel: Channel): Promise<InvokeAnswer | undefined> {
  if (reply.found) return searchAnswer(reply.found);
  if (incoming.kind !== 'action') return undefined;
  if (incoming.isInvoke) return reply.replace ? cardAnswer(reply.replace) : nothingToShow;
  if (reply.replace && incoming.replyTo) await channel.update(incoming.replyTo, reply.replace);
  else if (reply.replace) await channel.send(reply.replace);
  return undefined;
}

const nothingToShow: InvokeAnswer = {
  status: 200,
  body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' },
};

function cardAnswer(card: Card): InvokeAnswer {
  return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card } };
}

function isInvoke(incoming: Incoming): boolean {
  return incoming.kind === 'action' && incoming.isInvoke;
}

/**
 * Forms and states that a repeat cannot change, because they carry a one-use id or show what stands: who did not get the first
 * answer gets it now, with the same number.
 */
const safeAgain = new Set([
  ...['send-question', 'save-question', 'support-question', 'withdraw-question', 'send-to-person', 'withdraw-handoff'],
  ...['staff-take', 'staff-answer', 'staff-confirm-hide', 'staff-save-meeting', 'staff-confirm-cancel'],
  ...['staff-accept', 'staff-decline', 'staff-merge', 'staff-assign', 'staff-to-meeting', 'staff-live'],
  ...['staff-save-draft', 'staff-publish'],
]);

function isSafeAgain(incoming: Incoming): boolean {
  return isInvoke(incoming) && safeAgain.has(String(pressedIn(incoming)));
}

/**
 * A message edited twice comes twice with the same type and id; only the time of the edit tells them apart. A search changes nothing,
 * and comes with every letter.
 */
function keyOf({ tenant, conversation, type, kind, id, timestamp }: Incoming): ActivityKey | null {
  if (id === null || kind === 'search') return null;
  return { tenant, conversation, type, activity: type === 'messageUpdate' ? `${id}@${timestamp}` : id };
}

function whoOf({ tenant, person }: Incoming): PersonKey {
  return { tenant, person };
}

/** A form that waited for a second look may be one of staff; on the list of a meeting they mark what was answered. */
const alsoByStaff = new Set(['send-anyway', 'meeting-questions']);

/** What only staff may do or see. */
function asksForRights(incoming: Incoming): boolean {
  if (incoming.kind === 'message') {
    return opensDesk(incoming.text) || (!incoming.isPersonal && asksForRightsInChat(incoming.text));
  }
  const pressed = pressedIn(incoming);
  return typeof pressed === 'string' && (pressed.startsWith('staff-') || alsoByStaff.has(pressed));
}

/** What a pressed button says it does; anyone can send anything. */
function pressedIn(incoming: Incoming): unknown {
  return incoming.kind === 'action' ? (incoming.data as { do?: unknown } | null)?.do : null;
}

/** One person in one conversation: what is remembered of it is nobody else's. */
function chatOf({ tenant, conversation, person }: Incoming): string {
  return `${tenant}|${conversation}|${person}`;
}

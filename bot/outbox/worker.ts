import type { Card } from '../../cards/elements';
import type { Clock } from '../clock';
import type { Log } from '../log';
import type { OutboxItem } from '../store/outbox';
import type { Store, Transaction } from '../store/store';
import { type Messenger, ReplyError } from '../teams/port';

/** What a notice comes to when it goes out. */
export interface Delivery {
  readonly card: Card;
  /** The message it replaces; null sends a new one. */
  readonly message: string | null;
  /** The message it should replace is not there any more: what to note, so that the next try sends a new one. */
  readonly isGone?: (tx: Transaction) => Promise<void>;
  /** What is noted once it has gone out. @param id of the message, where the channel told it */
  readonly sent?: (tx: Transaction, id: string | null) => Promise<void>;
}

export interface OutboxParts {
  readonly store: Store;
  readonly messenger: Messenger;
  readonly clock: Clock;
  readonly log: Log;
  /** Makes the card of the present state; null when there is nothing to tell any more. */
  readonly deliveryOf: (item: OutboxItem, tx: Transaction, now: Date) => Promise<Delivery | null>;
  /** When to look again at what must not be told now; null for what may be. */
  readonly heldUntil?: (item: OutboxItem, tx: Transaction, now: Date) => Promise<Date | null>;
  /** What follows when a person's chat is closed to us. */
  readonly undeliverable: (item: OutboxItem, tx: Transaction, now: Date) => Promise<void>;
}

/** Delivers what is told later. */
export interface OutboxWorker {
  /** Delivers all that is due. @returns when this round is over */
  deliverDue(): Promise<void>;
  /** Something came from this chat: it is open again, and there may be something new to tell. */
  wake(conversation: string): void;
  /** Looks by itself from now on. */
  start(): void;
  /** Takes nothing new and waits for what is under way, at most so many milliseconds. */
  stop(within: number): Promise<void>;
}

const lookEvery = 1000;
const shortestWait = 1000;
/** After so many refusals of a notice as it is, it counts as undeliverable. */
const mostRefusals = 5;
const longestWait = 5 * 60 * 1000;
/** How long after the channel's time is up a yes may still come. */
const lateWithin = 10_000;

/**
 * At least once: an item leaves the outbox only after the channel has said yes. A repeat comes only when the process dies
 * between that yes and our commit. Items of one chat go one after another, in their order; chats do not wait for each other.
 * How long to wait after a failure is known in memory alone: a restart tries everything again at once.
 */
export function createOutboxWorker(parts: OutboxParts): OutboxWorker {
  const { store, messenger, clock, log, deliveryOf, heldUntil, undeliverable } = parts;
  const underWay = new Map<string, Promise<void>>();
  const waits = createWaits();
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  async function deliverDue(): Promise<void> {
    const busy = [...underWay.keys(), ...waits.waiting()];
    const items = await store.transaction((tx) => tx.outbox.due(clock(), busy));
    const chats = new Map<string, OutboxItem[]>();
    for (const item of items) chats.set(item.to.conversation, [...(chats.get(item.to.conversation) ?? []), item]);
    const started = [...chats].flatMap(([chat, queue]) => {
      if (underWay.has(chat) || waits.isWaiting(chat) || isStopped) return [];
      const work = deliverInTurn(queue).finally(() => underWay.delete(chat));
      underWay.set(chat, work);
      return [work];
    });
    await Promise.all(started);
  }

  async function deliverInTurn(queue: readonly OutboxItem[]): Promise<void> {
    for (const item of queue) {
      if (waits.isWaiting(keyOf(item))) continue;
      if (isStopped || !(await deliver(item))) return;
    }
  }

  /** @returns false when the chat takes nothing for now */
  async function deliver(item: OutboxItem): Promise<boolean> {
    let delivery: Delivery | null = null;
    try {
      const made = await store.transaction(async (tx) => {
        // The person may have been forgotten while others of the chat went out.
        if (!(await tx.outbox.isWaiting(item.id))) return null;
        const until = (await heldUntil?.(item, tx, clock())) ?? null;
        if (until) await tx.outbox.hold(item.id, until);
        return until ? 'held' : deliveryOf(item, tx, clock());
      });
      if (made === 'held') return true;
      delivery = made;
      const sentId = delivery ? await send(item, delivery) : null;
      await done(item, delivery, sentId);
      return true;
    } catch (error) {
      return failed(item, delivery, error);
    }
  }

  async function done(item: OutboxItem, delivery: Delivery | null, sentId: string | null): Promise<void> {
    await store.transaction(async (tx) => {
      await delivery?.sent?.(tx, sentId);
      await tx.outbox.done(item.id);
    });
    waits.end(keyOf(item));
    waits.end(item.to.conversation);
  }

  async function send({ to }: OutboxItem, { card, message }: Delivery): Promise<string | null> {
    if (message === null) return messenger.send(to, card);
    await messenger.update(to, message, card);
    return message;
  }

  async function failed(item: OutboxItem, delivery: Delivery | null, error: unknown): Promise<boolean> {
    const refusal = error instanceof ReplyError ? error : null;
    // The answer may still come: until it does, another try could tell the same twice.
    if (refusal?.outcome && (await arrivesLate(refusal.outcome))) {
      // An update keeps the id of its message.
      await done(item, delivery, delivery?.message ?? (await refusal.lateId));
      return true;
    }
    const status = refusal?.statusCode ?? null;
    const isClosed = status === 403 || status === 404;
    const code = isClosed ? 'UNDELIVERABLE' : 'DELIVERY_FAILED';
    log.warn({ code, kind: item.notice.kind, err: error }, 'a notice did not go out');
    if (isClosed) return closed(item, delivery, status);
    // One that is refused as it is, or of which no card can be made, must not hold back the others of its chat.
    const isRefused = status !== null && status >= 400 && status < 500 && ![401, 408, 429].includes(status);
    const isItsOwn = isRefused || (refusal === null && delivery === null);
    if (isRefused && item.person !== null && waits.timesOf(keyOf(item)) >= mostRefusals) {
      return closed(item, delivery, status);
    }
    waits.again(isItsOwn ? keyOf(item) : item.to.conversation, refusal?.retryAfter ?? 0, refusal?.retryAfter != null);
    return isItsOwn;
  }

  async function closed(item: OutboxItem, delivery: Delivery | null, status: number): Promise<boolean> {
    const isUpdate = delivery !== null && delivery.message !== null;
    if (isUpdate && status === 404 && delivery.isGone) {
      await store.transaction(async (tx) => delivery.isGone?.(tx));
      return false;
    }
    if (isUpdate && (status === 404 || item.person !== null)) {
      // Only a state would have been told, and nobody can see it any more. It must not hold back the others of the chat.
      await store.transaction((tx) => tx.outbox.done(item.id));
      return true;
    }
    if (isUpdate && item.person === null) {
      // Perhaps it is only this one: whether the channel is closed shows with the next that is sent.
      waits.again(keyOf(item), longestWait);
      return true;
    }
    if (item.person === null) {
      // A staff channel that is closed to us is a matter of settings: it is tried again until somebody mends them.
      waits.again(item.to.conversation, longestWait);
      return false;
    }
    await store.transaction(async (tx) => {
      await tx.outbox.giveUp(item.id);
      await undeliverable(item, tx, clock());
    });
    return true;
  }

  const round = () =>
    deliverDue().catch((error) => log.error({ code: 'OUTBOX_FAILED', err: error }, 'the outbox could not be read'));

  return {
    deliverDue,
    wake: (conversation) => {
      // In a channel a thread has its first message behind the channel's id.
      waits.endAll(conversation.split(';')[0] as string);
      if (!isStopped) setImmediate(round);
    },
    start: () => {
      timer = setInterval(round, lookEvery);
    },
    stop: async (within) => {
      isStopped = true;
      clearInterval(timer);
      const late = new Promise((resolve) => setTimeout(resolve, within).unref());
      await Promise.race([Promise.allSettled(underWay.values()), late]);
    },
  };
}

/** One item in its chat. */
function keyOf({ id, to }: OutboxItem): string {
  return `${to.conversation}|${id}`;
}

/** How long what failed waits: twice as long each time. */
function createWaits() {
  const waiting = new Map<string, { readonly times: number; readonly until: number; readonly isAsked: boolean }>();
  return {
    timesOf: (key: string) => waiting.get(key)?.times ?? 0,
    isWaiting: (key: string) => (waiting.get(key)?.until ?? 0) > performance.now(),
    /** What waits now, chats and single items. */
    waiting: () => [...waiting].flatMap(([key, { until }]) => (until > performance.now() ? [key] : [])),
    /** @param isAsked the channel asks for this wait: nothing ends it early */
    again: (key: string, atLeast: number, isAsked = false) => {
      const times = (waiting.get(key)?.times ?? 0) + 1;
      const wait = Math.max(atLeast, Math.min(shortestWait * 2 ** (times - 1), longestWait));
      waiting.set(key, { times, until: performance.now() + wait, isAsked });
    },
    end: (key: string) => {
      waiting.delete(key);
    },
    endAll: (start: string) => {
      for (const [key, { isAsked }] of waiting) if (key.startsWith(start) && !isAsked) waiting.delete(key);
    },
  };
}

/** Whether a message that got no answer in time arrives after all, as far as that shows in a while. */
async function arrivesLate(outcome: Promise<'arrived' | 'failed'>): Promise<boolean> {
  const given = new Promise<'unknown'>((resolve) => setTimeout(resolve, lateWithin, 'unknown').unref());
  return (await Promise.race([outcome, given])) === 'arrived';
}

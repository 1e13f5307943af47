import type { Kysely } from 'kysely';
import type { Notice } from '../outbox/notice';
import type { Address } from '../teams/port';
import { addressIn } from './address-in';
import type { Tables } from './schema';
import type { PersonKey } from './store';

/** A notice on its way. */
export interface OutboxItem {
  readonly id: string;
  readonly to: Address;
  /** Whom it is for; null for a staff channel. */
  readonly person: string | null;
  /** What it is about: the id of a handoff, of an answer to one, or of an entry. */
  readonly subject: string;
  readonly notice: Notice;
}

/** What is told later: written with the change it tells of, in one transaction. */
export interface Outbox {
  /** @param notBefore a later time to tell it at; at once when it is left out */
  add(item: Omit<OutboxItem, 'id'>, now: Date, notBefore?: Date): Promise<void>;
  /** What may go out now, in the order of adding. @param except chats that take nothing for now */
  due(now: Date, except?: readonly string[]): Promise<readonly OutboxItem[]>;
  /** Whether it is still to be told: nobody has forgotten the person since. */
  isWaiting(id: string): Promise<boolean>;
  done(id: string): Promise<void>;
  /** It is not told before then. */
  hold(id: string, until: Date): Promise<void>;
  /** What was held of a subject may go out now. */
  release(subject: string): Promise<void>;
  /** What was added after an item for the same chat on the same subject, and is not told yet. */
  laterThan(item: Pick<OutboxItem, 'id' | 'to' | 'subject'>): Promise<readonly OutboxItem[]>;
  /** The chat is closed to us: it waits until the person writes again. */
  giveUp(id: string): Promise<void>;
  /** Sends what could not be delivered to a person into the chat where they are now. @returns how many */
  readdress(who: PersonKey, to: Address, isPersonal: boolean): Promise<number>;
  /** Where what is told of a subject stands; null when nothing is left to tell. */
  stateOf(subject: string): Promise<'waiting' | 'undeliverable' | null>;
  /** What could not be delivered, for those who look after the bot. */
  countUndeliverable(): Promise<number>;
}

const mostAtOnce = 500;

export function outboxOn(db: Kysely<Tables>, newId: () => string): Outbox {
  return {
    add: async ({ to, person, subject, notice }, now, notBefore) => {
      const { last } = await db
        .selectFrom('outbox')
        .select(({ fn }) => fn.max('position').as('last'))
        .executeTakeFirstOrThrow();
      await db
        .insertInto('outbox')
        .values({
          id: newId(),
          tenant_id: to.tenant,
          person_id: person,
          conversation_id: to.conversation,
          service_url: to.serviceUrl,
          bot_id: to.bot,
          subject,
          notice: JSON.stringify(notice),
          state: 'waiting',
          position: Number(last ?? 0) + 1,
          not_before: notBefore?.toISOString() ?? null,
          created_at: now.toISOString(),
        })
        .execute();
    },
    due: async (now, except = []) => {
      const rows = await db
        .selectFrom('outbox')
        .selectAll()
        .where('state', '=', 'waiting')
        .where(({ eb, or }) => or([eb('not_before', 'is', null), eb('not_before', '<=', now.toISOString())]))
        // However much waits for one chat, it takes no place from the others.
        .$if(except.length > 0, (query) => query.where('conversation_id', 'not in', except))
        .orderBy('position')
        .limit(mostAtOnce)
        .execute();
      return rows.map(toItem);
    },
    isWaiting: async (id) => {
      const row = await db
        .selectFrom('outbox')
        .select('id')
        .where('id', '=', id)
        .where('state', '=', 'waiting')
        .executeTakeFirst();
      return row !== undefined;
    },
    done: async (id) => {
      await db.deleteFrom('outbox').where('id', '=', id).execute();
    },
    hold: async (id, until) => {
      await db.updateTable('outbox').set({ not_before: until.toISOString() }).where('id', '=', id).execute();
    },
    release: async (subject) => {
      await db.updateTable('outbox').set({ not_before: null }).where('subject', '=', subject).execute();
    },
    laterThan: async ({ id, to, subject }) => {
      const rows = await db
        .selectFrom('outbox')
        .selectAll()
        .where('tenant_id', '=', to.tenant)
        .where('conversation_id', '=', to.conversation)
        .where('subject', '=', subject)
        .where('position', '>', (query) => query.selectFrom('outbox').select('position').where('id', '=', id))
        .orderBy('position')
        .execute();
      return rows.map(toItem);
    },
    giveUp: async (id) => {
      await db.updateTable('outbox').set({ state: 'undeliverable' }).where('id', '=', id).execute();
    },
    readdress: async ({ tenant, person }, to, isPersonal) => {
      const { numUpdatedRows } = await db
        .updateTable('outbox')
        .set({ conversation_id: to.conversation, service_url: to.serviceUrl, bot_id: to.bot, state: 'waiting' })
        .where('state', '=', 'undeliverable')
        .where('tenant_id', '=', tenant)
        .where('person_id', '=', person)
        // In a group nobody is shown what was meant for another chat.
        .$if(!isPersonal, (query) => query.where('conversation_id', '=', to.conversation))
        .executeTakeFirstOrThrow();
      return Number(numUpdatedRows);
    },
    stateOf: async (subject) => {
      const row = await db.selectFrom('outbox').select('state').where('subject', '=', subject).executeTakeFirst();
      return row?.state ?? null;
    },
    countUndeliverable: async () => {
      const { count } = await db
        .selectFrom('outbox')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('state', '=', 'undeliverable')
        .executeTakeFirstOrThrow();
      return Number(count);
    },
  };
}

function toItem(row: Tables['outbox']): OutboxItem {
  return {
    id: row.id,
    to: addressIn(row),
    person: row.person_id,
    subject: row.subject,
    notice: JSON.parse(row.notice),
  };
}

import { type Kysely, sql } from 'kysely';
import { type Language, languages } from '../../knowledge/schema';
import type { Address } from '../teams/port';
import { addressIn } from './address-in';
import type { Tables } from './schema';
import type { PersonKey } from './store';

/** A provider's question to a person in office hours. */
export interface Handoff {
  readonly id: string;
  /** What people call it by: H-2026-0007. */
  readonly number: string;
  readonly asker: PersonKey;
  /** The asker's name as Teams tells it; staff see it. */
  readonly askerName: string | null;
  /** The chat where it was asked, and where the answer goes. */
  readonly chat: Address;
  readonly isPersonal: boolean;
  /** Our message there that shows the state. */
  readonly card: string | null;
  readonly language: Language;
  readonly service: string;
  readonly state: 'waiting' | 'taken' | 'answered' | 'withdrawn';
  /** Who of staff has it. */
  readonly staff: { readonly id: string; readonly name: string | null } | null;
  readonly staffChannel: string;
  /** Our message in the staff channel. */
  readonly staffCard: string | null;
  /** When it is brought up again unless it is answered. */
  readonly remindAt: Date | null;
  readonly version: number;
  readonly createdAt: Date;
}

export interface HandoffMessage {
  readonly id: string;
  readonly kind: 'question' | 'answer';
  readonly text: string;
  /** The name that staff chose to show; null for none. */
  readonly shownName: string | null;
  readonly at: Date;
}

export type NewHandoff = Omit<Handoff, 'card' | 'state' | 'staff' | 'staffCard' | 'version' | 'createdAt'> & {
  readonly draft: string;
  readonly card: string | null;
};

export interface Handoffs {
  /** Takes a new one in; a form that the same person sent before gives the one of then. */
  add(handoff: NewHandoff, now: Date): Promise<{ readonly handoff: Handoff; readonly isNew: boolean }>;
  find(id: string): Promise<Handoff | null>;
  findByDraft(draft: string, who: PersonKey): Promise<Handoff | null>;
  /** Changes it, unless somebody else has since it was read. @returns whether it was changed */
  change(
    handoff: Handoff,
    changes: Partial<Pick<Handoff, 'state' | 'staff' | 'remindAt'>>,
    now: Date,
  ): Promise<boolean>;
  /** Our message in the asker's chat, or in the staff channel, is this one from now on; null for none. */
  setCard(id: string, of: 'provider' | 'staff', card: string | null): Promise<void>;
  /** It belongs to this staff channel from now on, where no card of it is yet. */
  moveTo(id: string, staffChannel: string): Promise<void>;
  /** The asker goes on in this chat. */
  moveChat(id: string, chat: Address): Promise<void>;
  /** @returns false when this message was written before, whatever it said */
  write(handoff: string, message: Omit<HandoffMessage, 'at'>, now: Date): Promise<boolean>;
  /** What was written, oldest first. */
  messages(handoff: string): Promise<readonly HandoffMessage[]>;
  /** Those that are open and to be brought up again by now, oldest first. */
  toRaise(now: Date): Promise<readonly Handoff[]>;
  /** Those that wait or are taken, oldest first. */
  open(): Promise<readonly Handoff[]>;
  of(who: PersonKey): Promise<readonly Handoff[]>;
}

export function handoffsOn(db: Kysely<Tables>): Handoffs {
  const find = async (id: string) => {
    const row = await db.selectFrom('handoffs').selectAll().where('id', '=', id).executeTakeFirst();
    return row ? toHandoff(row) : null;
  };
  const findByDraft = async (draft: string, { tenant, person }: PersonKey) => {
    const row = await db
      .selectFrom('handoffs')
      .selectAll()
      .where('draft_id', '=', draft)
      .where('tenant_id', '=', tenant)
      .where('person_id', '=', person)
      .executeTakeFirst();
    return row ? toHandoff(row) : null;
  };
  const isOpen = sql<boolean>`state in ('waiting', 'taken')`;
  return {
    find,
    findByDraft,
    add: async (handoff, now) => {
      const before = await findByDraft(handoff.draft, handoff.asker);
      if (before) return { handoff: before, isNew: false };
      await db
        .insertInto('handoffs')
        .values({
          id: handoff.id,
          number: handoff.number,
          draft_id: handoff.draft,
          tenant_id: handoff.asker.tenant,
          person_id: handoff.asker.person,
          person_name: handoff.askerName,
          conversation_id: handoff.chat.conversation,
          service_url: handoff.chat.serviceUrl,
          bot_id: handoff.chat.bot,
          is_personal: handoff.isPersonal ? 1 : 0,
          card_id: handoff.card,
          language: handoff.language,
          service: handoff.service,
          state: 'waiting',
          staff_id: null,
          staff_name: null,
          staff_conversation_id: handoff.staffChannel,
          staff_card_id: null,
          remind_at: handoff.remindAt?.toISOString() ?? null,
          version: 1,
          created_at: now.toISOString(),
          changed_at: now.toISOString(),
        })
        .execute();
      return { handoff: (await find(handoff.id)) as Handoff, isNew: true };
    },
    change: async ({ id, version }, { state, staff, remindAt }, now) => {
      const { numUpdatedRows } = await db
        .updateTable('handoffs')
        .set({
          ...(state === undefined ? {} : { state }),
          ...(staff === undefined ? {} : { staff_id: staff?.id ?? null, staff_name: staff?.name ?? null }),
          ...(remindAt === undefined ? {} : { remind_at: remindAt?.toISOString() ?? null }),
          version: version + 1,
          // Bringing it up again is no change to the question: it would be kept for ever.
          ...(state === undefined && staff === undefined ? {} : { changed_at: now.toISOString() }),
        })
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
    setCard: async (id, of, card) => {
      const changed = of === 'provider' ? { card_id: card } : { staff_card_id: card };
      await db.updateTable('handoffs').set(changed).where('id', '=', id).execute();
    },
    moveChat: async (id, { conversation, serviceUrl, bot }) => {
      const moved = { conversation_id: conversation, service_url: serviceUrl, bot_id: bot, card_id: null };
      await db.updateTable('handoffs').set(moved).where('id', '=', id).execute();
    },
    moveTo: async (id, staffChannel) => {
      const moved = { staff_conversation_id: staffChannel, staff_card_id: null };
      await db.updateTable('handoffs').set(moved).where('id', '=', id).execute();
    },
    write: async (handoff, { id, kind, text, shownName }, now) => {
      const { last } = await db
        .selectFrom('handoff_messages')
        .select(({ fn }) => fn.max('written_at').as('last'))
        .where('handoff_id', '=', handoff)
        .executeTakeFirstOrThrow();
      // What is written later stands later, also where the clock was set back or two come in one instant.
      const after = last === null ? now.getTime() : Math.max(now.getTime(), new Date(last).getTime() + 1);
      const written_at = new Date(after).toISOString();
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('handoff_messages')
        .values({ id, handoff_id: handoff, kind, text, shown_name: shownName, written_at })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
    messages: async (handoff) => {
      const rows = await db
        .selectFrom('handoff_messages')
        .selectAll()
        .where('handoff_id', '=', handoff)
        .orderBy('written_at')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        kind: row.kind,
        text: row.text,
        shownName: row.shown_name,
        at: new Date(row.written_at),
      }));
    },
    toRaise: async (now) => {
      const rows = await db
        .selectFrom('handoffs')
        .selectAll()
        .where(isOpen)
        .where('remind_at', '<=', now.toISOString())
        .orderBy('created_at')
        .execute();
      return rows.map(toHandoff);
    },
    open: async () => {
      const rows = await db.selectFrom('handoffs').selectAll().where(isOpen).orderBy('created_at').execute();
      return rows.map(toHandoff);
    },
    of: async ({ tenant, person }) => {
      const rows = await db
        .selectFrom('handoffs')
        .selectAll()
        .where('tenant_id', '=', tenant)
        .where('person_id', '=', person)
        .orderBy('created_at')
        .execute();
      return rows.map(toHandoff);
    },
  };
}

function toHandoff(row: Tables['handoffs']): Handoff {
  return {
    id: row.id,
    number: row.number,
    asker: { tenant: row.tenant_id, person: row.person_id },
    askerName: row.person_name,
    chat: addressIn(row),
    isPersonal: row.is_personal === 1,
    card: row.card_id,
    language: languages.find((language) => language === row.language) ?? 'fi',
    service: row.service,
    state: row.state,
    staff: row.staff_id === null ? null : { id: row.staff_id, name: row.staff_name },
    staffChannel: row.staff_conversation_id,
    staffCard: row.staff_card_id,
    remindAt: row.remind_at === null ? null : new Date(row.remind_at),
    version: row.version,
    createdAt: new Date(row.created_at),
  };
}

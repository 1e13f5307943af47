import type { Kysely } from 'kysely';
import type { Tables } from './schema';

/** Which meeting is held in a chat, as staff have said there. */
export interface ChatMeetings {
  /** From now on what is collected in the chat is for this meeting. */
  link(tenant: string, conversation: string, meeting: string, now: Date): Promise<void>;
  /** The id of the meeting; null where the chat is linked to none. */
  of(tenant: string, conversation: string): Promise<string | null>;
  unlink(tenant: string, conversation: string): Promise<void>;
}

export function chatMeetingsOn(db: Kysely<Tables>): ChatMeetings {
  return {
    link: async (tenant, conversation, meeting, now) => {
      const linked = { meeting_id: meeting, linked_at: now.toISOString() };
      await db
        .insertInto('chat_meetings')
        .values({ tenant_id: tenant, conversation_id: conversation, ...linked })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'conversation_id']).doUpdateSet(linked))
        .execute();
    },
    of: async (tenant, conversation) => {
      const row = await db
        .selectFrom('chat_meetings')
        .select('meeting_id')
        .where('tenant_id', '=', tenant)
        .where('conversation_id', '=', conversation)
        .executeTakeFirst();
      return row?.meeting_id ?? null;
    },
    unlink: async (tenant, conversation) => {
      await db
        .deleteFrom('chat_meetings')
        .where('tenant_id', '=', tenant)
        .where('conversation_id', '=', conversation)
        .execute();
    },
  };
}

import type { Kysely } from 'kysely';
import { type Language, languages } from '../../knowledge/schema';
import type { Address } from '../teams/port';
import { addressIn } from './address-in';
import type { Tables } from './schema';
import type { PersonKey, PersonRecord } from './store';

/** An answer that went to a person. */
export interface SentAnswer {
  /** One-use id of the answer card. */
  readonly card: string;
  readonly entry: string;
  readonly language: Language;
  readonly to: Address;
  readonly person: string;
}

/** Who was sent which entry of late, to be told when it turns out wrong. */
export interface SentAnswers {
  remember(answer: SentAnswer, now: Date): Promise<void>;
  /** One for each person and chat: the last one sent since then. */
  of(entry: string, since: Date): Promise<readonly SentAnswer[]>;
  /** Ids of the entries sent since then, those that went to the most people first. */
  mostSent(since: Date): Promise<readonly string[]>;
  /** What went to a person, oldest first. */
  to(who: PersonKey): Promise<PersonRecord['answers']>;
}

export function sentAnswersOn(db: Kysely<Tables>): SentAnswers {
  return {
    remember: async ({ card, entry, language, to, person }, now) => {
      await db
        .insertInto('sent_answers')
        .values({
          card_id: card,
          entry_id: entry,
          language,
          tenant_id: to.tenant,
          person_id: person,
          conversation_id: to.conversation,
          service_url: to.serviceUrl,
          bot_id: to.bot,
          sent_at: now.toISOString(),
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    of: async (entry, since) => {
      const rows = await db
        .selectFrom('sent_answers')
        .selectAll()
        .where('entry_id', '=', entry)
        .where('sent_at', '>=', since.toISOString())
        .orderBy('sent_at')
        .execute();
      const last = new Map(rows.map((row) => [`${row.tenant_id}|${row.person_id}|${row.conversation_id}`, row]));
      return [...last.values()].map((row) => ({
        card: row.card_id,
        entry: row.entry_id,
        language: languageOf(row),
        to: addressIn(row),
        person: row.person_id,
      }));
    },
    mostSent: async (since) => {
      const rows = await db
        .selectFrom('sent_answers')
        .select('entry_id')
        .select(({ fn }) => fn.count<number>('person_id').distinct().as('people'))
        .where('sent_at', '>=', since.toISOString())
        .groupBy('entry_id')
        .orderBy('people', 'desc')
        .orderBy('entry_id')
        .execute();
      return rows.map((row) => row.entry_id);
    },
    to: async ({ tenant, person }) => {
      const rows = await db
        .selectFrom('sent_answers')
        .selectAll()
        .where('tenant_id', '=', tenant)
        .where('person_id', '=', person)
        .orderBy('sent_at')
        .execute();
      return rows.map((row) => ({
        entry: row.entry_id,
        language: languageOf(row),
        conversation: row.conversation_id,
        at: new Date(row.sent_at),
      }));
    },
  };
}

function languageOf(row: Tables['sent_answers']): Language {
  return languages.find((language) => language === row.language) ?? 'fi';
}

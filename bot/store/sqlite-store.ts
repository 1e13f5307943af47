import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Kysely, Migrator, SqliteDialect, sql } from 'kysely';
import Database from 'libsql';
import { type Language, languages } from '../../knowledge/schema';
import { migrations } from './migrations';
import type { Tables } from './schema';
import type { ActivityKey, PersonKey, Store, Transaction } from './store';

const remembered = 24 * 60 * 60 * 1000;
/** A turn ends within seconds; a reservation that is still open after this belongs to a process that died. */
const abandonedAfter = 30 * 1000;

/**
 * Opens the SQLite database, creating it and bringing its tables up to date.
 * Write-ahead log with synchronous FULL: what was committed survives a killed process and a power cut.
 * @throws Error that names the file when it cannot be opened
 */
export async function openSqliteStore(file: string): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: openFile(file) }) });
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest();
  if (error) throw new Error(`The database ${file} could not be brought up to date: ${String(error)}`);

  return {
    transaction: (work) => db.transaction().execute((tx) => work(transactionOn(tx))),
    reserve: (key, now) => reserve(db, key, now),
    complete: async (key) => {
      await db.updateTable('handled_activities').set({ state: 'done' }).where(sameActivity(key)).execute();
    },
    release: async (key) => {
      await db.deleteFrom('handled_activities').where(sameActivity(key)).execute();
    },
    forgetHandled: async (now) => {
      const before = new Date(now.getTime() - remembered).toISOString();
      const { numDeletedRows } = await db
        .deleteFrom('handled_activities')
        .where('reserved_at', '<', before)
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
    check: async () => {
      await sql`select 1`.execute(db);
    },
    close: () => db.destroy(),
  };
}

function openFile(file: string): Database.Database {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const database = new Database(file);
    database.exec('pragma journal_mode = wal');
    database.exec('pragma synchronous = full');
    database.exec('pragma busy_timeout = 5000');
    return database;
  } catch (error) {
    throw new Error(
      `The database ${file} cannot be opened. Check DATA_DIR or DATABASE_URL and its rights. (${String(error)})`,
    );
  }
}

function transactionOn(db: Kysely<Tables>): Transaction {
  return {
    languageOf: async ({ tenant, person }) => {
      const row = await db
        .selectFrom('people')
        .select('language')
        .where('tenant_id', '=', tenant)
        .where('person_id', '=', person)
        .executeTakeFirst();
      return languages.find((language) => language === row?.language) ?? null;
    },
    setLanguage: async ({ tenant, person }, language: Language, now) => {
      const changed = { language, changed_at: now.toISOString() };
      await db
        .insertInto('people')
        .values({ tenant_id: tenant, person_id: person, ...changed })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id']).doUpdateSet(changed))
        .execute();
    },
    districtOf: async (who) => {
      const row = await db.selectFrom('districts').select('contact_id').where(samePerson(who)).executeTakeFirst();
      return row?.contact_id ?? null;
    },
    setDistrict: async ({ tenant, person }, contact, now) => {
      const chosen = { contact_id: contact, chosen_at: now.toISOString() };
      await db
        .insertInto('districts')
        .values({ tenant_id: tenant, person_id: person, ...chosen })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id']).doUpdateSet(chosen))
        .execute();
    },
    forgetDistrict: async (who) => {
      await db.deleteFrom('districts').where(samePerson(who)).execute();
    },
    saveFeedback: async ({ card, entry, language, helpful }, now) => {
      const given = { entry_id: entry, language, helpful: helpful ? 1 : 0, given_at: now.toISOString() };
      await db
        .insertInto('feedback')
        .values({ card_id: card, ...given })
        .onConflict((conflict) => conflict.column('card_id').doUpdateSet(given))
        .execute();
    },
    markWelcomed: async (tenant, conversation, now) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('conversations')
        .values({ tenant_id: tenant, conversation_id: conversation, welcomed_at: now.toISOString() })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'conversation_id']).doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
    forgetConversation: async (tenant, conversation) => {
      await db
        .deleteFrom('conversations')
        .where('tenant_id', '=', tenant)
        .where('conversation_id', '=', conversation)
        .execute();
    },
  };
}

/** One statement decides who may work: insert it, or take over what a dead process left behind. */
async function reserve(db: Kysely<Tables>, key: ActivityKey, now: Date): Promise<boolean> {
  const abandoned = new Date(now.getTime() - abandonedAfter).toISOString();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('handled_activities')
    .values({
      tenant_id: key.tenant,
      conversation_id: key.conversation,
      type: key.type,
      activity_id: key.activity,
      state: 'reserved',
      reserved_at: now.toISOString(),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'conversation_id', 'type', 'activity_id'])
        .doUpdateSet({ reserved_at: now.toISOString() })
        .where('handled_activities.state', '=', 'reserved')
        .where('handled_activities.reserved_at', '<', abandoned),
    )
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

function samePerson({ tenant, person }: PersonKey) {
  return sql<boolean>`tenant_id = ${tenant} and person_id = ${person}`;
}

function sameActivity({ tenant, conversation, type, activity }: ActivityKey) {
  return sql<boolean>`tenant_id = ${tenant} and conversation_id = ${conversation} and type = ${type} and activity_id = ${activity}`;
}

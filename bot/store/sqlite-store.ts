import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Kysely, Migrator, SqliteDialect, sql } from 'kysely';
import Database from 'libsql';
import { type Language, languages } from '../../knowledge/schema';
import { keptRecords } from '../privacy/kept';
import { answersOn } from './answers';
import { auditOn } from './audit';
import { chatMeetingsOn } from './chat-meetings';
import { nextNumber } from './counters';
import { downloadsOn } from './downloads';
import { handoffsOn } from './handoffs';
import { hiddenEntriesOn } from './hidden-entries';
import { meetingsOn } from './meetings';
import { migrations } from './migrations';
import { outboxOn } from './outbox';
import { proposalsOn } from './proposals';
import { questionsOn } from './questions';
import { reviewTextsOn } from './review-texts';
import type { Tables } from './schema';
import { sentAnswersOn } from './sent-answers';
import type { ActivityKey, PersonKey, PersonRecord, Store, Transaction } from './store';

/** A turn ends within seconds; a reservation that is still open after this belongs to a process that died. */
const abandonedAfter = 30 * 1000;

/**
 * Opens the SQLite database, creating it and bringing its tables up to date.
 * Write-ahead log with synchronous FULL: what was committed survives a killed process and a power cut.
 * @throws Error that names the file when it cannot be opened
 */
export async function openSqliteStore(file: string, newId: () => string = randomUUID): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: openFile(file) }) });
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest();
  if (error) throw new Error(`The database ${file} could not be brought up to date: ${String(error)}`);

  return {
    transaction: (work) => db.transaction().execute((tx) => work(transactionOn(tx, newId))),
    reserve: (key, now) => reserve(db, key, now),
    complete: async (key) => {
      await db.updateTable('handled_activities').set({ state: 'done' }).where(sameActivity(key)).execute();
    },
    release: async (key) => {
      await db.deleteFrom('handled_activities').where(sameActivity(key)).execute();
    },
    abandonReservations: async () => {
      await db.deleteFrom('handled_activities').where('state', '=', 'reserved').execute();
    },
    forgetOld: async (now) => {
      const dropped: Record<string, number> = {};
      for (const { table, dated, keptFor } of keptRecords) {
        const before = new Date(now.getTime() - keptFor).toISOString();
        const old = sql<boolean>`${sql.ref(dated)} < ${before}`;
        const { numDeletedRows } = await db.deleteFrom(table).where(old).executeTakeFirstOrThrow();
        dropped[table] = Number(numDeletedRows);
      }
      // The log of changes holds what was dropped until it is written into the file.
      await sql`pragma wal_checkpoint(truncate)`.execute(db);
      return dropped;
    },
    peopleBy: async (person) => {
      const found = await Promise.all(
        personalTables.map((table) =>
          db.selectFrom(table).select('tenant_id').where('person_id', '=', person).execute(),
        ),
      );
      const asked = await db.selectFrom('questions').select('asker_tenant').where('asker_id', '=', person).execute();
      const ofQuestions = asked.flatMap(({ asker_tenant }) => asker_tenant ?? []);
      const tenants = new Set([...found.flat().map(({ tenant_id }) => tenant_id), ...ofQuestions]);
      return [...tenants].map((tenant) => ({ tenant, person }));
    },
    close: () => db.destroy(),
  };
}

/** The tables that tell whose a row is. */
const personalTables = [
  'people',
  'districts',
  'personal_cards',
  'sent_answers',
  'handoffs',
  'outbox',
  'question_supports',
] as const;

function openFile(file: string): Database.Database {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const database = new Database(file);
    database.exec('pragma journal_mode = wal');
    database.exec('pragma synchronous = full');
    database.exec('pragma busy_timeout = 5000');
    // What is dropped leaves no bytes behind in the file.
    database.exec('pragma secure_delete = on');
    return database;
  } catch (error) {
    throw new Error(
      `The database ${file} cannot be opened. Check DATA_DIR or DATABASE_URL and its rights. (${String(error)})`,
    );
  }
}

function transactionOn(db: Kysely<Tables>, newId: () => string): Transaction {
  const tx: Transaction = {
    handoffs: handoffsOn(db),
    outbox: outboxOn(db, newId),
    audit: auditOn(db, newId),
    proposals: proposalsOn(db),
    reviewTexts: reviewTextsOn(db),
    hiddenEntries: hiddenEntriesOn(db),
    sentAnswers: sentAnswersOn(db),
    meetings: meetingsOn(db),
    questions: questionsOn(db),
    answers: answersOn(db),
    chatMeetings: chatMeetingsOn(db),
    downloads: downloadsOn(db),
    nextNumber: (kind, now) => nextNumber(db, kind, now),
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
      await tx.chatMeetings.unlink(tenant, conversation);
      await db
        .deleteFrom('conversations')
        .where('tenant_id', '=', tenant)
        .where('conversation_id', '=', conversation)
        .execute();
    },
    leaveConversation: async (tenant, conversation) => {
      for (const table of ['conversations', 'personal_cards', 'sent_answers'] as const) {
        await db
          .deleteFrom(table)
          .where('tenant_id', '=', tenant)
          .where(({ eb, and, or }) =>
            or([
              eb('conversation_id', '=', conversation),
              // Threads have ";messageid=" behind it, and "<" is what comes after ";".
              and([eb('conversation_id', '>', `${conversation};`), eb('conversation_id', '<', `${conversation}<`)]),
            ]),
          )
          .execute();
      }
    },
    keepText: async ({ id, kind, text, language, entry }, now) => {
      const row = { id, kind, text, language, entry_id: entry, kept_at: now.toISOString(), handled_as: null };
      await db
        .insertInto('kept_texts')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    recordOf: async (who) => {
      const cards = await db
        .selectFrom('personal_cards')
        .select(['conversation_id', 'activity_id'])
        .where(samePerson(who))
        .orderBy('sent_at')
        .execute();
      const { untold } = await db
        .selectFrom('outbox')
        .select(({ fn }) => fn.countAll<number>().as('untold'))
        .where(samePerson(who))
        .executeTakeFirstOrThrow();
      return {
        language: await tx.languageOf(who),
        district: await tx.districtOf(who),
        cards: cards.map(({ conversation_id, activity_id }) => ({
          conversation: conversation_id,
          activity: activity_id,
        })),
        answers: await tx.sentAnswers.to(who),
        handoffs: await handoffsWithTexts(tx, who),
        untold: Number(untold),
        questions: (await tx.questions.of(who)).map(({ number, state, text }) => ({ number, state, text })),
        joined: await tx.questions.joinedBy(who),
      };
    },
    rememberCard: async ({ tenant, person }, conversation, activity, now) => {
      const row = { tenant_id: tenant, person_id: person, conversation_id: conversation, activity_id: activity };
      await db
        .insertInto('personal_cards')
        .values({ ...row, sent_at: now.toISOString() })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    forgetPerson: async (who) => {
      const record = await tx.recordOf(who);
      const own = await db.selectFrom('handoffs').select('id').where(samePerson(who)).execute();
      for (const { id } of own) await db.deleteFrom('handoff_messages').where('handoff_id', '=', id).execute();
      // The question is a document of an authority: it stays, without the person.
      await db
        .updateTable('questions')
        .set({ asker_tenant: null, asker_id: null, asker_name: null, organisation: null, conversation_id: '' })
        .where('asker_tenant', '=', who.tenant)
        .where('asker_id', '=', who.person)
        .execute();
      for (const table of personalTables) {
        await db.deleteFrom(table).where(samePerson(who)).execute();
      }
      return record;
    },
  };
  return tx;
}

async function handoffsWithTexts({ handoffs }: Transaction, who: PersonKey): Promise<PersonRecord['handoffs']> {
  const told: PersonRecord['handoffs'][number][] = [];
  for (const { id, number, askerName, service, state, createdAt } of await handoffs.of(who)) {
    const messages = (await handoffs.messages(id)).map(({ kind, text, at }) => ({ kind, text, at }));
    told.push({ number, askerName, service, state, at: createdAt, messages });
  }
  return told;
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

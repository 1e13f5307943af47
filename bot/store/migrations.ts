import type { Kysely, Migration } from 'kysely';

/** Each change of the tables, in order; one that has run is never edited. */
export const migrations: Record<string, Migration> = {
  '001-first-answer': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('people')
        .addColumn('tenant_id', 'text', (column) => column.notNull())
        .addColumn('person_id', 'text', (column) => column.notNull())
        .addColumn('language', 'text', (column) => column.notNull())
        .addColumn('changed_at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('people_key', ['tenant_id', 'person_id'])
        .execute();
      await db.schema
        .createTable('conversations')
        .addColumn('tenant_id', 'text', (column) => column.notNull())
        .addColumn('conversation_id', 'text', (column) => column.notNull())
        .addColumn('welcomed_at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('conversations_key', ['tenant_id', 'conversation_id'])
        .execute();
      await db.schema
        .createTable('handled_activities')
        .addColumn('tenant_id', 'text', (column) => column.notNull())
        .addColumn('conversation_id', 'text', (column) => column.notNull())
        .addColumn('type', 'text', (column) => column.notNull())
        .addColumn('activity_id', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('reserved_at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('handled_activities_key', ['tenant_id', 'conversation_id', 'type', 'activity_id'])
        .execute();
      await db.schema
        .createIndex('handled_activities_by_time')
        .on('handled_activities')
        .column('reserved_at')
        .execute();
      await db.schema
        .createTable('feedback')
        .addColumn('card_id', 'text', (column) => column.primaryKey())
        .addColumn('entry_id', 'text', (column) => column.notNull())
        .addColumn('language', 'text', (column) => column.notNull())
        .addColumn('helpful', 'integer', (column) => column.notNull())
        .addColumn('given_at', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '002-insurance-district': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('districts')
        .addColumn('tenant_id', 'text', (column) => column.notNull())
        .addColumn('person_id', 'text', (column) => column.notNull())
        .addColumn('contact_id', 'text', (column) => column.notNull())
        .addColumn('chosen_at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('districts_key', ['tenant_id', 'person_id'])
        .execute();
    },
  },
  '003-personal-data': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('personal_cards')
        .addColumn('tenant_id', 'text', (column) => column.notNull())
        .addColumn('person_id', 'text', (column) => column.notNull())
        .addColumn('conversation_id', 'text', (column) => column.notNull())
        .addColumn('activity_id', 'text', (column) => column.notNull())
        .addColumn('sent_at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('personal_cards_key', ['tenant_id', 'person_id', 'conversation_id', 'activity_id'])
        .execute();
      await db.schema
        .createTable('kept_texts')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addColumn('language', 'text', (column) => column.notNull())
        .addColumn('entry_id', 'text')
        .addColumn('kept_at', 'text', (column) => column.notNull())
        .execute();
    },
  },
};

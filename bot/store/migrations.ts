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
  '004-person-in-office-hours': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('handoffs')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('number', 'text', (column) => column.notNull().unique())
        .addColumn('draft_id', 'text', (column) => column.notNull())
        .addColumn('tenant_id', 'text', (column) => column.notNull())
        .addColumn('person_id', 'text', (column) => column.notNull())
        .addColumn('person_name', 'text')
        .addColumn('conversation_id', 'text', (column) => column.notNull())
        .addColumn('service_url', 'text', (column) => column.notNull())
        .addColumn('bot_id', 'text', (column) => column.notNull())
        .addColumn('is_personal', 'integer', (column) => column.notNull())
        .addColumn('card_id', 'text')
        .addColumn('language', 'text', (column) => column.notNull())
        .addColumn('service', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('staff_id', 'text')
        .addColumn('staff_name', 'text')
        .addColumn('staff_conversation_id', 'text', (column) => column.notNull())
        .addColumn('staff_card_id', 'text')
        .addColumn('remind_at', 'text')
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('changed_at', 'text', (column) => column.notNull())
        .addUniqueConstraint('handoffs_by_draft', ['draft_id', 'tenant_id', 'person_id'])
        .execute();
      await db.schema.createIndex('handoffs_by_state').on('handoffs').columns(['state', 'remind_at']).execute();
      await db.schema
        .createTable('handoff_messages')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('handoff_id', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addColumn('shown_name', 'text')
        .addColumn('written_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createIndex('handoff_messages_by_handoff')
        .on('handoff_messages')
        .columns(['handoff_id', 'written_at'])
        .execute();
      await db.schema
        .createTable('outbox')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('tenant_id', 'text', (column) => column.notNull())
        .addColumn('person_id', 'text')
        .addColumn('conversation_id', 'text', (column) => column.notNull())
        .addColumn('service_url', 'text', (column) => column.notNull())
        .addColumn('bot_id', 'text', (column) => column.notNull())
        .addColumn('subject', 'text', (column) => column.notNull())
        .addColumn('notice', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('position', 'integer', (column) => column.notNull())
        .addColumn('not_before', 'text')
        .addColumn('created_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('outbox_by_position').on('outbox').columns(['state', 'position']).execute();
      await db.schema.createIndex('outbox_by_subject').on('outbox').column('subject').execute();
      await db.schema
        .createTable('audit')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('tenant_id', 'text', (column) => column.notNull())
        .addColumn('staff_id', 'text', (column) => column.notNull())
        .addColumn('staff_name', 'text')
        .addColumn('action', 'text', (column) => column.notNull())
        .addColumn('subject', 'text', (column) => column.notNull())
        .addColumn('detail', 'text', (column) => column.notNull())
        .addColumn('done_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('audit_by_time').on('audit').column('done_at').execute();
      await db.schema
        .createTable('hidden_entries')
        .addColumn('entry_id', 'text', (column) => column.primaryKey())
        .addColumn('reason', 'text', (column) => column.notNull())
        .addColumn('hidden_by', 'text', (column) => column.notNull())
        .addColumn('hidden_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('sent_answers')
        .addColumn('card_id', 'text', (column) => column.primaryKey())
        .addColumn('entry_id', 'text', (column) => column.notNull())
        .addColumn('language', 'text', (column) => column.notNull())
        .addColumn('tenant_id', 'text', (column) => column.notNull())
        .addColumn('person_id', 'text', (column) => column.notNull())
        .addColumn('conversation_id', 'text', (column) => column.notNull())
        .addColumn('service_url', 'text', (column) => column.notNull())
        .addColumn('bot_id', 'text', (column) => column.notNull())
        .addColumn('sent_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createIndex('sent_answers_by_entry')
        .on('sent_answers')
        .columns(['entry_id', 'sent_at'])
        .execute();
      await db.schema
        .createTable('proposals')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('language', 'text', (column) => column.notNull())
        .addColumn('content', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('proposed_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('counters')
        .addColumn('name', 'text', (column) => column.primaryKey())
        .addColumn('last', 'integer', (column) => column.notNull())
        .addColumn('counted_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema.alterTable('kept_texts').addColumn('handled_as', 'text').execute();
    },
  },
  '005-questions-ahead-of-meetings': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('meetings')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('draft_id', 'text', (column) => column.notNull().unique())
        .addColumn('service', 'text', (column) => column.notNull())
        .addColumn('series', 'text')
        .addColumn('name', 'text')
        .addColumn('starts_at', 'text', (column) => column.notNull())
        .addColumn('ends_at', 'text')
        .addColumn('deadline_at', 'text', (column) => column.notNull())
        .addColumn('link', 'text')
        .addColumn('material', 'text')
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('is_example', 'integer', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('changed_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('questions')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('number', 'text', (column) => column.notNull().unique())
        .addColumn('draft_id', 'text', (column) => column.notNull())
        .addColumn('asker_tenant', 'text')
        .addColumn('asker_id', 'text')
        .addColumn('asker_name', 'text')
        .addColumn('organisation', 'text')
        .addColumn('is_anonymous', 'integer', (column) => column.notNull())
        .addColumn('conversation_id', 'text', (column) => column.notNull())
        .addColumn('service_url', 'text', (column) => column.notNull())
        .addColumn('bot_id', 'text', (column) => column.notNull())
        .addColumn('is_personal', 'integer', (column) => column.notNull())
        .addColumn('language', 'text', (column) => column.notNull())
        .addColumn('service', 'text', (column) => column.notNull())
        .addColumn('meeting_id', 'text')
        .addColumn('text', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('submitted_at', 'text', (column) => column.notNull())
        .addColumn('changed_at', 'text', (column) => column.notNull())
        .addUniqueConstraint('questions_by_draft', ['draft_id', 'asker_tenant', 'asker_id'])
        .execute();
      await db.schema.createIndex('questions_by_asker').on('questions').columns(['asker_tenant', 'asker_id']).execute();
      await db.schema.createIndex('questions_by_meeting').on('questions').columns(['meeting_id', 'service']).execute();
      await db.schema
        .createTable('question_supports')
        .addColumn('question_id', 'text', (column) => column.notNull())
        .addColumn('tenant_id', 'text', (column) => column.notNull())
        .addColumn('person_id', 'text', (column) => column.notNull())
        .addColumn('conversation_id', 'text', (column) => column.notNull())
        .addColumn('service_url', 'text', (column) => column.notNull())
        .addColumn('bot_id', 'text', (column) => column.notNull())
        .addColumn('is_personal', 'integer', (column) => column.notNull())
        .addColumn('language', 'text', (column) => column.notNull())
        .addColumn('supported_at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('question_supports_key', ['question_id', 'tenant_id', 'person_id'])
        .execute();
    },
  },
  '006-staff-desk': {
    async up(db: Kysely<unknown>) {
      const questionColumns = ['merged_into', 'decline_reason', 'assignee_id', 'assignee_name', 'collected_in'];
      for (const column of questionColumns) await db.schema.alterTable('questions').addColumn(column, 'text').execute();
      await db.schema
        .alterTable('questions')
        .addColumn('is_answered_live', 'integer', (column) => column.notNull().defaultTo(0))
        .execute();
      await db.schema.alterTable('questions').addColumn('position', 'integer').execute();
      await db.schema.createIndex('questions_by_merge').on('questions').column('merged_into').execute();
      await db.schema
        .createTable('answer_drafts')
        .addColumn('question_id', 'text', (column) => column.primaryKey())
        .addColumn('content', 'text', (column) => column.notNull())
        .addColumn('drafted_by', 'text', (column) => column.notNull())
        .addColumn('drafted_by_name', 'text')
        .addColumn('drafted_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('published_entries')
        .addColumn('entry_id', 'text', (column) => column.primaryKey())
        .addColumn('question_id', 'text', (column) => column.notNull().unique())
        .addColumn('number', 'text', (column) => column.notNull())
        .addColumn('content', 'text', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('published_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('chat_meetings')
        .addColumn('tenant_id', 'text', (column) => column.notNull())
        .addColumn('conversation_id', 'text', (column) => column.notNull())
        .addColumn('meeting_id', 'text', (column) => column.notNull())
        .addColumn('linked_at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('chat_meetings_key', ['tenant_id', 'conversation_id'])
        .execute();
      await db.schema
        .createTable('downloads')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('meeting_id', 'text', (column) => column.notNull())
        .addColumn('format', 'text', (column) => column.notNull())
        .addColumn('offered_at', 'text', (column) => column.notNull())
        .execute();
    },
  },
};

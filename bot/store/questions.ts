import { type Kysely, sql } from 'kysely';
import { type Language, languages } from '../../knowledge/schema';
import type { Follower, Question } from '../agenda/question';
import type { Address } from '../teams/port';
import { addressIn } from './address-in';
import type { Tables } from './schema';
import type { PersonKey } from './store';

type LaterFields = 'mergedInto' | 'declineReason' | 'assignee' | 'isAnsweredLive' | 'position';

/** A question as it is submitted. */
export type NewQuestion = Omit<
  Question,
  'state' | 'version' | 'submittedAt' | 'asker' | 'collectedIn' | LaterFields
> & {
  /** The chat of the meeting in which it is collected. */
  readonly collectedIn?: string;
  readonly asker: PersonKey;
  /** One-use id of the form. */
  readonly draft: string;
};

/** Someone with the same question. */
export interface Supporter {
  readonly who: PersonKey;
  readonly chat: Address;
  readonly isPersonal: boolean;
  /** The one they joined it in, and are told in. */
  readonly language: Language;
}

/** The questions that providers have submitted for meetings. */
export interface Questions {
  /** Takes a new one in; a form that the same person sent before gives the question of then. */
  add(question: NewQuestion, now: Date): Promise<Question>;
  find(id: string): Promise<Question | null>;
  findByDraft(draft: string, who: PersonKey): Promise<Question | null>;
  /** Changes it, unless somebody else has since it was read. @returns whether it was changed */
  change(
    question: Question,
    changes: Partial<
      Pick<Question, 'text' | 'organisation' | 'isAnonymous' | 'meeting' | 'service' | 'state' | LaterFields>
    >,
    now: Date,
  ): Promise<boolean>;
  /** Gives questions their places in the agenda, the first one first. */
  order(ids: readonly string[]): Promise<void>;
  /** Questions that were merged into one. */
  mergedInto(id: string): Promise<readonly Question[]>;
  /** All of them, the oldest first. */
  all(): Promise<readonly Question[]>;
  /** A person's own, the newest first. */
  of(who: PersonKey): Promise<readonly Question[]>;
  /** For a meeting, or with null those that wait for one of a service; the oldest first, also those that have ended. */
  for(meeting: string | null, service?: string): Promise<readonly Question[]>;
  /** Those still under way, for finding the same question. */
  open(): Promise<readonly Question[]>;
  /** @returns false when the person has supported it before */
  support(question: string, supporter: Supporter, now: Date): Promise<boolean>;
  /** Who has the same question as one has the same as another one instead. */
  passSupports(from: string, to: string): Promise<void>;
  /** How many others have the same question: who joined it, and who asked or joined one that was merged into it. */
  countSupport(question: string): Promise<number>;
  /** The numbers of the questions of others that a person has joined. */
  joinedBy(who: PersonKey): Promise<readonly string[]>;
  supporters(question: string): Promise<readonly Supporter[]>;
  /** Everyone who is told what becomes of it, each once; the asker first. A forgotten asker is none of them. */
  followers(question: string): Promise<readonly Follower[]>;
}

export function questionsOn(db: Kysely<Tables>): Questions {
  const find = async (id: string) => {
    const row = await db.selectFrom('questions').selectAll().where('id', '=', id).executeTakeFirst();
    return row ? toQuestion(row) : null;
  };
  const findByDraft = async (draft: string, { tenant, person }: PersonKey) => {
    const row = await db
      .selectFrom('questions')
      .selectAll()
      .where('draft_id', '=', draft)
      .where('asker_tenant', '=', tenant)
      .where('asker_id', '=', person)
      .executeTakeFirst();
    return row ? toQuestion(row) : null;
  };
  const mergedInto = async (id: string) => {
    const rows = await db
      .selectFrom('questions')
      .selectAll()
      .where('merged_into', '=', id)
      .orderBy('submitted_at')
      .orderBy('number')
      .execute();
    return rows.map(toQuestion);
  };
  const supporters = async (question: string): Promise<readonly Supporter[]> => {
    const rows = await db
      .selectFrom('question_supports')
      .selectAll()
      .where('question_id', '=', question)
      .orderBy('supported_at')
      .execute();
    return rows.map((row) => ({
      who: { tenant: row.tenant_id, person: row.person_id },
      chat: addressIn(row),
      isPersonal: row.is_personal === 1,
      language: languageIn(row.language),
    }));
  };
  const followers = async (id: string): Promise<readonly Follower[]> => {
    const question = await find(id);
    if (!question) return [];
    const all: Follower[] = [];
    const ones = [question, ...(await mergedInto(id))];
    for (const { asker, chat, isPersonal, language, number } of ones) {
      if (asker) all.push({ who: asker, chat, isPersonal, language, number });
    }
    for (const one of ones) {
      for (const supporter of await supporters(one.id)) all.push({ ...supporter, number: one.number });
    }
    const seen = new Set<string>();
    return all.filter(({ who }) => {
      const key = `${who.tenant}|${who.person}`;
      return seen.has(key) ? false : seen.add(key);
    });
  };
  return {
    find,
    findByDraft,
    mergedInto,
    supporters,
    followers,
    all: async () => {
      const rows = await db.selectFrom('questions').selectAll().orderBy('submitted_at').orderBy('number').execute();
      return rows.map(toQuestion);
    },
    order: async (ids) => {
      for (const [nth, id] of ids.entries()) {
        await db
          .updateTable('questions')
          .set({ position: nth + 1 })
          .where('id', '=', id)
          .execute();
      }
    },
    add: async (question, now) => {
      const before = await findByDraft(question.draft, question.asker);
      if (before) return before;
      await db
        .insertInto('questions')
        .values({
          id: question.id,
          number: question.number,
          draft_id: question.draft,
          asker_tenant: question.asker.tenant,
          asker_id: question.asker.person,
          asker_name: question.askerName,
          organisation: question.organisation,
          is_anonymous: question.isAnonymous ? 1 : 0,
          conversation_id: question.chat.conversation,
          service_url: question.chat.serviceUrl,
          bot_id: question.chat.bot,
          is_personal: question.isPersonal ? 1 : 0,
          language: question.language,
          service: question.service,
          meeting_id: question.meeting,
          text: question.text,
          state: 'submitted',
          version: 1,
          submitted_at: now.toISOString(),
          changed_at: now.toISOString(),
          merged_into: null,
          decline_reason: null,
          assignee_id: null,
          assignee_name: null,
          collected_in: question.collectedIn ?? null,
          is_answered_live: 0,
          position: null,
        })
        .execute();
      return (await find(question.id)) as Question;
    },
    change: async ({ id, version }, changes, now) => {
      const { text, organisation, isAnonymous, meeting, service, state, mergedInto: into } = changes;
      const { declineReason, assignee, isAnsweredLive, position } = changes;
      const { numUpdatedRows } = await db
        .updateTable('questions')
        .set({
          ...(text === undefined ? {} : { text }),
          ...(organisation === undefined ? {} : { organisation }),
          ...(isAnonymous === undefined ? {} : { is_anonymous: isAnonymous ? 1 : 0 }),
          ...(meeting === undefined ? {} : { meeting_id: meeting }),
          ...(service === undefined ? {} : { service }),
          ...(state === undefined ? {} : { state }),
          ...(into === undefined ? {} : { merged_into: into }),
          ...(declineReason === undefined ? {} : { decline_reason: declineReason }),
          ...(assignee === undefined
            ? {}
            : { assignee_id: assignee?.id ?? null, assignee_name: assignee?.name ?? null }),
          ...(isAnsweredLive === undefined ? {} : { is_answered_live: isAnsweredLive ? 1 : 0 }),
          ...(position === undefined ? {} : { position }),
          version: version + 1,
          changed_at: now.toISOString(),
        })
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
    of: async ({ tenant, person }) => {
      const rows = await db
        .selectFrom('questions')
        .selectAll()
        .where('asker_tenant', '=', tenant)
        .where('asker_id', '=', person)
        .orderBy('submitted_at', 'desc')
        .orderBy('number', 'desc')
        .execute();
      return rows.map(toQuestion);
    },
    for: async (meeting, service) => {
      const rows = await db
        .selectFrom('questions')
        .selectAll()
        .where('meeting_id', meeting === null ? 'is' : '=', meeting)
        .$if(service !== undefined, (query) => query.where('service', '=', service as string))
        .orderBy('submitted_at')
        .orderBy('number')
        .execute();
      return rows.map(toQuestion);
    },
    open: async () => {
      const rows = await db
        .selectFrom('questions')
        .selectAll()
        .where(sql<boolean>`state in ('submitted', 'accepted', 'drafted')`)
        .orderBy('submitted_at')
        .execute();
      return rows.map(toQuestion);
    },
    support: async (question, { who, chat, isPersonal, language }, now) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('question_supports')
        .values({
          question_id: question,
          tenant_id: who.tenant,
          person_id: who.person,
          conversation_id: chat.conversation,
          service_url: chat.serviceUrl,
          bot_id: chat.bot,
          is_personal: isPersonal ? 1 : 0,
          language,
          supported_at: now.toISOString(),
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
    passSupports: async (from, to) => {
      const rows = await db.selectFrom('question_supports').selectAll().where('question_id', '=', from).execute();
      for (const row of rows) {
        await db
          .insertInto('question_supports')
          .values({ ...row, question_id: to })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }
      await db.deleteFrom('question_supports').where('question_id', '=', from).execute();
    },
    countSupport: async (question) => {
      const asker = (await find(question))?.asker;
      const others = (await followers(question)).filter(
        ({ who }) => who.tenant !== asker?.tenant || who.person !== asker.person,
      );
      return others.length;
    },
    joinedBy: async ({ tenant, person }) => {
      const rows = await db
        .selectFrom('question_supports')
        .innerJoin('questions', 'questions.id', 'question_supports.question_id')
        .select('questions.number')
        .where('tenant_id', '=', tenant)
        .where('person_id', '=', person)
        .orderBy('questions.number')
        .execute();
      return rows.map(({ number }) => number);
    },
  };
}

function toQuestion(row: Tables['questions']): Question {
  const { asker_tenant: tenant, asker_id: person } = row;
  return {
    id: row.id,
    number: row.number,
    asker: tenant === null || person === null ? null : { tenant, person },
    askerName: row.asker_name,
    organisation: row.organisation,
    isAnonymous: row.is_anonymous === 1,
    chat: {
      tenant: tenant ?? '',
      conversation: row.conversation_id,
      serviceUrl: row.service_url,
      bot: row.bot_id,
    },
    isPersonal: row.is_personal === 1,
    language: languageIn(row.language),
    service: row.service,
    meeting: row.meeting_id,
    text: row.text,
    state: row.state,
    version: row.version,
    submittedAt: new Date(row.submitted_at),
    mergedInto: row.merged_into,
    declineReason: row.decline_reason,
    assignee: row.assignee_id === null ? null : { id: row.assignee_id, name: row.assignee_name },
    isAnsweredLive: row.is_answered_live === 1,
    collectedIn: row.collected_in,
    position: row.position,
  };
}

function languageIn(column: string): Language {
  return languages.find((language) => language === column) ?? 'fi';
}

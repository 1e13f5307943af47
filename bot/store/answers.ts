import { type Kysely, sql } from 'kysely';
import type { AnswerContent, AnswerDraft, PublishedAnswer, PublishedContent } from '../publishing/answer';
import type { Tables } from './schema';

/** The answers that staff write to questions: drafts, and what is published of them. */
export interface Answers {
  draftOf(question: string): Promise<AnswerDraft | null>;
  /** Writes a draft, over the one there is. That nobody changed it meanwhile, the version of its question tells. */
  saveDraft(question: string, content: AnswerContent, by: AnswerDraft['by'], now: Date): Promise<void>;
  dropDraft(question: string): Promise<void>;
  /** Publishes it, or its next version. @returns what is published now */
  publish(
    answer: Pick<PublishedAnswer, 'entry' | 'question' | 'number' | 'content'>,
    now: Date,
  ): Promise<PublishedAnswer>;
  publishedOf(question: string): Promise<PublishedAnswer | null>;
  findPublished(entry: string): Promise<PublishedAnswer | null>;
  /** The oldest first. */
  allPublished(): Promise<readonly PublishedAnswer[]>;
  /** Another one after each publication. */
  revision(): Promise<string>;
}

export function answersOn(db: Kysely<Tables>): Answers {
  const publishedWhere = async (column: 'question_id' | 'entry_id', value: string) => {
    const row = await db.selectFrom('published_entries').selectAll().where(column, '=', value).executeTakeFirst();
    return row ? toPublished(row) : null;
  };
  const draftOf = async (question: string) => {
    const row = await db.selectFrom('answer_drafts').selectAll().where('question_id', '=', question).executeTakeFirst();
    if (!row) return null;
    const content: AnswerContent = JSON.parse(row.content);
    return { content, by: { id: row.drafted_by, name: row.drafted_by_name } };
  };
  return {
    draftOf,
    saveDraft: async (question, content, by, now) => {
      const row = {
        content: JSON.stringify(content),
        drafted_by: by.id,
        drafted_by_name: by.name,
        drafted_at: now.toISOString(),
      };
      await db
        .insertInto('answer_drafts')
        .values({ question_id: question, ...row })
        .onConflict((conflict) => conflict.column('question_id').doUpdateSet(row))
        .execute();
    },
    dropDraft: async (question) => {
      await db.deleteFrom('answer_drafts').where('question_id', '=', question).execute();
    },
    publish: async ({ entry, question, number, content }, now) => {
      const row = { content: JSON.stringify(content), published_at: now.toISOString() };
      await db
        .insertInto('published_entries')
        .values({ entry_id: entry, question_id: question, number, version: 1, ...row })
        .onConflict((conflict) =>
          conflict.column('entry_id').doUpdateSet({ ...row, version: sql`published_entries.version + 1` }),
        )
        .execute();
      return (await publishedWhere('entry_id', entry)) as PublishedAnswer;
    },
    publishedOf: (question) => publishedWhere('question_id', question),
    findPublished: (entry) => publishedWhere('entry_id', entry),
    allPublished: async () => {
      const rows = await db
        .selectFrom('published_entries')
        .selectAll()
        .orderBy('published_at')
        .orderBy('entry_id')
        .execute();
      return rows.map(toPublished);
    },
    revision: async () => {
      const { count, versions } = await db
        .selectFrom('published_entries')
        .select(({ fn }) => [fn.countAll<number>().as('count'), fn.sum<number>('version').as('versions')])
        .executeTakeFirstOrThrow();
      return `${count}.${versions ?? 0}`;
    },
  };
}

function toPublished(row: Tables['published_entries']): PublishedAnswer {
  const content: PublishedContent = JSON.parse(row.content);
  return {
    entry: row.entry_id,
    question: row.question_id,
    number: row.number,
    content,
    version: row.version,
    at: new Date(row.published_at),
  };
}

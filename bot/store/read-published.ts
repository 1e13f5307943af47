import { existsSync } from 'node:fs';
import { Kysely, SqliteDialect } from 'kysely';
import Database from 'libsql';
import type { PublishedAnswer } from '../publishing/answer';
import { answersOn } from './answers';
import { hiddenEntriesOn } from './hidden-entries';
import type { Tables } from './schema';

/** What staff have published, and which entries are hidden at the moment. */
export interface PublishedNow {
  /** The oldest first. */
  readonly answers: readonly PublishedAnswer[];
  readonly hidden: ReadonlySet<string>;
}

/**
 * The published answers, read past the running bot: the file is opened for reading only and stays as it is.
 * @throws Error that names the file when there is none, or it is of a bot that published nothing yet
 */
export async function readPublished(file: string): Promise<PublishedNow> {
  if (!existsSync(file)) throw new Error(`there is no database ${file}. Check DATA_DIR or DATABASE_URL.`);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: new Database(file, { readonly: true }) }) });
  try {
    const tables = await db.introspection.getTables();
    if (!tables.some(({ name }) => name === 'published_entries')) {
      throw new Error(
        `the database ${file} has no published answers yet. Start the bot once: it brings the tables up to date.`,
      );
    }
    const hidden = await hiddenEntriesOn(db).all();
    return { answers: await answersOn(db).allPublished(), hidden: new Set(hidden.map(({ entry }) => entry)) };
  } finally {
    await db.destroy();
  }
}

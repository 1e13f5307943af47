import { existsSync } from 'node:fs';
import { Kysely, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { type AuditRecord, auditOn } from './audit';
import type { Tables } from './schema';

/**
 * What staff did since then, read past the running bot: the file is opened for reading only and stays as it is.
 * @throws Error that names the file when there is none, or it is of a bot that kept no audit yet
 */
export async function readAudit(file: string, since: Date): Promise<readonly AuditRecord[]> {
  if (!existsSync(file)) throw new Error(`there is no database ${file}. Check DATA_DIR or DATABASE_URL.`);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: new Database(file, { readonly: true }) }) });
  try {
    const tables = await db.introspection.getTables();
    if (!tables.some(({ name }) => name === 'audit')) {
      throw new Error(`the database ${file} has no audit yet. Start the bot once: it brings the tables up to date.`);
    }
    return await auditOn(db, noNewId).list(since);
  } finally {
    await db.destroy();
  }
}

function noNewId(): never {
  throw new Error('the audit is only read here');
}

import path from 'node:path';
import Database from 'libsql';

/** The rows of a table in the database of a data folder, read beside the bot that has it open; for tests. */
export function rowsIn(dataFolder: string, table: string): Record<string, unknown>[] {
  const database = new Database(path.join(dataFolder, 'bot.sqlite'));
  try {
    return database.prepare(`select * from ${table}`).all() as Record<string, unknown>[];
  } finally {
    database.close();
  }
}

import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import type { Tables } from '../schema';
import { openSqliteStore } from '../sqlite-store';
import type { Store } from '../store';

/** A real store in a temporary folder; for tests. */
export interface TestStore {
  readonly store: Store;
  readonly file: string;
  /** What stands in a table, read past the store. */
  rows<Name extends keyof Tables>(table: Name): Tables[Name][];
  /** The columns of every table that the database has, those of Kysely's own tables left out. */
  columns(): Record<string, string[]>;
  remove(): Promise<void>;
}

export async function openTestStore(): Promise<TestStore> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bot-store-'));
  const file = path.join(folder, 'data', 'bot.sqlite');
  const store = await openSqliteStore(file);
  return {
    store,
    file,
    rows: <Name extends keyof Tables>(table: Name) => {
      const database = new Database(file);
      try {
        return database.prepare(`select * from ${table}`).all() as Tables[Name][];
      } finally {
        database.close();
      }
    },
    columns: () => {
      const database = new Database(file, { readonly: true });
      try {
        const tables = database
          .prepare("select name from sqlite_master where type = 'table' and name not glob 'kysely_*'")
          .all() as { name: string }[];
        return Object.fromEntries(
          tables.map(({ name }) => {
            const columns = database.prepare(`select name from pragma_table_info('${name}')`).all() as {
              name: string;
            }[];
            return [name, columns.map((column) => column.name)];
          }),
        );
      } finally {
        database.close();
      }
    },
    remove: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

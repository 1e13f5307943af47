import { ConfigError, readDatabaseFile } from '../config';
import { clearHandoffs } from '../handoff/forget';
import { openSqliteStore } from '../store/sqlite-store';
import type { PersonKey, PersonRecord, Store } from '../store/store';

// `npm run person -- --export <id>` shows, and `npm run person -- --forget <id>` drops, what is kept about a person, by
// directory object id. Works beside the running bot. With --tenant <id> only that tenant's person.

const usage = 'Write: npm run person -- --export|--forget <directory object id> [--tenant <tenant id>]';

async function main(args: readonly string[]): Promise<void> {
  const [mode, person] = args;
  if ((mode !== '--export' && mode !== '--forget') || !person || person.startsWith('--')) fail(usage);
  const at = args.indexOf('--tenant');
  const tenant = at < 0 ? null : (args[at + 1] ?? fail(usage)).toLowerCase();
  const store = await openSqliteStore(readDatabaseFile(process.env));
  try {
    const keys = (await store.peopleBy(person)).filter((key) => tenant === null || key.tenant === tenant);
    const records = await Promise.all(keys.map((key) => recordOf(store, key, mode === '--forget')));
    console.log(JSON.stringify(records, null, 2));
    if (records.length === 0) console.error('Nothing is kept about this person.');
    else if (mode === '--forget') {
      console.error(
        'Dropped. What the running bot has in memory of the person goes within 11 minutes. The cards listed above stay in Teams: to have the bot take its cards back, let the person write "Unohda minut" to it instead of this command.',
      );
    }
  } finally {
    await store.close();
  }
}

async function recordOf(store: Store, key: PersonKey, isForgetting: boolean): Promise<PersonKey & PersonRecord> {
  const record = await store.transaction(async (tx) => {
    if (!isForgetting) return tx.recordOf(key);
    await clearHandoffs(key, tx, new Date());
    return tx.forgetPerson(key);
  });
  return { ...key, ...record };
}

function fail(why: string): never {
  console.error(why);
  process.exit(2);
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error instanceof ConfigError ? error.message : `It could not be done: ${error.message}`);
  process.exit(1);
});

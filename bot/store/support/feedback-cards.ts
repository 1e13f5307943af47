import Database from 'libsql';

/** The one-use ids of all feedback in a database file, read past the running bot. For tests of durability. */
export function feedbackCardsIn(file: string): Set<string> {
  const database = new Database(file, { readonly: true });
  try {
    const rows = database.prepare('select card_id from feedback').all() as { card_id: string }[];
    return new Set(rows.map(({ card_id }) => card_id));
  } finally {
    database.close();
  }
}

import { parseArgs } from 'node:util';
import { z } from 'zod';
import { helsinkiInstant } from '../../knowledge/helsinki-time';
import { ConfigError, readDatabaseFile } from '../config';
import { readAudit } from '../store/read-audit';
import { auditJson, auditLine } from './audit-line';

// `npm run audit` lists what staff did, oldest first, one line each; `-- --since 2025-12-01` from that day on (in Helsinki),
// `-- --json` as JSON lines. It reads only, and works beside the running bot.

const usage = 'Write: npm run audit [-- --since YYYY-MM-DD] [--json]';

async function main(args: string[]): Promise<void> {
  const { since, json } = optionsIn(args);
  const records = await readAudit(readDatabaseFile(process.env), since);
  for (const record of records) console.log(json ? auditJson(record) : auditLine(record));
  if (records.length === 0) console.error('Staff have done nothing in this time.');
}

function optionsIn(args: string[]): { since: Date; json: boolean } {
  try {
    const { values } = parseArgs({ args, options: { since: { type: 'string' }, json: { type: 'boolean' } } });
    const day = z.iso.date().optional().parse(values.since);
    return { since: day ? helsinkiInstant(day, '00:00') : new Date(0), json: values.json ?? false };
  } catch {
    console.error(usage);
    process.exit(2);
  }
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error instanceof ConfigError ? error.message : `It could not be done: ${error.message}`);
  process.exit(1);
});

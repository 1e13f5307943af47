import path from 'node:path';
import type { Decide } from '../decide';
import { type Knowledge, loadKnowledge } from '../load';
import { loadDecide } from '../load-decide';
import { snowball } from '../matching/morphology';

/** The decision over the real knowledge, as the bot makes it where Voikko is not installed. */
export function realDecide(): { knowledge: Knowledge; decide: Decide } {
  const folder = path.resolve(__dirname, '..');
  const knowledge = loadKnowledge(folder);
  return { knowledge, decide: loadDecide(knowledge, folder, snowball).decide };
}

import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Where drafts of entries wait for an editor, inside the knowledge folder. Nothing is loaded from there. */
export const draftsFolder = 'drafts';

/** The drafts that wait, by file name. */
export function draftFiles(knowledgeFolder: string): readonly string[] {
  const folder = path.join(knowledgeFolder, draftsFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort();
}

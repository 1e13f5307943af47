import { existsSync } from 'node:fs';
import path from 'node:path';

/** The project's folder, from the sources as well as from dist/: the nearest one above that holds package.json. */
export function projectRoot(): string {
  let folder = __dirname;
  while (!existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('package.json was not found above the program.');
    folder = parent;
  }
  return folder;
}

/** Where the knowledge files lie. */
export function knowledgeFolder(): string {
  return path.join(projectRoot(), 'knowledge');
}

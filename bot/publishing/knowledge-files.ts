import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Files of the knowledge folder that change together, or not at all. */
export interface KnowledgeFiles {
  /** What a file says with the changes so far; null where there is none. */
  read(file: string): string | null;
  /** @param text null where the file goes */
  change(file: string, text: string | null): void;
  /**
   * Writes all changes, then looks whether they are right.
   * @throws what `isRight` throws; then every file is again as it was
   */
  write(isRight: () => void): void;
}

export function openKnowledgeFiles(folder: string): KnowledgeFiles {
  const changes = new Map<string, string | null>();
  const placeOf = (file: string) => path.join(folder, file);
  const onDisk = (file: string) => (existsSync(placeOf(file)) ? readFileSync(placeOf(file), 'utf8') : null);
  return {
    read: (file) => changes.get(file) ?? (changes.has(file) ? null : onDisk(file)),
    change: (file, text) => changes.set(file, text),
    write(isRight) {
      const before = [...changes.keys()].map((file) => [file, onDisk(file)] as const);
      const newFolders: string[] = [];
      try {
        for (const [file, text] of changes) {
          const made = mkdirSync(path.dirname(placeOf(file)), { recursive: true });
          if (made) newFolders.push(made);
          put(placeOf(file), text);
        }
        isRight();
      } catch (error) {
        for (const [file, text] of before) put(placeOf(file), text);
        for (const made of newFolders) rmSync(made, { recursive: true, force: true });
        throw error;
      }
    },
  };
}

function put(place: string, text: string | null): void {
  if (text === null) rmSync(place, { force: true });
  else writeFileSync(place, text);
}

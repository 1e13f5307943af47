import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Knowledge, loadKnowledge } from '../load';
import { KnowledgeError, type Problem } from '../problem';

/** What an entry's file looks like from the tests: the smallest one, with a single entry. */
export const sdqFile = 'entries/laku-perhekuntoutus/lomakkeet-palaute.yaml';

/** A copy of the real knowledge that a test may break. */
export interface KnowledgeCopy {
  readonly folder: string;
  /** Replaces the first occurrence; fails when there is none, so that no test passes for want of a change. */
  change(file: string, from: string | RegExp, to: string): void;
  /** Puts text at the end of a file, or makes the file. */
  append(file: string, text: string): void;
  load(): Knowledge;
  /** What loading complains of; none when it loads. */
  problems(): readonly Problem[];
  /** The text of the line that a problem points at. */
  lineOf(problem: Problem | undefined): string;
  remove(): void;
}

export function copyKnowledge(): KnowledgeCopy {
  const real = path.resolve(__dirname, '..');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'knowledge-'));
  for (const part of [
    'entries',
    'contacts.yaml',
    'meetings.yaml',
    'services.yaml',
    'intents.yaml',
    'open-questions.yaml',
    'contact-phrases.yaml',
    'routing.yaml',
    'thesaurus',
    'queries',
  ]) {
    cpSync(path.join(real, part), path.join(folder, part), { recursive: true });
  }
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  return {
    folder,
    change(file, from, to) {
      const before = read(file);
      const after = before.replace(from, () => to);
      if (after === before) throw new Error(`${file} has no ${from} to change`);
      writeFileSync(path.join(folder, file), after);
    },
    append(file, text) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text, { flag: 'a' });
    },
    load: () => loadKnowledge(folder),
    problems() {
      try {
        loadKnowledge(folder);
        return [];
      } catch (error) {
        if (error instanceof KnowledgeError) return error.problems;
        throw error;
      }
    },
    lineOf(problem) {
      if (!problem) throw new Error('there is no problem to point anywhere');
      return read(problem.file.replace(/^knowledge\//, '')).split('\n')[problem.line - 1] ?? '';
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

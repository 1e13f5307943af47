import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { KnowledgeError } from '../problem';
import { loadClientMatterData } from './schema';

const real = readFileSync(path.resolve(__dirname, '..', 'client-matter.yaml'), 'utf8');

/** The problems of the real file with one text in it replaced. */
function problemsAfter(text: string, replacement: string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'client-matter-'));
  expect(real).toContain(text);
  writeFileSync(path.join(folder, 'client-matter.yaml'), real.replace(text, replacement));
  try {
    loadClientMatterData(folder);
  } catch (error) {
    if (error instanceof KnowledgeError) return error.message;
    throw error;
  }
  return '';
}

describe('the file of cues', () => {
  it('is read', () => {
    expect(problemsAfter('missä mennään,', 'missä ollaan,')).toBe('');
  });

  it.each([
    [
      'a capital in a cue',
      'missä mennään,',
      'Missä mennään,',
      /client-matter\.yaml:\d+: cues\.state\.fi\.\d+: a cue is/,
    ],
    [
      'an unknown class',
      'missä mennään,',
      '<kunde>,',
      /client-matter\.yaml:\d+: cues\.state\.fi\.\d+: there is no class <kunde>/,
    ],
    [
      'a group without a language',
      '  business:\n    fi:',
      '  business:\n    de:',
      /client-matter\.yaml:\d+: cues\.business/,
    ],
  ])('names file and line of %s', (_what, text, replacement, problem) => {
    expect(problemsAfter(text, replacement)).toMatch(problem);
  });
});

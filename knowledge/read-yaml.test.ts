import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { readYaml } from './read-yaml';

const schema = z.array(z.strictObject({ id: z.string(), tags: z.array(z.string()).default([]), note: z.string() }));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'read-yaml-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function read(text: string) {
  const file = path.join(folder, 'file.yaml');
  writeFileSync(file, text);
  return readYaml(file, 'knowledge/file.yaml', schema);
}

function problemsOf(text: string) {
  const result = read(text);
  return result.ok ? [] : result.problems;
}

describe('a good file', () => {
  const text = '# a comment\n- id: a\n  note: one\n\n- id: b\n  tags:\n    - x\n    - y\n  note: |\n    long\n';
  const located = () => {
    const result = read(text);
    if (!result.ok) throw new Error('it should be good');
    return result.located;
  };

  it('gives its value with what was left out filled in', () => {
    expect(located().value).toEqual([
      { id: 'a', tags: [], note: 'one' },
      { id: 'b', tags: ['x', 'y'], note: 'long\n' },
    ]);
  });

  it.each<[string, (string | number)[], number]>([
    ['a record', [1], 5],
    ['a field', [1, 'note'], 9],
    ['an item of a list', [1, 'tags', 1], 8],
    ['the record, for a field that it lacks', [0, 'tags'], 2],
    ['the nearest field, for a place inside a plain text', [0, 'note', 'x'], 3],
    ['the first line, for a record that is not there', [7, 'id'], 1],
  ])('knows the line of %s', (_what, where, line) => {
    expect(located().lineOf(where)).toBe(line);
  });

  it('may begin with a byte order mark, as Windows editors write it', () => {
    expect(problemsOf(`\ufeff${text}`)).toEqual([]);
  });
});

describe('a bad file', () => {
  it.each([
    ['a value with two colons', '- id: a\n  note: one: two\n', 2, /nested mappings/i],
    ['a text that begins with an asterisk', '- id: a\n  note: *tärkeä\n', 2, /alias/i],
    ['a list that is not closed', '- id: a\n  tags: [x\n  note: one\n', 3, /\]/],
    ['a key that stands twice', '- id: a\n  note: one\n  note: two\n', 3, /unique/],
    ['a quote that is not closed', '- id: a\n  note: "one\n', 3, /quote/],
    ['a record of the wrong type', '- id: 7\n  note: one\n', 1, /^0\.id: .*string/],
    ['a field that is missing', '- id: a\n  note: one\n- id: b\n', 3, /^1\.note: /],
    ['a field that is unknown', '- id: a\n  note: one\n  nite: x\n', 1, /^0: .*"nite"/],
    ['nothing in it', '', 1, /^the file: /],
  ])('with %s is reported with line and reason', (_what, text, line, reason) => {
    expect(problemsOf(text)).toContainEqual({
      file: 'knowledge/file.yaml',
      line,
      reason: expect.stringMatching(reason),
    });
  });

  it('with several mistakes is reported with all of them', () => {
    const lines = problemsOf('- id: 7\n  note: one\n- id: b\n  note: 8\n- id: c\n  note: nine\n  tags: x\n').map(
      ({ line }) => line,
    );
    expect(lines).toEqual([1, 4, 7]);
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { loadKnowledge } from '../load';
import { halves, loadQueries } from './queries';
import { repeatsAmong, wordingsIn } from './repeats';

const real = path.resolve(__dirname, '..');

describe('the labelled queries', () => {
  const knowledge = loadKnowledge(real);
  const all = halves.map((half) => loadQueries(real, half));
  const answerable = all.flatMap((half) => half.answerable);
  const negative = all.flatMap((half) => half.negative);
  const contacts = all.flatMap((half) => half.contacts);
  const texts = all.flatMap((half) =>
    [...half.answerable, ...half.negative, ...half.commands, ...half.contacts].map(({ q }) => q),
  );

  it('expect entries and open questions that exist', () => {
    const wanted = answerable.flatMap(({ expect, also }) => [expect, ...also]);
    expect([...wanted, ...negative.flatMap(({ near }) => near)].filter((id) => !knowledge.entries.has(id))).toEqual([]);
    expect(negative.flatMap(({ open }) => open ?? []).filter((id) => !knowledge.openQuestions.has(id))).toEqual([]);
  });

  it('expect contacts that exist', () => {
    const wanted = contacts.flatMap((query) => [query.expect_contact, ...query.also_contacts]);
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((id) => !knowledge.contacts.has(id))).toEqual([]);
  });

  it('ask for every entry that editors have written, in either half', () => {
    // Of those that staff have published the check tells which are still without.
    const written = [...knowledge.entries.values()].filter(({ published }) => published === null);
    for (const half of all) {
      const asked = new Set(half.answerable.flatMap(({ expect, also }) => [expect, ...also]));
      expect(written.filter(({ id }) => !asked.has(id))).toEqual([]);
    }
  });

  it('are worded otherwise than the questions and alternates that they should find', () => {
    const near = repeatsAmong(all, wordingsIn(knowledge));
    expect(near).toEqual([]);
  });

  it('are all different', () => {
    const seen = texts.map((q) => q.toLowerCase());
    expect(seen.filter((text, position) => seen.indexOf(text) !== position)).toEqual([]);
  });
});

describe('a file of queries', () => {
  let folder: string;
  const write = (file: string, ...lines: string[]) =>
    writeFileSync(path.join(folder, 'queries', 'fit', file), lines.join('\n'));
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'queries-'));
    mkdirSync(path.join(folder, 'queries', 'fit'), { recursive: true });
    for (const name of ['fi', 'sv', 'en', 'negative', 'commands', 'contacts']) write(`${name}.jsonl`);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const query = '{"q": "Miksi?", "lang": "fi", "kind": "plain", "expect": "a", "also": []}';

  it('may have empty lines', () => {
    write('fi.jsonl', query, '', query, '');
    expect(loadQueries(folder, 'fit').answerable).toHaveLength(2);
  });

  it.each([
    ['is no JSON', 'fi.jsonl', '{"q": '],
    ['lacks a field', 'sv.jsonl', '{"q": "Varför?", "lang": "sv", "kind": "plain", "expect": "a"}'],
    ['asks nothing', 'en.jsonl', '{"q": "", "lang": "en", "kind": "plain", "expect": "a", "also": []}'],
    ['wants what there is not', 'negative.jsonl', '{"q": "Sää?", "lang": "fi", "kind": "off-topic", "want": "answer"}'],
    ['names no intent of ours', 'commands.jsonl', '{"q": "Tanssi", "lang": "fi", "intent": "dance"}'],
    ['expects no contact', 'contacts.jsonl', '{"q": "Kuka?", "lang": "fi", "also_contacts": []}'],
  ])('is refused with file and line when a line %s', (_what, file, line) => {
    write(file, '', line);
    expect(() => loadQueries(folder, 'fit')).toThrow(`${file}:2: `);
  });
});

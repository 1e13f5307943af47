import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { loadKnowledge } from '../load';
import { languages } from '../schema';
import { loadQueries } from './queries';

const real = path.resolve(__dirname, '..');

describe('the labelled queries', () => {
  const { answerable, negative, commands, unseen } = loadQueries(real);
  const knowledge = loadKnowledge(real);

  it('expect entries that exist', () => {
    const wanted = [...answerable, ...unseen].flatMap(({ expect, also }) => [expect, ...also]);
    expect([...wanted, ...negative.flatMap(({ near }) => near)].filter((id) => !knowledge.entries.has(id))).toEqual([]);
  });

  it('are worded otherwise than the questions and alternates that they should find', () => {
    const wordings = [...knowledge.entries.values()].flatMap((entry) =>
      languages.flatMap((language) => [entry[language].question, ...entry[language].alternates]),
    );
    const phrases = knowledge.intents.flatMap((intent) => languages.flatMap((language) => intent.phrases[language]));
    const known = new Set([...wordings, ...phrases].map((text) => text.toLowerCase()));
    expect([...answerable, ...negative, ...commands, ...unseen].filter(({ q }) => known.has(q.toLowerCase()))).toEqual(
      [],
    );
  });

  it('are all different', () => {
    const texts = [...answerable, ...negative, ...commands, ...unseen].map(({ q }) => q.toLowerCase());
    expect(texts.filter((text, position) => texts.indexOf(text) !== position)).toEqual([]);
  });
});

describe('a file of queries', () => {
  let folder: string;
  const write = (file: string, ...lines: string[]) =>
    writeFileSync(path.join(folder, 'queries', file), lines.join('\n'));
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'queries-'));
    mkdirSync(path.join(folder, 'queries'));
    for (const name of ['fi', 'sv', 'en', 'negative', 'commands', 'unseen']) write(`${name}.jsonl`);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const query = '{"q": "Miksi?", "lang": "fi", "kind": "plain", "expect": "a", "also": []}';

  it('may have empty lines', () => {
    write('fi.jsonl', query, '', query, '');
    expect(loadQueries(folder).answerable).toHaveLength(2);
  });

  it.each([
    ['is no JSON', 'fi.jsonl', '{"q": '],
    ['lacks a field', 'sv.jsonl', '{"q": "Varför?", "lang": "sv", "kind": "plain", "expect": "a"}'],
    ['asks nothing', 'en.jsonl', '{"q": "", "lang": "en", "kind": "plain", "expect": "a", "also": []}'],
    ['wants what there is not', 'negative.jsonl', '{"q": "Sää?", "lang": "fi", "kind": "off-topic", "want": "answer"}'],
    ['names no intent of ours', 'commands.jsonl', '{"q": "Tanssi", "lang": "fi", "intent": "dance"}'],
  ])('is refused with file and line when a line %s', (_what, file, line) => {
    write(file, '', line);
    expect(() => loadQueries(folder)).toThrow(`${file}:2: `);
  });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadKnowledge } from './load';
import { KnowledgeError } from './problem';
import type { Intent } from './schema';
import { copyKnowledge, type KnowledgeCopy, sdqFile } from './support/knowledge-copy';

describe('the real knowledge', () => {
  const knowledge = loadKnowledge(__dirname);

  it('loads with entries of every kind of record', () => {
    const { entries, contacts, meetings, services, topics, intents } = knowledge;
    for (const { size } of [entries, contacts, meetings, services, topics]) expect(size).toBeGreaterThan(0);
    expect(intents.length).toBeGreaterThan(0);
  });

  it('gives every entry the service and the topic of its place', () => {
    for (const { service, topic, place } of knowledge.entries.values()) {
      expect(place.file).toBe(`knowledge/entries/${service}/${topic}.yaml`);
    }
  });

  it('remembers the line where each entry begins', () => {
    for (const { id, place } of knowledge.entries.values()) {
      const lines = readFileSync(path.join(__dirname, '..', place.file), 'utf8').split('\n');
      expect(lines[place.line - 1]).toBe(`- id: ${id}`);
    }
  });

  it('tells an entry which newer ones replace it', () => {
    const pairs = [...knowledge.entries.values()].flatMap(({ id, supersedes }) => supersedes.map((old) => [old, id]));
    expect(pairs.length).toBeGreaterThan(0);
    for (const [old, newer] of pairs) expect(knowledge.entries.get(old as string)?.supersededBy).toContain(newer);
  });
});

describe('what is loaded cannot be changed', () => {
  it('not the map of entries', () => {
    const { entries } = loadKnowledge(path.resolve(__dirname));
    expect(() => (entries as Map<string, unknown>).delete('laku-sdq-form')).toThrow();
  });

  const knowledge = loadKnowledge(__dirname);
  const entry = knowledge.entries.get('laku-sdq-form') as unknown as Record<string, Record<string, unknown>>;
  const intent = knowledge.intents[0] as Intent;

  it.each<[string, () => void]>([
    ['an answer', () => Object.assign(entry.fi as object, { answer: 'muutettu' })],
    ['the contacts of an entry', () => (entry.contacts as unknown as string[]).push('email-rekisteroityminen')],
    ['a source', () => Object.assign((entry.source as unknown as object[])[0] as object, { date: '2030-01-01' })],
    ['what an entry is superseded by', () => (entry.supersededBy as unknown as string[]).push('laku-sdq-form')],
    ['a field that an editor left out', () => (entry.links as unknown as unknown[]).push({})],
    ['the phrases of an intent', () => (intent.phrases.fi as string[]).push('lisätty')],
    ['the examples', () => (knowledge.examples as string[]).push('lisätty')],
    ['the whole', () => Object.assign(knowledge, { entries: new Map() })],
  ])('not %s', (_what, change) => {
    expect(change).toThrow(/read only|not extensible/);
  });

  it.each(['contacts', 'meetings', 'services', 'topics'] as const)('not a record of the %s', (kind) => {
    for (const record of knowledge[kind].values())
      expect(() => Object.assign(record, { id: 'x' })).toThrow(/read only/);
  });
});

describe('a broken file is reported with its line and the reason', () => {
  let copy: KnowledgeCopy;
  beforeEach(() => {
    copy = copyKnowledge();
  });
  afterEach(() => copy.remove());

  it('when it is no YAML', () => {
    copy.change(sdqFile, 'status: current', 'status: current: fresh');
    expect(copy.problems()[0]).toMatchObject({
      file: `knowledge/${sdqFile}`,
      line: 2,
      reason: expect.stringMatching(/nested mappings/i),
    });
  });

  it.each(['fi', 'sv', 'en'])('when an entry lacks the language %s', (language) => {
    copy.change(sdqFile, new RegExp(`^  ${language}:\\n(    .*\\n)+`, 'm'), '');
    const problems = copy.problems();
    expect(problems).toEqual([
      { file: `knowledge/${sdqFile}`, line: 1, reason: expect.stringMatching(new RegExp(`^0\\.${language}: `)) },
    ]);
  });

  it('when a field has a name that does not exist', () => {
    copy.change(sdqFile, '  contacts: [', '  contact: [');
    const reasons = copy.problems().map(({ reason }) => reason);
    expect(reasons).toContainEqual(expect.stringContaining('"contact"'));
    expect(reasons).toContainEqual(expect.stringContaining('0.contacts'));
  });
});

describe('several broken files', () => {
  let copy: KnowledgeCopy;
  beforeEach(() => {
    copy = copyKnowledge();
  });
  afterEach(() => copy.remove());

  it('that cannot be read are all reported at once, each with its file', () => {
    copy.append(sdqFile, '  fi: [\n');
    copy.change('contacts.yaml', /kind: email$/m, 'kind: pigeon');
    copy.change('meetings.yaml', /starts: "\d\d:\d\d"/, 'starts: "25:00"');
    copy.change('services.yaml', /^examples:/m, 'exemples:');
    copy.change('intents.yaml', /id: help/, 'id: dance');
    const files = new Set(copy.problems().map(({ file }) => file));
    expect([...files].sort()).toEqual(
      ['contacts.yaml', sdqFile, 'intents.yaml', 'meetings.yaml', 'services.yaml'].map((file) => `knowledge/${file}`),
    );
  });

  it('that point to nothing are all reported at once', () => {
    copy.change(sdqFile, /contacts: \[.*\]/, 'contacts: [email-nowhere]');
    copy.change('entries/oma-vayla/laskutus.yaml', /related: \[.*\]/, 'related: [oma-vayla-nowhere]');
    copy.change('services.yaml', /^examples: .*$/m, 'examples: [example-nowhere]');
    const nowhere = copy.problems().flatMap(({ reason }) => reason.match(/"(.*-nowhere)"/)?.[1] ?? []);
    expect(nowhere.sort()).toEqual(['email-nowhere', 'example-nowhere', 'oma-vayla-nowhere']);
  });

  it('give one error whose message has a line for each problem', () => {
    copy.change(sdqFile, /status: current/, 'status: fresh');
    copy.change('meetings.yaml', /status: held/, 'status: cancelled');
    let thrown: unknown;
    try {
      copy.load();
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(KnowledgeError);
    const { message, code } = thrown as KnowledgeError;
    expect(code).toBe('KNOWLEDGE_INVALID');
    expect(message).toContain('2 error(s)');
    expect(message).toMatch(/^knowledge\/entries\/laku-perhekuntoutus\/lomakkeet-palaute\.yaml:2: .*status/m);
    expect(message).toMatch(/^knowledge\/meetings\.yaml:\d+: .*status/m);
  });

  it('and an unbroken copy loads', () => {
    expect(copy.problems()).toEqual([]);
  });
});

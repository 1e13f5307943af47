import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { draftFiles } from '../../knowledge/drafts';
import { entrySchema } from '../../knowledge/schema';
import { copyKnowledge, type KnowledgeCopy, sdqFile } from '../../knowledge/support/knowledge-copy';
import { withAlternate } from './alternate-yaml';
import { draftFileName, draftYaml } from './draft-yaml';
import type { Proposal } from './proposal';
import { writeProposal } from './write';

let copy: KnowledgeCopy;
beforeEach(() => {
  copy = copyKnowledge();
});
afterEach(() => copy.remove());

const id = '5f6e7d8c-1f3f-4c1a-9d55-1a2b3c4d5e6f';
const at = new Date('2025-12-01T10:00:00Z');
const write = (proposal: Proposal, mask = (text: string) => text) =>
  writeProposal({ id, proposal, at }, copy.folder, mask);
const read = (file: string) => readFileSync(path.join(copy.folder, file), 'utf8');
const alternate = {
  kind: 'alternate',
  language: 'fi',
  entry: 'laku-sdq-form',
  text: 'minne toimitan vahvuuskyselyn tulokset',
} as const;

describe('an alternate', () => {
  it('is one new line in its file, and the knowledge loads with it', () => {
    const before = read(sdqFile).split('\n');
    expect(write(alternate)).toEqual({ outcome: 'written', file: `knowledge/${sdqFile}` });
    const after = read(sdqFile).split('\n');
    expect(after.filter((line) => !before.includes(line))).toEqual([`      - ${alternate.text}`]);
    expect(after).toHaveLength(before.length + 1);
    expect(copy.load().entries.get('laku-sdq-form')?.fi.alternates).toContain(alternate.text);
  });

  it('is never written twice', () => {
    write(alternate);
    const once = read(sdqFile);
    expect(write({ ...alternate, text: `${alternate.text.toUpperCase()}?` })).toMatchObject({ outcome: 'there' });
    expect(read(sdqFile)).toBe(once);
  });

  it.each([
    ['that another entry has', 'Millainen on auditoinnin aikataulu?', 'elsewhere'],
    ['that repeats a labelled query', 'LAKU toimitetaanko SDQ-lomakkeet Kelaan', 'repeats the labelled query'],
  ])('%s is refused, and nothing is changed', (_what, text, reason) => {
    if (reason === 'elsewhere') {
      copy.change('entries/oma-vayla/laskutus.yaml', /alternates:\n {6}- .*/, `alternates:\n      - ${text}`);
    }
    const before = read(sdqFile);
    expect(write({ ...alternate, text })).toMatchObject({
      outcome: 'refused',
      reason: expect.stringContaining(reason),
    });
    expect(read(sdqFile)).toBe(before);
  });

  it('of an entry that is gone is refused', () => {
    expect(write({ ...alternate, entry: 'gone' })).toEqual({ outcome: 'refused', reason: 'there is no entry "gone"' });
  });

  it('may hold what YAML would read as something else', () => {
    const texts = ['hinta: paljonko?', '- viiva', '"lainaus"', "it's", '# ei kommentti', 'yes', '2025', 'a # b', '*b'];
    for (const text of texts) {
      const changed = withAlternate(read(sdqFile), 'laku-sdq-form', 'fi', text);
      expect(parse(changed)[0].fi.alternates.at(-1)).toBe(text);
    }
  });

  it('can be put into every entry, in every language', () => {
    const files = readdirSync(path.join(copy.folder, 'entries'), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith('.yaml'))) {
      const text = read(path.join('entries', file));
      const records = parse(text);
      for (const language of ['fi', 'sv', 'en'] as const) {
        const last = records.at(-1);
        const changed = parse(withAlternate(text, last.id, language, 'uusi'));
        last[language].alternates.push('uusi');
        expect(changed).toEqual(records);
        last[language].alternates.pop();
      }
    }
  });

  it('keeps the comments of the file', () => {
    const text = '- id: a # first\n  fi:\n    alternates:\n      - one # why\n    # between\n    question: b\n';
    expect(withAlternate(text, 'a', 'fi', 'two')).toBe(text.replace('# why\n', '# why\n      - two\n'));
  });

  it('is the first of an answer that staff have published', () => {
    const text = '- id: a\n  fi:\n    question: b\n    alternates: [] # none yet\n  en:\n    alternates: []\n';
    const changed = withAlternate(text, 'a', 'fi', 'yksi: kaksi');
    expect(changed).toBe(text.replace('[] # none yet', '\n      - "yksi: kaksi" # none yet').replace(': \n', ':\n'));
    expect(parse(withAlternate(changed, 'a', 'fi', 'kolme'))[0].fi.alternates).toEqual(['yksi: kaksi', 'kolme']);
    expect(() => withAlternate(text, 'a', 'sv', 'ett')).toThrow('"a" does not exist in sv yet');
  });

  it.each([
    ['a list in brackets', '- id: a\n  fi:\n    alternates: [one]\n'],
    ['a folded text', '- id: a\n  fi:\n    alternates:\n      - >\n        one\n'],
  ])('is refused where it stands in %s', (_what, text) => {
    expect(() => withAlternate(text, 'a', 'fi', 'two')).toThrow('takes no further line');
  });
});

describe('a draft', () => {
  const draft = {
    kind: 'draft',
    language: 'fi',
    service: 'yleinen',
    question: 'Voiko kuntoutusta antaa Åbossa: milloin?',
    answer: 'Voi.\n- Kun siitä on sovittu: etukäteen.\n',
  } as const;

  it('becomes a file that the knowledge does not load, and is never written twice', () => {
    const before = copy.load().entries.size;
    const file = `knowledge/drafts/${draftFileName(draft, id)}`;
    expect(write(draft)).toEqual({ outcome: 'written', file });
    expect(copy.load().entries.size).toBe(before);
    expect(draftFiles(copy.folder)).toEqual([path.basename(file)]);
    expect(write(draft)).toEqual({ outcome: 'there', file });
    expect(draftFiles(copy.folder)).toHaveLength(1);
  });

  it('has the form of an entry, in which the check names everything an editor must fill', () => {
    const [entry] = parse(draftYaml(draft, at));
    expect(entry).toMatchObject({ id: 'voiko-kuntoutusta-antaa-abossa-milloin', fi: { answer: draft.answer } });
    const problems = entrySchema.safeParse(entry).error?.issues.map(({ path: place }) => place.join('.'));
    expect(problems).toEqual(
      expect.arrayContaining(['status', 'source', 'contacts', 'fi.alternates', 'sv.question', 'en.answer']),
    );
    const filled = {
      ...entry,
      status: 'current',
      source: [{ meeting: 'laku-2025', date: '2025-01', section: 'A' }],
      contacts: ['email'],
      fi: { ...entry.fi, alternates: ['a', 'b', 'c', 'd'] },
      sv: { ...entry.sv, question: 'a', answer: 'b', alternates: ['a', 'b'] },
      en: { ...entry.en, question: 'a', answer: 'b', alternates: ['a', 'b'] },
    };
    expect(entrySchema.safeParse(filled).success).toBe(true);
  });

  it('of an answer to somebody has that question masked; the words of staff stay', () => {
    write(draft, (text) => text.replace('Åbossa', '[…]'));
    const [name] = draftFiles(copy.folder);
    expect(name).not.toContain('abossa');
    const [entry] = parse(read(`drafts/${name}`));
    expect(entry.fi.question).toBe('Voiko kuntoutusta antaa […]: milloin?');
  });

  it('without letters in its question gets a name all the same', () => {
    expect(draftFileName({ ...draft, question: '???' }, id)).toBe('draft-5f6e7d8c.yaml');
  });
});

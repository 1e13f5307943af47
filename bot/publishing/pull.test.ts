import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { KnowledgeError } from '../../knowledge/problem';
import { copyKnowledge, type KnowledgeCopy } from '../../knowledge/support/knowledge-copy';
import type { PublishedAnswer, PublishedContent } from './answer';
import { pullAnswers } from './pull';
import { published } from './support/test-answers';

const id = 'k-2026-0001';
const number = 'K-2026-0001';
const file = 'entries/laku-perhekuntoutus/hinnat.yaml';
const fi = {
  question: 'Miten ryhmäkäynnin peruutus vaikuttaa korvaukseen?',
  answer: 'Peruutus ei vaikuta korvaukseen.\n- Kirjaa peruutus: käyntiin # heti.\n\n- "Lainaus" ja *tähti*.',
};
const sv = { question: 'Hur påverkar en avbokning ersättningen?', answer: 'Den påverkar inte ersättningen.' };

let copy: KnowledgeCopy;
beforeEach(() => {
  copy = copyKnowledge();
});
afterEach(() => copy.remove());

const read = (name: string) => readFileSync(path.join(copy.folder, name), 'utf8');
const entry = () => copy.load().entries.get(id);
const answerWith = (change: Partial<PublishedContent> = {}, version = 1): PublishedAnswer => ({
  ...published({ wordings: { fi }, ...change }),
  version,
  at: new Date('2026-12-14T10:00:00Z'),
});
const pull = (answers: readonly PublishedAnswer[], hidden: readonly string[] = []) =>
  pullAnswers(answers, new Set(hidden), copy.folder);

describe('a published answer', () => {
  it('becomes the last record of its file, in the form of the others, and all else stays', () => {
    const before = read(file);
    expect(pull([answerWith()]).answers).toEqual([
      { number, outcome: 'written', file: `knowledge/${file}`, version: 1, movedFrom: null },
    ]);
    const after = read(file);
    expect(after.startsWith(`${before}\n- id: `)).toBe(true);
    expect(after.slice(before.length + 1)).toBe(
      [
        `- id: ${id}`,
        '  status: current',
        '  from: null',
        '  until: null',
        '  reviewed: 2026-12-14',
        '  source:',
        '    - meeting: laku-perhekuntoutus-2026-12-11',
        '      date: 2026-12-11',
        '      section: Kysymyksiä ja vastauksia, K-2026-0001',
        '  contacts: [email-rekisteroityminen]',
        '  related: []',
        '  published:',
        '    question: K-2026-0001',
        '    version: 1',
        '  fi:',
        `    question: ${fi.question}`,
        '    answer: |',
        '      Peruutus ei vaikuta korvaukseen.',
        '      - Kirjaa peruutus: käyntiin # heti.',
        '',
        '      - "Lainaus" ja *tähti*.',
        '    alternates: []',
        '',
      ].join('\n'),
    );
    expect(entry()).toMatchObject({ missing: ['sv', 'en'], fi, service: 'laku-perhekuntoutus', topic: 'hinnat' });
  });

  it('brings its meeting along, once', () => {
    const before = read('meetings.yaml');
    const other = { ...answerWith(), entry: 'k-2026-0002', number: 'K-2026-0002' };
    expect(pull([answerWith(), other]).meetings).toEqual(['laku-perhekuntoutus-2026-12-11']);
    expect(read('meetings.yaml').slice(before.length)).toBe(
      [
        '',
        '- id: laku-perhekuntoutus-2026-12-11',
        '  series:',
        '    fi: LAKU-tapaaminen',
        '    sv: LAKU-möte',
        '    en: LAKU meeting',
        '  service: laku-perhekuntoutus',
        '  date: "2026-12-11"',
        '  starts: "09:00"',
        '  ends: "10:00"',
        '  status: held',
        '  preQuestions: null',
        '  material: null',
        '  url: null',
        '',
      ].join('\n'),
    );
  });

  it('of a topic that has no file yet makes one', () => {
    pull([answerWith({ service: 'oma-vayla', topic: 'hinnat', wordings: { fi, sv } })]);
    expect(entry()).toMatchObject({
      service: 'oma-vayla',
      missing: ['en'],
      sv: { ...sv, reviewed: '2026-12-14', alternates: [] },
    });
  });

  it('is left as it is when it is pulled again, also where editors have changed it', () => {
    pull([answerWith()]);
    copy.change(file, 'Peruutus ei vaikuta korvaukseen.', 'Peruutus ei vaikuta siihen.');
    const before = [read(file), read('meetings.yaml')];
    expect(pull([answerWith()])).toEqual({
      answers: [{ number, outcome: 'there', file: `knowledge/${file}` }],
      meetings: [],
    });
    expect([read(file), read('meetings.yaml')]).toEqual(before);
  });

  it('that is hidden is not pulled', () => {
    const before = read(file);
    expect(pull([answerWith()], [id]).answers).toEqual([{ number, outcome: 'hidden' }]);
    expect(read(file)).toBe(before);
  });

  it('whose id an editor has used for an entry of their own is left out', () => {
    copy.change(file, /^- id: .*/, `- id: ${id}`);
    copy.change(file, /related: .*/, 'related: []');
    const gone = /"(laku-[a-z0-9-]+)"/;
    for (let [problem] = copy.problems(); problem; [problem] = copy.problems()) {
      copy.change(problem.file.replace('knowledge/', ''), gone.exec(problem.reason)?.[1] ?? '', id);
    }
    expect(pull([answerWith()]).answers).toMatchObject([{ outcome: 'there' }]);
  });
});

describe('a corrected answer', () => {
  const edited = () => {
    pull([answerWith({ wordings: { fi, sv } })]);
    copy.change(
      file,
      'alternates: []',
      'alternates:\n      - perutaan ryhmä # puhuttuna\n      - Vaikuttaako peruutus?',
    );
    copy.change(file, /related: \[\]/, 'related: [laku-sdq-form] # tästä kysytään seuraavaksi');
  };
  const right = { question: 'Vaikuttaako peruutus?', answer: 'Peruutus vähentää korvausta.' };

  it('has its new texts, and what editors have added stays', () => {
    edited();
    pull([answerWith({ wordings: { fi: right }, reviewed: '2026-12-20' }, 2)]);
    expect(entry()).toMatchObject({
      published: { question: number, version: 2 },
      reviewed: '2026-12-20',
      related: ['laku-sdq-form'],
      // The alternate that now is the question is none any more.
      fi: { ...right, alternates: ['perutaan ryhmä'] },
      missing: ['sv', 'en'],
    });
    expect(read(file)).toContain('      - perutaan ryhmä # puhuttuna\n');
    expect(read(file)).toContain('# tästä kysytään seuraavaksi\n');
    expect(read(file)).toContain('    answer: |\n      Peruutus vähentää korvausta.\n');
  });

  it('changes no other record, and no comment between them', () => {
    edited();
    const next = { ...answerWith(), entry: 'k-2026-0002', number: 'K-2026-0002' };
    pull([next]);
    copy.change(file, '\n- id: k-2026-0002', '\n# Of the next one.\n- id: k-2026-0002');
    copy.append(file, '# The end.\n');
    const ownRecord = /- id: k-2026-0001[\s\S]*?(?=\n# Of)/;
    const [before, after] = read(file).split(ownRecord);
    pull([answerWith({ wordings: { fi: right } }, 2)]);
    expect(read(file)).toMatch(/Peruutus vähentää[\s\S]*# Of the next one[\s\S]*# The end\.\n$/);
    expect(read(file).split(ownRecord)).toEqual([before, after]);
  });

  it('keeps the translations of editors while the text that they translate is the same', () => {
    pull([answerWith()]);
    const swedish = `  sv:\n    reviewed: 2026-12-15\n    question: ${sv.question}\n    answer: ${sv.answer}\n    alternates: []\n`;
    copy.append(file, swedish);
    const en = { question: 'How does it change the fee?', answer: 'It does not.' };
    pull([answerWith({ wordings: { fi, en } }, 2)]);
    expect(entry()).toMatchObject({ missing: [], sv, en });
    expect(read(file)).toMatch(/ {2}fi:[\s\S]* {2}sv:[\s\S]* {2}en:/);
    pull([answerWith({ wordings: { fi: right, en } }, 3)]);
    expect(entry()?.missing).toEqual(['sv']);
  });

  it('moves to the file of its new topic; a file without records goes', () => {
    pull([answerWith({ service: 'oma-vayla', topic: 'hinnat' })]);
    copy.change('entries/oma-vayla/hinnat.yaml', 'alternates: []', 'alternates:\n      - perutaan ryhmä');
    const { answers } = pull([answerWith({ contact: 'email-palvelukuvaukset' }, 2)]);
    expect(answers).toMatchObject([{ movedFrom: 'knowledge/entries/oma-vayla/hinnat.yaml' }]);
    expect(existsSync(path.join(copy.folder, 'entries/oma-vayla/hinnat.yaml'))).toBe(false);
    expect(entry()).toMatchObject({
      service: 'laku-perhekuntoutus',
      contacts: ['email-palvelukuvaukset'],
      fi: { alternates: ['perutaan ryhmä'] },
    });
  });

  it('that is older than what the file has changes nothing', () => {
    pull([answerWith({}, 2)]);
    expect(pull([answerWith({ wordings: { fi: right } }, 1)]).answers).toMatchObject([{ outcome: 'there' }]);
  });
});

describe('a mistake', () => {
  it('of one answer leaves it out with the reason, and the others are written', () => {
    const wrong: [Partial<PublishedContent>, string][] = [
      [{ contact: 'email-nowhere' }, 'the contact "email-nowhere" cannot be shown'],
      [{ service: '../..' }, 'there is no service "../.."'],
      [{ topic: 'nowhere' }, 'there is no topic "nowhere"'],
      [{ wordings: { fi: { ...fi, answer: ' ' } } }, 'empty'],
      [{ wordings: { fi: { ...fi, answer: '1.1.2026' }, sv: { ...sv, answer: '2.1.2026' } } }, 'different numbers'],
      [{ meeting: { ...published().content.meeting, id: 'laku-2025-11-26' } }, 'meetings.yaml dates it 2025-11-26'],
    ];
    const answers = wrong.map(([change], nth) => ({ ...answerWith(change), entry: `wrong-${nth}` }));
    const pulled = pull([...answers, answerWith()]).answers;
    expect(pulled).toMatchObject([
      ...wrong.map(([, reason]) => ({ outcome: 'refused', reason: expect.stringContaining(reason) })),
      { outcome: 'written' },
    ]);
    expect([...copy.load().entries.keys()].filter((each) => each.startsWith('wrong'))).toEqual([]);
  });

  it('that only the whole shows is told with file, line and entry, and nothing stays written', () => {
    const meeting = { ...published().content.meeting, name: { fi: 'LAKU', sv: 'LAKU', en: ' ' } };
    const before = [read(file), read('meetings.yaml')];
    const answers = [answerWith({ meeting }), { ...answerWith({ topic: 'laskutus' }), entry: 'k-2026-0002' }];
    const problems = problemsOf(() => pull(answers));
    expect(problems).toEqual([
      {
        file: 'knowledge/meetings.yaml',
        line: expect.any(Number),
        reason: expect.stringMatching(/^laku-perhekuntoutus-2026-12-11: .*series\.en/),
      },
    ]);
    expect([read(file), read('meetings.yaml')]).toEqual(before);
    expect(existsSync(path.join(copy.folder, 'entries/laku-perhekuntoutus/laskutus.yaml'))).toBe(false);
  });

  it('that the files have already is told before anything is written', () => {
    copy.change(file, /contacts: \[/, 'contacts: [email-nowhere, ');
    const before = read(file);
    expect(problemsOf(() => pull([answerWith()]))).toMatchObject([{ file: `knowledge/${file}` }]);
    expect(read(file)).toBe(before);
  });
});

function problemsOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof KnowledgeError) return error.problems;
    throw error;
  }
  throw new Error('there was no problem');
}

import { copyKnowledge, type KnowledgeCopy, sdqFile } from './support/knowledge-copy';

let copy: KnowledgeCopy;
beforeEach(() => {
  copy = copyKnowledge();
});
afterEach(() => copy.remove());

/** The only problem there is, with the text of the line it points at. */
function onlyProblem() {
  const problems = copy.problems();
  expect(problems).toHaveLength(1);
  return { ...problems[0], text: copy.lineOf(problems[0]) };
}

const inSdqFile = `knowledge/${sdqFile}`;

describe('an entry with a mistake is reported with its file, its line and the reason', () => {
  it.each([
    ['names an unknown contact', /contacts: \[/, 'contacts: [email-nowhere, ', 'contacts: there is no "email-nowhere"'],
    ['names an unknown related entry', /related: \[/, 'related: [nowhere, ', 'related: there is no "nowhere"'],
    [
      'supersedes an unknown entry',
      /status: /,
      'supersedes: [nowhere]\n  status: ',
      'supersedes: there is no "nowhere"',
    ],
    ['holds also for an unknown service', /status: /, 'also: [nowhere]\n  status: ', 'also: there is no "nowhere"'],
    ['is related to itself', /related: \[/, 'related: [laku-sdq-form, ', '"laku-sdq-form" refers to itself'],
    ['supersedes itself', /status: /, 'supersedes: [laku-sdq-form]\n  status: ', '"laku-sdq-form" refers to itself'],
    [
      'ends before it begins',
      /from: null\n {2}until: null/,
      'from: 2026-01-02\n  until: 2026-01-01',
      'until 2026-01-01 is before from 2026-01-02',
    ],
    [
      'has an unknown meeting as its source',
      /meeting: .*/,
      'meeting: nowhere',
      'source: there is no meeting "nowhere"',
    ],
    [
      'dates its source otherwise than the meetings',
      /date: 2025-11-26/,
      'date: 2025-11-27',
      'source: the date is 2025-11-27, but meetings.yaml dates laku-2025-11-26 2025-11-26',
    ],
    [
      'has no e-mail address and no reason why',
      /contacts: \[.*\]/,
      'contacts: [web-kuntoutuspalvelut]',
      'contacts: no e-mail address, and noEmail does not say why',
    ],
    [
      'says why it has no e-mail address although it has one',
      /related: /,
      'noEmail: Ei ole.\n  related: ',
      'noEmail is given although an e-mail address is among the contacts',
    ],
  ])('when it %s', (_mistake, from, to, reason) => {
    copy.change(sdqFile, from, to);
    const problem = onlyProblem();
    expect(problem).toMatchObject({ file: inSdqFile, reason });
    const field = /^(contacts|related|supersedes|also|until|source|noEmail)/.exec(reason)?.[1] ?? 'id';
    const expected = { source: 'meeting:', noEmail: 'contacts:' }[field] ?? `${field}:`;
    expect(problem.text).toContain(expected);
  });

  it('and a period of one day is no mistake', () => {
    copy.change(sdqFile, /from: null\n {2}until: null/, 'from: 2026-01-01\n  until: 2026-01-01');
    expect(copy.problems()).toEqual([]);
  });

  it('when two of its wordings are the same but for capitals', () => {
    copy.change(sdqFile, 'SDQ liitteeksi vai ei', 'SDQ liitteeksi vai ei\n      - sdq LIITTEEKSI vai ei');
    const problem = onlyProblem();
    expect(problem.reason).toBe('fi.alternates: "sdq LIITTEEKSI vai ei" stands twice');
    expect(problem.text).toBe('      - sdq LIITTEEKSI vai ei');
  });

  it.each([
    ['sv', 'de ifyllda SDQ', 'de 12 ifyllda SDQ', []],
    ['sv', 'Nej. SDQ-blanketterna', 'Nej. De 12 SDQ-blanketterna', ['laku-sdq-form: sv.answer adds 12 (against fi)']],
    ['en', 'No. SDQ forms', 'No. The 12 SDQ forms', ['laku-sdq-form: en.answer adds 12 (against fi)']],
    [
      'fi',
      'Ei lähetetä.',
      'Ei lähetetä 12:ta.',
      ['laku-sdq-form: sv.answer lacks 12 (against fi)', 'laku-sdq-form: en.answer lacks 12 (against fi)'],
    ],
  ])('when a number of its answer stands only in some languages (%s: "%s")', (_language, from, to, reasons) => {
    copy.change(sdqFile, from, to);
    const problems = copy.problems();
    expect(problems.map(({ reason }) => reason)).toEqual(reasons);
    for (const problem of problems) expect(copy.lineOf(problem)).toBe('- id: laku-sdq-form');
  });
});

describe('an entry file in the wrong place', () => {
  const entry = (id: string) =>
    `- id: ${id}
  status: current
  from: null
  until: null
  reviewed: null
  source: [{ meeting: laku-2025-11-26, date: 2025-11-26, section: Otsikko }]
  contacts: [email-palvelukuvaukset]
  fi: { question: Miksi?, answer: Siksi., alternates: [yksi, kaksi, kolme, neljä] }
  sv: { reviewed: null, question: Varför?, answer: Därför., alternates: [ett, två] }
  en: { reviewed: null, question: Why?, answer: Because., alternates: [one, two] }
`;

  it.each([
    ['service', 'entries/nowhere/hinnat.yaml', 'the folder names the service: there is no "nowhere"'],
    [
      'service, the file being outside all folders',
      'entries/hinnat.yaml',
      'the folder names the service: there is no "."',
    ],
    ['topic', 'entries/oma-vayla/muuta.yaml', 'the file name is the topic: there is no "muuta"'],
  ])('is reported when there is no such %s', (_what, file, reason) => {
    copy.append(file, entry('uusi-tieto'));
    expect(onlyProblem()).toMatchObject({ file: `knowledge/${file}`, line: 1, reason });
  });

  it('is no problem in a known service and topic', () => {
    copy.append('entries/oma-vayla/auditointi.yaml', entry('uusi-tieto'));
    expect(copy.load().entries.get('uusi-tieto')).toMatchObject({ service: 'oma-vayla', topic: 'auditointi' });
  });
});

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

describe('a contact', () => {
  it('of kind email may have a hyphen in its address', () => {
    copy.change('contacts.yaml', /address: kuntoutus_palvelukuvaukset@kela\.fi/, 'address: kela-tuki@example-alue.com');
    expect(copy.problems()).toEqual([]);
  });

  it('that is retired is reported wherever an entry names it', () => {
    copy.change('contacts.yaml', /status: (current|verify)/, 'status: retired');
    const problems = copy.problems();
    expect(problems.map(({ file }) => file)).toContain(`knowledge/${sdqFile}`);
    for (const problem of problems) {
      expect(problem.reason).toBe('contacts: "email-palvelukuvaukset" is retired');
      expect(copy.lineOf(problem)).toContain('email-palvelukuvaukset');
    }
  });

  it('without an address is reported wherever an entry names it', () => {
    copy.change('contacts.yaml', /address: kuntoutus_palvelukuvaukset@kela\.fi/, 'address: null');
    const reasons = new Set(copy.problems().map(({ reason }) => reason));
    expect([...reasons]).toEqual(['contacts: "email-palvelukuvaukset" has no address to show']);
  });

  it.each([
    ['email', /address: kuntoutus_palvelukuvaukset@kela\.fi/, 'kela.fi'],
    ['phone', /address: "?\d[\d ]+"?$/m, 'soita'],
    ['web', /address: https?:.*$/m, 'kela.fi'],
  ])('of kind %s whose address is none is reported at the address', (kind, from, address) => {
    copy.change('contacts.yaml', from, `address: ${address}`);
    const problem = onlyProblem();
    expect(problem).toMatchObject({
      file: 'knowledge/contacts.yaml',
      reason: `address: "${address}" is no ${kind} address`,
    });
    expect(problem.text).toBe(`  address: ${address}`);
  });

  it('that is member of a group must exist', () => {
    copy.change('contacts.yaml', /members:\n/, 'members:\n    - email-nowhere\n');
    expect(onlyProblem()).toMatchObject({
      file: 'knowledge/contacts.yaml',
      reason: 'members: there is no "email-nowhere"',
      text: '    - email-nowhere',
    });
  });
});

describe('an id that is used twice', () => {
  it('is reported at the second place, also across files', () => {
    copy.change('entries/oma-vayla/laskutus.yaml', /- id: .*/, '- id: laku-sdq-form');
    const twice = copy.problems().filter(({ reason }) => reason === 'the id "laku-sdq-form" is used twice');
    expect(twice).toEqual([{ file: 'knowledge/entries/oma-vayla/laskutus.yaml', line: 1, reason: expect.any(String) }]);
  });

  it.each([
    ['contacts.yaml', /- id: email-rekisteroityminen/, '- id: email-palvelukuvaukset'],
    ['meetings.yaml', /- id: terapiat-2024-06-11/, '- id: laku-2025-11-26'],
    ['services.yaml', /- id: laku-perhekuntoutus/, '- id: yleinen'],
    ['services.yaml', /- id: hinnat/, '- id: laskutus'],
    ['intents.yaml', /- id: thanks/, '- id: greeting'],
  ])('is reported in %s (%s)', (file, from, to) => {
    copy.change(file, from, to);
    const id = to.replace('- id: ', '');
    const problem = copy.problems().find(({ reason }) => reason === `the id "${id}" is used twice`);
    expect(problem?.file).toBe(`knowledge/${file}`);
    expect(copy.lineOf(problem)).toContain(to);
  });
});

describe('what services and meetings point to must exist', () => {
  it.each([
    ['services.yaml', /contacts: \[/, 'contacts: [nowhere, ', 'contacts: there is no "nowhere"'],
    ['services.yaml', /examples: \[/, 'examples: [nowhere, ', 'examples: there is no "nowhere"'],
    ['meetings.yaml', /service: .*/, 'service: nowhere', 'service: there is no "nowhere"'],
    ['meetings.yaml', /material: .*/, 'material: nowhere', 'material: there is no "nowhere"'],
    [
      'meetings.yaml',
      /preQuestions: null/,
      'preQuestions: { deadline: 2025-11-26, contact: nowhere }',
      'contact: there is no "nowhere"',
    ],
    [
      'meetings.yaml',
      /preQuestions: null/,
      'preQuestions: { deadline: 2025-11-27, contact: email-palvelukuvaukset }',
      'the deadline is after the meeting',
    ],
  ])('in %s (%s)', (file, from, to, reason) => {
    copy.change(file, from, to);
    expect(onlyProblem()).toMatchObject({ file: `knowledge/${file}`, reason });
  });
});

describe('an open question', () => {
  it.each([
    ['an unknown service', /services: \[/, 'services: [nowhere, ', 'services: there is no "nowhere"'],
    ['an unknown topic', /topic: .*/, 'topic: nowhere', 'topic: there is no "nowhere"'],
    ['an unknown contact', /contacts: \[/, 'contacts: [nowhere, ', 'contacts: there is no "nowhere"'],
    ['an unknown entry', /related: \[/, 'related: [nowhere, ', 'related: there is no "nowhere"'],
    [
      'the id of another',
      /id: avoin-ku148-sahkoinen/,
      'id: avoin-ku148-pakollisuus',
      'the id "avoin-ku148-pakollisuus" is used twice',
    ],
  ])('that names %s is reported', (_what, from, to, reason) => {
    copy.change('open-questions.yaml', from, to);
    expect(onlyProblem()).toMatchObject({ file: 'knowledge/open-questions.yaml', reason });
  });

  it('whose alternate stands twice is reported', () => {
    copy.append('open-questions.yaml', openQuestion.replace('- d', '- c'));
    expect(onlyProblem()).toMatchObject({ reason: 'fi.alternates: "c" stands twice' });
  });
});

const openQuestion = `
- id: avoin-kokeilu
  topic: laskutus
  contacts: [web-laskutus]
  fi:
    question: q
    alternates:
      - a
      - b
      - c
      - d
  sv: { question: s, alternates: [t, u] }
  en: { question: v, alternates: [w, x] }
`;

it('a contact to verify that does not say what to check is reported', () => {
  copy.change('contacts.yaml', /en: \[\]\n {2}status: current/, 'en: []\n  status: verify');
  expect(onlyProblem()).toMatchObject({ reason: 'cautions: a contact to verify must say what to check' });
});

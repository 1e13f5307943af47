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
    ['contact-phrases.yaml', /- id: email-tulkkaus/, '- id: email-tilastot'],
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

describe('a route', () => {
  it.each([
    ['an unknown topic', /topic: hinnat/, 'topic: nowhere', 'topic: there is no "nowhere"'],
    ['an unknown service', /service: oma-vayla/, 'service: nowhere', 'service: there is no "nowhere"'],
    ['an unknown contact', /contacts: \[/, 'contacts: [nowhere, ', 'contacts: there is no "nowhere"'],
  ])('that names %s is reported', (_what, from, to, reason) => {
    copy.change('routing.yaml', from, to);
    const problem = onlyProblem();
    expect(problem).toMatchObject({ file: 'knowledge/routing.yaml', reason });
    expect(problem.text).toContain('nowhere');
  });

  it.each([
    ['its topic and service', 'laskutus', 'oma-vayla'],
    ['its topic and all services', 'tulkkaus', "'*'"],
  ])('that is the second one for %s is reported', (_which, topic, service) => {
    copy.append('routing.yaml', `- { topic: ${topic}, service: ${service}, contacts: [web-tapahtumat] }\n`);
    const problem = onlyProblem();
    expect(problem).toMatchObject({
      file: 'knowledge/routing.yaml',
      reason: `${topic} and ${service.replaceAll("'", '')} have two routes`,
    });
    expect(problem.text).toContain('web-tapahtumat');
  });

  it('for a service beside the one for all is no mistake', () => {
    copy.append('routing.yaml', '- { topic: tulkkaus, service: oma-vayla, contacts: [email-tulkkaus] }\n');
    expect(copy.problems()).toEqual([]);
  });

  it('without a contact is reported', () => {
    copy.append('routing.yaml', '- { topic: tulkkaus, service: oma-vayla, contacts: [] }\n');
    expect(onlyProblem().file).toBe('knowledge/routing.yaml');
  });
});

describe('phrases of a contact', () => {
  it('that there is not are reported', () => {
    copy.change('contact-phrases.yaml', /- id: email-tulkkaus/, '- id: nowhere');
    expect(onlyProblem()).toMatchObject({
      file: 'knowledge/contact-phrases.yaml',
      reason: 'id: there is no "nowhere"',
      text: '- id: nowhere',
    });
  });

  it('that are too few are reported', () => {
    copy.append('contact-phrases.yaml', '\n- { id: meeting-viestiseina, fi: [a, b, c], sv: [d, e, f], en: [g, h] }\n');
    const problem = onlyProblem();
    expect(problem.file).toBe('knowledge/contact-phrases.yaml');
    expect(problem.reason).toMatch(/^\d*\.?fi: /);
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

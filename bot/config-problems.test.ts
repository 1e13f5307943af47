import { readConfig } from './config';
import { id, local, problemsOf, production } from './support/sample-settings';

describe('a production start', () => {
  it.each([
    'MicrosoftAppId',
    'MicrosoftAppType',
    'MicrosoftAppTenantId',
    'MicrosoftAppPassword',
    'PRIVACY_URL',
    'ACCESSIBILITY_URL',
  ])('refuses to go without %s', (name) => {
    expect(problemsOf({ ...production, [name]: undefined })).toEqual([
      expect.stringMatching(new RegExp(`^${name}: is missing; set `)),
    ]);
  });

  it('refuses a clock of its own', () => {
    expect(problemsOf({ ...production, LOCAL_NOW: '2025-12-01T09:00:00Z' })).toEqual([
      'LOCAL_NOW: works in local mode only; remove it',
    ]);
  });

  it('without any setting names everything it needs, and local mode', () => {
    const problems = problemsOf({});
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'MicrosoftAppId',
      'MicrosoftAppType',
      'MicrosoftAppTenantId',
      'PRIVACY_URL',
      'ACCESSIBILITY_URL',
    ]);
    expect(problems[0]).toContain('LOCAL_MODE=1');
  });
});

describe('local mode', () => {
  it.each(['0.0.0.0', '192.0.2.1', 'example.com', '::', '127.0.0.1.example.com'])('does not listen on %s', (host) => {
    expect(problemsOf({ ...local, HOST: host })).toEqual([expect.stringMatching(/^HOST: .*remove HOST or set 127/)]);
  });

  it('refuses an app id, since it would check no signatures for it', () => {
    expect(problemsOf({ ...production, ...local })).toEqual([
      expect.stringMatching(/^LOCAL_MODE: .*remove LOCAL_MODE/),
    ]);
  });
});

describe('a wrong setting is named with its fix', () => {
  it.each<[string, string, RegExp]>([
    ['PORT', 'http', /must be a port number/],
    ['PORT', '70000', /must be a port number/],
    ['PORT', '-1', /must be a port number/],
    ['LOCAL_MODE', 'yes', /must be 1 or 0/],
    ['LOCAL_NOW', '2025-12-01', /must be an ISO time with a zone, such as/],
    ['LOCAL_NOW', '2025-12-01T09:00:00', /with a zone/],
    ['MicrosoftAppId', 'my-bot', /must be an id like 0000/],
    ['MicrosoftAppType', 'SingleTennant', /must be SingleTenant or UserAssignedMSI/],
    ['MicrosoftAppType', 'MultiTenant', /must be SingleTenant or UserAssignedMSI/],
    ['MicrosoftAppTenantId', 'kotiorganisaatio', /must be an id like 0000/],
    ['ALLOWED_TENANTS', `${id(3)},kaikki`, /must be an id like 0000/],
    ['PRIVACY_URL', 'example.com/tietosuoja', /must be a web address/],
    ['PUBLIC_URL', 'bot.example.com', /must be a web address/],
    ['ACCESSIBILITY_URL', 'javascript:alert(1)', /must be a web address/],
    ['STAFF_HOURS', 'arkisin 9-15', /must be like Mon-Fri 09:00-15:00/],
    ['STAFF_CHANNEL', '19%3aabc%40thread.tacv2', /must be the id as it is, like 19:abc@thread.tacv2/],
    ['STAFF_CHANNEL', 'https://teams.example.com/l/channel/19', /must be the id as it is/],
    ['STAFF_TEAM_ID', '19%3aabc%40thread.tacv2', /must be the id as it is/],
    ['STAFF_CHANNELS', '19:abc@thread.tacv2', /must be like laku-perhekuntoutus=19:abc@thread.tacv2/],
    ['STAFF_CHANNELS', 'oma-vayla=', /must be like laku/],
    ['STAFF_CHANNELS', 'oma-vayla=19%3aabc%40thread.tacv2', /must be like laku/],
    ['STAFF_REMIND_MINUTES', 'tunti', /must be a number of minutes/],
    ['STAFF_REMIND_MINUTES', '0', /must be more than 0/],
    ['STAFF_LANGUAGE', 'suomi', /must be fi, sv or en/],
    ['LOG_LEVEL', 'loud', /must be fatal, error, warn/],
    ['DATABASE_URL', 'postgres://example.com/bot', /only SQLite is supported; set file:.* or remove it/],
  ])('%s=%s', (name, value, fix) => {
    expect(problemsOf({ ...production, [name]: value })).toEqual([
      expect.stringMatching(new RegExp(`^${name}: .*${fix.source}`)),
    ]);
  });

  it('together with the others, in the message too', () => {
    const wrong = { ...production, PORT: 'http', LOG_LEVEL: 'loud', STAFF_HOURS: 'aina' };
    expect(problemsOf(wrong).map((problem) => problem.split(':')[0])).toEqual(['PORT', 'STAFF_HOURS', 'LOG_LEVEL']);
    expect(() => readConfig(wrong)).toThrow(/cannot start.*- PORT: .*- STAFF_HOURS: .*- LOG_LEVEL: /s);
  });

  it('and what is missing is told beside it', () => {
    const named = problemsOf({ LOG_LEVEL: 'loud' }).map((problem) => problem.split(':')[0]);
    expect(named).toEqual(expect.arrayContaining(['LOG_LEVEL', 'MicrosoftAppId', 'PRIVACY_URL']));
  });

  it('without repeating a secret in it', () => {
    const [problem] = problemsOf({ ...production, DATABASE_URL: 'postgres://bot:hush@example.com/bot' });
    expect(problem).toMatch(/^DATABASE_URL: /);
    expect(problem).not.toContain('hush');
  });
});

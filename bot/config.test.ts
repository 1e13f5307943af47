import path from 'node:path';
import { ConfigError, isLoopback, readConfig, readLocalTime, readPackageSettings } from './config';
import { id, local, problemsOf, production } from './support/sample-settings';

describe('local mode', () => {
  it('needs no other setting', () => {
    expect(readConfig(local)).toEqual({
      port: 3978,
      host: '127.0.0.1',
      identity: null,
      startTime: null,
      databaseFile: path.resolve('data/bot.sqlite'),
      staff: {
        teamId: null,
        users: [],
        hours: null,
        channel: null,
        channels: new Map(),
        remindAfter: 60 * 60 * 1000,
        selfApproval: new Set(),
        language: 'fi',
      },
      publicUrl: null,
      privacyUrl: null,
      accessibilityUrl: null,
      voikkoDictionary: 'auto',
      logLevel: 'info',
    });
  });

  it.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1'])('listens on %s', (host) => {
    expect(readConfig({ ...local, HOST: host }).host).toBe(host);
  });

  it('starts its clock where it is told', () => {
    const { startTime } = readConfig({ ...local, LOCAL_NOW: '2025-12-01T09:00:00+02:00' });
    expect(startTime?.toISOString()).toBe('2025-12-01T07:00:00.000Z');
  });
});

it('the address from outside has no slash at its end', () => {
  expect(readConfig({ ...local, PUBLIC_URL: 'https://bot.example.com/kela/' }).publicUrl).toBe(
    'https://bot.example.com/kela',
  );
});

describe('a production start', () => {
  it('has the identity of the registration and serves its own tenant', () => {
    const { identity, host } = readConfig(production);
    expect(host).toBe('0.0.0.0');
    expect(identity).toEqual({
      appId: id(1),
      appType: 'SingleTenant',
      tenantId: id(2),
      password: 'not-a-real-secret',
      allowedTenants: [id(2)],
    });
  });

  it('serves the listed tenants instead when there are some', () => {
    const { identity } = readConfig({ ...production, ALLOWED_TENANTS: ` ${id(3)}, ${id(4)},` });
    expect(identity?.allowedTenants).toEqual([id(3), id(4)]);
  });

  it('with a managed identity needs no password, and keeps none', () => {
    const managed = { ...production, MicrosoftAppType: 'UserAssignedMSI' };
    expect(readConfig({ ...managed, MicrosoftAppPassword: undefined }).identity?.password).toBeNull();
    expect(readConfig(managed).identity?.password).toBeNull();
  });
});

describe('an empty setting', () => {
  it('counts as not set', () => {
    const empty = {
      PORT: '',
      HOST: ' ',
      LOG_LEVEL: '',
      LOCAL_NOW: '',
      STAFF_HOURS: '',
      DATABASE_URL: '',
      DATA_DIR: '',
    };
    expect(readConfig({ ...local, ...empty, ALLOWED_TENANTS: '', STAFF_USERS: ' ' })).toEqual(readConfig(local));
  });

  it('is missing where one is needed', () => {
    expect(problemsOf({ ...production, MicrosoftAppPassword: ' ' })).toEqual([
      expect.stringMatching(/^MicrosoftAppPassword: is missing/),
    ]);
  });
});

describe('the database file', () => {
  it.each([
    [{ DATA_DIR: '/srv/bot' }, '/srv/bot/bot.sqlite'],
    [{ DATABASE_URL: 'file:/srv/other.sqlite' }, '/srv/other.sqlite'],
    [{ DATABASE_URL: 'file:/srv/other.sqlite', DATA_DIR: '/srv/bot' }, '/srv/other.sqlite'],
  ])('with %j is %s', (given, file) => {
    expect(readConfig({ ...local, ...given }).databaseFile).toBe(path.resolve(file));
  });
});

describe('the hours of the staff', () => {
  it.each([
    ['Mon-Fri 09:00-15:00', [1, 2, 3, 4, 5], '09:00', '15:00'],
    ['Mon-Sun 00:00-23:59', [1, 2, 3, 4, 5, 6, 7], '00:00', '23:59'],
    ['Wed-Wed 12:30-16:00', [3], '12:30', '16:00'],
    ['Sat-Mon 10:00-14:00', [6, 7, 1], '10:00', '14:00'],
  ])('%s', (text, days, opens, closes) => {
    expect(readConfig({ ...local, STAFF_HOURS: text }).staff.hours).toEqual({ days, opens, closes });
  });

  it.each([
    'Mon-Fri',
    'Mon-Fri 9:00-15:00',
    'Mon-Fri 09:00-24:00',
    'ma-pe 09:00-15:00',
    'Mon-Fri 09:00-15:00 ',
    'Mon-Fri 15:00-09:00',
  ])('are not "%s"', (text) => {
    expect(problemsOf({ ...local, STAFF_HOURS: text })).toHaveLength(1);
  });
});

describe('the channels of staff', () => {
  const staffOf = (given: Record<string, string>) => readConfig({ ...local, ...given }).staff;

  it('are one for all, and one for each service that has its own', () => {
    const given = {
      STAFF_CHANNEL: '19:all@thread.tacv2',
      STAFF_CHANNELS: ' laku-perhekuntoutus = 19:laku@thread.tacv2, oma-vayla=19:oma@thread.tacv2,',
    };
    const { channel, channels } = staffOf(given);
    expect(channel).toBe('19:all@thread.tacv2');
    expect([...channels]).toEqual([
      ['laku-perhekuntoutus', '19:laku@thread.tacv2'],
      ['oma-vayla', '19:oma@thread.tacv2'],
    ]);
  });

  it('are the first channel of the team where none is set', () => {
    expect(staffOf({ STAFF_TEAM_ID: '19:team@thread.tacv2' }).channel).toBe('19:team@thread.tacv2');
    expect(staffOf({ STAFF_TEAM_ID: '19:team@thread.tacv2', STAFF_CHANNEL: '19:all@thread.tacv2' })).toMatchObject({
      teamId: '19:team@thread.tacv2',
      channel: '19:all@thread.tacv2',
    });
  });
});

describe('the other settings of staff', () => {
  it('are their ids, the time after which a question is brought up again, and the language of their cards', () => {
    const { staff } = readConfig({
      ...local,
      STAFF_USERS: ' AAAA, bbbb,',
      STAFF_REMIND_MINUTES: '90',
      STAFF_LANGUAGE: 'sv',
    });
    expect(staff).toMatchObject({ users: ['aaaa', 'bbbb'], remindAfter: 90 * 60 * 1000, language: 'sv' });
  });
});

describe('the clock of a command', () => {
  it('is LOCAL_NOW, whatever else is set or missing', () => {
    expect(readLocalTime({ LOCAL_NOW: '2025-12-01T07:00:00Z', PORT: 'http' })).toEqual(
      new Date('2025-12-01T07:00:00Z'),
    );
    expect(readLocalTime({})).toBeNull();
    expect(readLocalTime({ LOCAL_NOW: '' })).toBeNull();
  });

  it('refuses a time that is none', () => {
    expect(() => readLocalTime({ LOCAL_NOW: 'nyt' })).toThrow(/LOCAL_NOW: must be an ISO time/);
  });
});

describe('the settings of the app package', () => {
  const given = {
    MicrosoftAppId: 'ABCDEF00-0000-4000-8000-000000000000',
    DEVELOPER_NAME: ' Kuntoutustiimi ',
    DEVELOPER_URL: 'https://example.com/botti',
    PRIVACY_URL: 'https://example.com/tietosuoja',
    TERMS_URL: 'https://example.com/ehdot',
  };

  it('are read alone, whatever else is missing', () => {
    expect(readPackageSettings({ ...given, PUBLIC_URL: 'https://bot.example.com:8443/', PORT: 'http' })).toEqual({
      ...given,
      MicrosoftAppId: 'abcdef00-0000-4000-8000-000000000000',
      DEVELOPER_NAME: 'Kuntoutustiimi',
      PUBLIC_HOST: 'bot.example.com:8443',
    });
    expect(readPackageSettings(given).PUBLIC_HOST).toBeNull();
  });

  it.each([
    ['TERMS_URL', undefined, /^TERMS_URL: is missing; set the address/],
    ['TERMS_URL', ' ', /^TERMS_URL: is missing; set the address/],
    ['TERMS_URL', 'example.com/ehdot', /^TERMS_URL: must be a web address/],
    ['DEVELOPER_NAME', 'x'.repeat(33), /^DEVELOPER_NAME: must be at most 32 characters/],
    ['MicrosoftAppId', 'botti', /^MicrosoftAppId: must be an id/],
  ])('are refused with %s=%s', (name, value, problem) => {
    const read = () => readPackageSettings({ ...given, [name]: value });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(expect.objectContaining({ problems: [expect.stringMatching(problem)] }));
  });
});

it('only the own machine is loopback', () => {
  const hosts = [
    'localhost',
    '127.0.0.1',
    '::1',
    '[::1]',
    '0.0.0.0',
    '::',
    '10.0.0.1',
    'localhost.example.com',
    '127.1',
  ];
  expect(hosts.filter(isLoopback)).toEqual(['localhost', '127.0.0.1', '::1', '[::1]']);
});

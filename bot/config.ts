import path from 'node:path';
import { z } from 'zod';
import { type Language, languages } from '../knowledge/schema';

/** The settings are wrong; `problems` name each setting and what to do. */
export class ConfigError extends Error {
  readonly code = 'CONFIG_INVALID';

  constructor(readonly problems: readonly string[]) {
    super(`The bot cannot start because of its settings:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

export interface BotIdentity {
  readonly appId: string;
  readonly appType: 'SingleTenant' | 'UserAssignedMSI';
  readonly tenantId: string;
  /** Null for a managed identity. */
  readonly password: string | null;
  /** Tenants whose people are served. */
  readonly allowedTenants: readonly string[];
}

export interface StaffHours {
  /** 1 (Monday) to 7 (Sunday). */
  readonly days: readonly number[];
  readonly opens: string;
  readonly closes: string;
}

/** Who of staff is there, and where they are reached. */
export interface StaffSettings {
  /** The team whose members are staff. */
  readonly teamId: string | null;
  /** Directory object ids of staff. */
  readonly users: readonly string[];
  /** Null when nobody says when staff are at work: then nobody is promised. */
  readonly hours: StaffHours | null;
  /** The channel for what no other channel takes; null when there is none. */
  readonly channel: string | null;
  /** Channels by service id. */
  readonly channels: ReadonlyMap<string, string>;
  /** In milliseconds: a question that waits longer is brought up again. */
  readonly remindAfter: number;
  /** Services whose answers may be published by whoever wrote them, because one person looks after them; `*` is all. */
  readonly selfApproval: ReadonlySet<string>;
  /** The language of cards in the staff channels. */
  readonly language: Language;
}

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Null in local mode: no identity, no signature check, loopback only. */
  readonly identity: BotIdentity | null;
  /** Local mode only: the clock starts here and ticks. */
  readonly startTime: Date | null;
  readonly databaseFile: string;
  readonly staff: StaffSettings;
  /** Where the bot is reached from outside, without a slash at its end; null when nobody says. */
  readonly publicUrl: string | null;
  readonly privacyUrl: string | null;
  readonly accessibilityUrl: string | null;
  /** 'auto', 'none', or a folder or file. */
  readonly voikkoDictionary: string;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

export type Environment = Readonly<Record<string, string | undefined>>;

const guid = z.guid('must be an id like 00000000-0000-0000-0000-000000000000');
const flag = z
  .enum(['0', '1', 'true', 'false', ''], 'must be 1 or 0')
  .transform((value) => value === '1' || value === 'true');
const list = z.string().transform((value) =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);
const page = z.url({ protocol: /^https?$/, error: 'must be a web address that starts with https://' });
/** As it stands in a link of Teams it is percent-encoded, and reaches no channel. */
const channelId = z
  .string()
  .regex(/^[^%\s/]+$/, 'must be the id as it is, like 19:abc@thread.tacv2: of a link decode %3a and %40');
const staffHoursForm =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)-(Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/;

const settings = z.object({
  PORT: z.coerce.number('must be a port number').int().min(0).max(65535).default(3978),
  HOST: z.string().optional(),
  LOCAL_MODE: flag.default(false),
  LOCAL_NOW: z.iso
    .datetime({ offset: true, error: 'must be an ISO time with a zone, such as 2025-12-01T09:00:00+02:00' })
    .optional(),
  MicrosoftAppId: guid.optional(),
  MicrosoftAppType: z.enum(['SingleTenant', 'UserAssignedMSI'], 'must be SingleTenant or UserAssignedMSI').optional(),
  MicrosoftAppTenantId: guid.optional(),
  MicrosoftAppPassword: z.string().optional(),
  ALLOWED_TENANTS: list.pipe(z.array(guid.toLowerCase())).default([]),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z.string().optional(),
  STAFF_TEAM_ID: channelId.optional(),
  STAFF_USERS: list.pipe(z.array(z.string().toLowerCase())).default([]),
  STAFF_HOURS: z
    .string()
    .regex(staffHoursForm, { error: 'must be like Mon-Fri 09:00-15:00', abort: true })
    .refine((text) => text.slice(-11, -6) < text.slice(-5), 'must close later than it opens')
    .optional(),
  STAFF_CHANNEL: channelId.optional(),
  STAFF_CHANNELS: list
    .pipe(
      z.array(
        z
          .string()
          .regex(
            /^[^=]+=\s*[^%\s/]+$/,
            'must be like laku-perhekuntoutus=19:abc@thread.tacv2,oma-vayla=19:def@thread.tacv2',
          ),
      ),
    )
    .default([]),
  STAFF_REMIND_MINUTES: z.coerce.number('must be a number of minutes').positive('must be more than 0').default(60),
  STAFF_SELF_APPROVAL: list.default([]),
  STAFF_LANGUAGE: z.enum(languages, 'must be fi, sv or en').default('fi'),
  PUBLIC_URL: page.optional(),
  PRIVACY_URL: page.optional(),
  ACCESSIBILITY_URL: page.optional(),
  TERMS_URL: page.optional(),
  DEVELOPER_NAME: z.string().max(32, 'must be at most 32 characters').optional(),
  DEVELOPER_URL: page.optional(),
  VOIKKO_DICTIONARY: z.string().default('auto'),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'must be fatal, error, warn, info, debug, trace or silent',
    )
    .default('info'),
});
type Settings = z.infer<typeof settings>;

/**
 * Settings from the environment. An empty value counts as not set.
 * @throws ConfigError with every wrong setting and its fix
 */
export function readConfig(environment: Environment): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const { values, wrong } = parseSettings(given);
  // What is missing is told beside what is wrong, so that one look mends all.
  const further = values.LOCAL_MODE ? localProblems(values) : productionProblems(values);
  const problems = [
    ...wrong,
    ...further.filter((problem) => !wrong.some((other) => nameIn(other) === nameIn(problem))),
  ];
  const databaseFile = databaseFileOf(values, problems);
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    port: values.PORT,
    host: values.HOST ?? (values.LOCAL_MODE ? '127.0.0.1' : '0.0.0.0'),
    identity: values.LOCAL_MODE ? null : identityOf(values),
    startTime: values.LOCAL_NOW ? new Date(values.LOCAL_NOW) : null,
    databaseFile,
    staff: staffOf(values),
    publicUrl: values.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    privacyUrl: values.PRIVACY_URL ?? null,
    accessibilityUrl: values.ACCESSIBILITY_URL ?? null,
    voikkoDictionary: values.VOIKKO_DICTIONARY,
    logLevel: values.LOG_LEVEL,
  };
}

function parseSettings(given: Record<string, string | undefined>): { values: Settings; wrong: string[] } {
  const parsed = settings.safeParse(given);
  if (parsed.success) return { values: parsed.data, wrong: [] };
  const wrong = parsed.error.issues.map(({ path: [name], message }) => `${String(name)}: ${message}`);
  const names = wrong.map(nameIn);
  const rest = Object.fromEntries(Object.entries(given).filter(([name]) => !names.includes(name)));
  return { values: settings.parse(rest), wrong };
}

function nameIn(problem: string): string {
  return problem.slice(0, problem.indexOf(':'));
}

/** LOCAL_NOW alone, for the commands that need a clock and no server. @throws ConfigError */
export function readLocalTime(environment: Environment): Date | null {
  const parsed = settings
    .pick({ LOCAL_NOW: true })
    .safeParse({ LOCAL_NOW: environment.LOCAL_NOW?.trim() || undefined });
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map(({ message }) => `LOCAL_NOW: ${message}`));
  return parsed.data.LOCAL_NOW ? new Date(parsed.data.LOCAL_NOW) : null;
}

/** Where the database is, for commands that work on it: nothing else need be set. @throws ConfigError */
export function readDatabaseFile(environment: Environment): string {
  const problems: string[] = [];
  const { values, wrong } = parseSettings({ DATA_DIR: environment.DATA_DIR, DATABASE_URL: environment.DATABASE_URL });
  const file = databaseFileOf(values, problems);
  if (wrong.length + problems.length > 0) throw new ConfigError([...wrong, ...problems]);
  return file;
}

/** What the app package takes from the settings. */
export interface PackageSettings {
  readonly MicrosoftAppId: string;
  readonly DEVELOPER_NAME: string;
  readonly DEVELOPER_URL: string;
  readonly PRIVACY_URL: string;
  readonly TERMS_URL: string;
  /** The host of PUBLIC_URL; null when it is not set. */
  readonly PUBLIC_HOST: string | null;
}

/** For the app package; nothing else need be set. @throws ConfigError */
export function readPackageSettings(environment: Environment): PackageSettings {
  const needed = {
    MicrosoftAppId: 'set the application id of the bot registration',
    DEVELOPER_NAME: 'set the name of the organisation that runs the bot, at most 32 characters',
    DEVELOPER_URL: 'set the address of a page about the bot with support, https://...',
    PRIVACY_URL: 'set the address of the privacy notice, https://...',
    TERMS_URL: 'set the address of the terms of use, https://...',
  } as const;
  const names = [...(Object.keys(needed) as (keyof typeof needed)[]), 'PUBLIC_URL' as const];
  const { values, wrong } = parseSettings(
    Object.fromEntries(names.flatMap((name) => (environment[name]?.trim() ? [[name, environment[name]?.trim()]] : []))),
  );
  const missing = Object.entries(needed)
    .filter(([name]) => values[name as keyof typeof needed] === undefined)
    .map(([name, fix]) => `${name}: is missing; ${fix}`)
    .filter((problem) => !wrong.some((other) => nameIn(other) === nameIn(problem)));
  if (wrong.length + missing.length > 0) throw new ConfigError([...wrong, ...missing]);
  return {
    MicrosoftAppId: (values.MicrosoftAppId as string).toLowerCase(),
    DEVELOPER_NAME: values.DEVELOPER_NAME as string,
    DEVELOPER_URL: values.DEVELOPER_URL as string,
    PRIVACY_URL: values.PRIVACY_URL as string,
    TERMS_URL: values.TERMS_URL as string,
    PUBLIC_HOST: values.PUBLIC_URL ? new URL(values.PUBLIC_URL).host : null,
  };
}

/** The language of staff, for commands that need no other setting. @throws ConfigError */
export function readStaffLanguage(environment: Environment): Language {
  const { values, wrong } = parseSettings({ STAFF_LANGUAGE: environment.STAFF_LANGUAGE?.trim() || undefined });
  if (wrong.length > 0) throw new ConfigError(wrong);
  return values.STAFF_LANGUAGE;
}

/** Whether a host name means this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

function localProblems({ HOST, MicrosoftAppId }: Settings): string[] {
  const problems: string[] = [];
  if (HOST !== undefined && !isLoopback(HOST)) {
    problems.push(
      `HOST: local mode checks no signatures, so it listens on this machine only; remove HOST or set 127.0.0.1 (is ${HOST})`,
    );
  }
  if (MicrosoftAppId) {
    problems.push(
      'LOCAL_MODE: it is for a bot without an app id; remove LOCAL_MODE to run with MicrosoftAppId, or the other way round',
    );
  }
  return problems;
}

function productionProblems(values: Settings): string[] {
  const problems: string[] = [];
  const need = (name: keyof Settings, why: string) => {
    if (values[name] === undefined) problems.push(`${name}: is missing; ${why}`);
  };
  need('MicrosoftAppId', 'set the id of the bot registration, or LOCAL_MODE=1 to try the bot on this machine');
  need('MicrosoftAppType', 'set SingleTenant or UserAssignedMSI, as in the bot registration');
  need('MicrosoftAppTenantId', 'set the directory (tenant) id of the bot registration');
  if (values.MicrosoftAppType === 'SingleTenant')
    need('MicrosoftAppPassword', 'set the client secret of the bot registration');
  need('PRIVACY_URL', 'set the address of the privacy notice; the welcome must show it');
  need('ACCESSIBILITY_URL', 'set the address of the accessibility statement; the welcome must show it');
  if (values.LOCAL_NOW !== undefined) problems.push('LOCAL_NOW: works in local mode only; remove it');
  return problems;
}

function identityOf(values: Settings): BotIdentity {
  const tenantId = (values.MicrosoftAppTenantId as string).toLowerCase();
  return {
    appId: values.MicrosoftAppId as string,
    appType: values.MicrosoftAppType as BotIdentity['appType'],
    tenantId,
    password: values.MicrosoftAppType === 'SingleTenant' ? (values.MicrosoftAppPassword as string) : null,
    allowedTenants: values.ALLOWED_TENANTS.length > 0 ? values.ALLOWED_TENANTS : [tenantId],
  };
}

function databaseFileOf({ DATABASE_URL, DATA_DIR }: Settings, problems: string[]): string {
  if (DATABASE_URL === undefined) return path.resolve(DATA_DIR, 'bot.sqlite');
  if (DATABASE_URL.startsWith('file:')) return path.resolve(DATABASE_URL.slice('file:'.length));
  problems.push('DATABASE_URL: only SQLite is supported; set file:/path/to/bot.sqlite, or remove it to use DATA_DIR');
  return '';
}

function staffOf(values: Settings): StaffSettings {
  const channels = values.STAFF_CHANNELS.map((pair) => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const;
  });
  return {
    teamId: values.STAFF_TEAM_ID ?? null,
    users: values.STAFF_USERS,
    hours: values.STAFF_HOURS ? staffHoursOf(values.STAFF_HOURS) : null,
    // The id of a team is that of its first channel.
    channel: values.STAFF_CHANNEL ?? values.STAFF_TEAM_ID ?? null,
    channels: new Map(channels),
    remindAfter: values.STAFF_REMIND_MINUTES * 60 * 1000,
    selfApproval: new Set(values.STAFF_SELF_APPROVAL),
    language: values.STAFF_LANGUAGE,
  };
}

function staffHoursOf(text: string): StaffHours {
  const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  const [days, times] = text.split(' ') as [string, string];
  const [first, last] = days.split('-').map((day) => names.indexOf(day) + 1) as [number, number];
  const [opens, closes] = times.split('-') as [string, string];
  const length = ((last - first + 7) % 7) + 1;
  return { days: Array.from({ length }, (_, nth) => ((first - 1 + nth) % 7) + 1), opens, closes };
}

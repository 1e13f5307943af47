import pino, { type Logger } from 'pino';
import type { Config } from './config';

export type Log = Logger;

/** What a log line may carry besides its fixed message: codes, ids of our own making, counts and times. */
const allowed = new Set([
  ...['code', 'reference', 'type', 'kind', 'ms', 'signal', 'url', 'entries', 'morphology', 'localMode', 'dropped'],
  ...['entry', 'mistakes'],
]);

/**
 * Structured logs on standard output. What people write never goes into a log line at any level, nor names, addresses or
 * codes: this is the one place where that is ensured. A line carries the fields that are allowed and nothing else. Of an
 * error only what names its cause and where it was thrown is kept: its message may quote what somebody wrote, and errors of
 * libraries may carry whole requests.
 */
export function createLog(level: Config['logLevel']): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { log: onlyAllowed },
    hooks: { logMethod: withoutOwnWords },
  });
}

function onlyAllowed(fields: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(fields).flatMap(([key, value]): [string, unknown][] => {
    if (key === 'err') return [[key, causeOf(value)]];
    return allowed.has(key) ? [[key, typeof value === 'object' && value !== null ? countsOf(value) : value]] : [];
  });
  return Object.fromEntries(kept);
}

/** An error logged on its own would give the line its message. */
function withoutOwnWords(this: Logger, args: Parameters<pino.LogFn>, method: pino.LogFn): void {
  const [first, ...rest] = args as [unknown, ...unknown[]];
  const values = first instanceof Error ? [{ err: first }, ...(rest.length > 0 ? rest : ['an error'])] : args;
  method.apply(this, values as Parameters<pino.LogFn>);
}

/** Of an object only its numbers. */
function countsOf(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, count]) => typeof count === 'number'));
}

function causeOf(error: unknown): object {
  if (!(error instanceof Error)) return { thrown: typeof error };
  return { ...codesOf(error), at: framesOf(error), ...whatCaused(error.cause) };
}

/** Of what lies behind an error only its codes. */
function whatCaused(cause: unknown): object {
  return cause instanceof Error ? { cause: codesOf(cause) } : {};
}

function codesOf(error: Error): object {
  const { name, code, statusCode } = error as Error & { code?: unknown; statusCode?: unknown };
  return { name, code: plain(code), statusCode: plain(statusCode) };
}

/** A code is a number or a word in capitals; anything else may be somebody's text. */
function plain(code: unknown): unknown {
  return typeof code === 'number' || (typeof code === 'string' && /^[A-Z][A-Z0-9_]{0,60}$/.test(code))
    ? code
    : undefined;
}

/** The lines of a stack that tell where, without its first ones, which repeat the message. */
function framesOf({ stack = '' }: Error): string[] {
  return stack.split('\n').flatMap((line) => /^\s+at .*$/.exec(line)?.[0].trim() ?? []);
}

import pino, { type Logger } from 'pino';
import type { Config } from './config';

export type Log = Logger;

/**
 * Structured logs on standard output. What people write never goes into a log line at any level: lines carry codes,
 * ids, counts and times only. Of an error only what names the cause is kept, since errors of libraries may carry whole
 * requests.
 */
export function createLog(level: Config['logLevel']): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: causeOf } });
}

function causeOf(error: unknown): object {
  if (!(error instanceof Error)) return { message: typeof error };
  return { ...codesOf(error), message: error.message, stack: error.stack, ...whatCaused(error.cause) };
}

/** Of what lies behind an error only its codes: libraries put requests and answers into their messages. */
function whatCaused(cause: unknown): object {
  return cause instanceof Error ? { cause: codesOf(cause) } : {};
}

function codesOf(error: Error): object {
  const { name, code, statusCode } = error as Error & { code?: unknown; statusCode?: unknown };
  return { name, code, statusCode };
}

import pino from 'pino';
import type { Config } from './config';
import { createLog } from './log';

/** A log whose lines are kept instead of printed. */
function openLog(level: Config['logLevel'] = 'info') {
  const lines: string[] = [];
  const log = createLog(level);
  Reflect.set(log, pino.symbols.streamSym, { write: (line: string) => lines.push(line) });
  return { log, lines };
}

const secret = 'Bearer hush, asiakkaan asia';
const requestError = () =>
  Object.assign(new TypeError(`Not understood: ${secret}`), {
    code: 'REFUSED',
    statusCode: 403,
    request: { headers: { authorization: secret }, body: secret },
    details: secret,
    cause: Object.assign(new Error(secret), { code: 'ECONNRESET' }),
  });

describe('an error in the log', () => {
  it('keeps what names its cause and where it was thrown, and nothing of what it quotes or carries', () => {
    const { log, lines } = openLog();
    log.error({ err: requestError() }, 'a turn failed');
    const { err } = JSON.parse(lines[0] as string);
    expect(err).toMatchObject({ name: 'TypeError', code: 'REFUSED', statusCode: 403 });
    expect(err.cause).toEqual({ name: 'Error', code: 'ECONNRESET' });
    expect(err.at[0]).toContain('log.test.ts');
    expect(lines.join()).not.toContain('hush');
  });

  it('is cut down as well when it is logged on its own', () => {
    const { log, lines } = openLog();
    log.error(requestError());
    log.error(requestError(), 'a turn failed');
    expect(lines.map((line) => JSON.parse(line).err.code)).toEqual(['REFUSED', 'REFUSED']);
    expect(lines.join()).not.toContain('hush');
  });

  it('that calls a text its code loses it', () => {
    const { log, lines } = openLog();
    log.error({ err: Object.assign(new Error('x'), { code: secret, statusCode: secret }) }, 'a turn failed');
    expect(lines.join()).not.toContain('hush');
  });

  it.each([
    ['a text', secret, 'string'],
    ['an object', { body: secret }, 'object'],
  ])('that is only %s tells no more than that', (_, thrown, type) => {
    const { log, lines } = openLog();
    log.error({ err: thrown }, 'a turn failed');
    expect(JSON.parse(lines[0] as string).err).toEqual({ thrown: type });
  });
});

describe('a log line', () => {
  it('has a time and a level, and nothing of the machine', () => {
    const { log, lines } = openLog();
    log.info({ code: 'STARTED' }, 'the bot listens');
    expect(JSON.parse(lines[0] as string)).toEqual({
      level: 30,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      code: 'STARTED',
      msg: 'the bot listens',
    });
  });

  it('carries no field that is not allowed, and of an object only its counts', () => {
    const { log, lines } = openLog('trace');
    log.trace({ text: secret, activity: { text: secret }, dropped: { feedback: 2, text: secret }, ms: 3 }, 'turn');
    expect(lines.join()).not.toContain('hush');
    expect(JSON.parse(lines[0] as string)).toMatchObject({ ms: 3, dropped: { feedback: 2 } });
  });

  it('names the entry it is about', () => {
    const { log, lines } = openLog();
    log.warn({ code: 'PUBLISHED_UNUSABLE', entry: 'k-2026-0001', mistakes: 'contact' }, 'left out');
    expect(JSON.parse(lines[0] as string)).toMatchObject({ entry: 'k-2026-0001', mistakes: 'contact' });
  });

  it('is left out below the level', () => {
    const { log, lines } = openLog('warn');
    log.info('quiet');
    log.warn('heard');
    expect(lines).toHaveLength(1);
  });
});

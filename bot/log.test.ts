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
  Object.assign(new TypeError('The connector refused.'), {
    code: 'REFUSED',
    statusCode: 403,
    request: { headers: { authorization: secret }, body: secret },
    response: { bodyAsText: secret },
    details: secret,
    cause: new Error(secret),
  });

describe('an error in the log', () => {
  it('keeps what names its cause and nothing of the request it carries', () => {
    const { log, lines } = openLog();
    const error = requestError();
    log.error({ err: error }, 'a turn failed');
    expect(JSON.parse(lines[0] as string).err).toEqual({
      name: 'TypeError',
      message: 'The connector refused.',
      stack: error.stack,
      code: 'REFUSED',
      statusCode: 403,
      cause: { name: 'Error' },
    });
    expect(lines.join()).not.toContain('hush');
  });

  it('is cut down as well when it is logged on its own', () => {
    const { log, lines } = openLog();
    log.error(requestError());
    expect(lines.join()).toContain('The connector refused.');
    expect(lines.join()).not.toContain('hush');
  });

  it.each([
    ['a text', secret, 'string'],
    ['an object', { body: secret }, 'object'],
  ])('that is only %s tells no more than that', (_, thrown, type) => {
    const { log, lines } = openLog();
    log.error({ err: thrown }, 'a turn failed');
    expect(JSON.parse(lines[0] as string).err).toEqual({ message: type });
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

  it('is left out below the level', () => {
    const { log, lines } = openLog('warn');
    log.info('quiet');
    log.warn('heard');
    expect(lines).toHaveLength(1);
  });
});

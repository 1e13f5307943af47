import { scheduled, submitted } from '../agenda/support/test-meetings';
import type { CountedQuestion } from '../store/read-agenda';
import { meetingLine, questionJson, questionsCsv, questionText } from './question-lines';

const question = (change: Partial<CountedQuestion> = {}): CountedQuestion => ({
  ...submitted(1),
  supporters: 0,
  ...change,
});

describe('a meeting', () => {
  it('is one line with its id, its times in Helsinki and its counts', () => {
    const questions = [question(), question({ state: 'withdrawn' })];
    expect(meetingLine(scheduled(), 'LAKU\nilta', questions)).toBe(
      'laku-perhekuntoutus-2026-12-11  2026-12-11 09:00  deadline 2026-12-04 23:59  2 questions, 1 under way  LAKU ilta',
    );
  });

  it('that is cancelled says so', () => {
    expect(meetingLine(scheduled({ state: 'cancelled' }), 'LAKU', [])).toContain('  cancelled  ');
  });
});

describe('a question', () => {
  it('tells its number, state, service, asker and organisation, and its text', () => {
    expect(questionText(question())).toBe(
      'K-2026-0001  submitted  laku-perhekuntoutus  Puheterapeutti, Terapiatalo\n  Muuttuuko hinta?',
    );
  });

  it('tells who wants not to be known to others, and how many have it too', () => {
    const [facts, text] = questionText(question({ isAnonymous: true, supporters: 3, text: 'a\n\u001b[2Jb' })).split(
      '\n',
    );
    expect(facts).toContain('Puheterapeutti, Terapiatalo (anonymous to others)  the same question from 3 more');
    expect(text).toBe('  a [2Jb');
  });

  it('of a forgotten asker says that nobody is known', () => {
    expect(questionText(question({ asker: null, askerName: null, organisation: null }))).toContain('asker unknown\n');
  });

  it('is JSON for programs', () => {
    expect(JSON.parse(questionJson(question({ isAnonymous: true })))).toEqual({
      ...{ number: 'K-2026-0001', state: 'submitted', service: 'laku-perhekuntoutus', text: 'Muuttuuko hinta?' },
      ...{ organisation: 'Terapiatalo', asker: 'Puheterapeutti', anonymousToOthers: true, supporters: 0 },
      ...{ language: 'fi', submittedAt: '2026-12-01T10:00:00.000Z' },
    });
  });
});

describe('the table', () => {
  it('has a line of titles and a line a question, with quotes and line ends inside a cell', () => {
    const csv = questionsCsv([question({ text: 'Miksi "näin",\nei noin?', organisation: null })]);
    expect(csv).toBe(
      '"number","state","service","text","organisation","asker","anonymousToOthers","supporters","language","submittedAt"\r\n' +
        '"K-2026-0001","submitted","laku-perhekuntoutus","Miksi ""näin"",\nei noin?","","Puheterapeutti","false","0","fi","2026-12-01T10:00:00.000Z"\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\r=1'])('runs no formula: %j', (text) => {
    expect(questionsCsv([question({ text })])).toContain(`"'${text}"`);
  });
});

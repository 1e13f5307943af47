import { knowledge } from '../conversations/support/test-conversation';
import { readCalendar } from '../support/read-calendar';
import { calendarFile } from './calendar-file';
import { scheduled } from './support/test-meetings';

const now = new Date('2026-12-01T10:00:00Z');

describe('the calendar file of a meeting', () => {
  it('has its name, its time in UTC, an id that stays, and says the deadline and the link', async () => {
    const link = 'https://teams.example.com/join?a=1,2;b=ä';
    const file = calendarFile(scheduled({ link, version: 3 }), knowledge, 'fi', now);
    expect(await readCalendar(file)).toEqual({
      uid: 'laku-perhekuntoutus-2026-12-11@kuntoutus-qa-bot',
      method: 'PUBLISH',
      sequence: 2,
      summary: 'LAKU-perhekuntoutuksen keskustelutilaisuus',
      description: `Kysymysten määräaika: pe 4.12.2026 klo 23.59\nTapaamisen linkki: ${link}`,
      location: link,
      starts: '2026-12-11T07:00:00Z',
      ends: '2026-12-11T08:00:00Z',
    });
    expect(file).toContain('DTSTART:20261211T070000Z');
  });

  it('shows what staff wrote to the letter, in lines that are short enough, whatever it holds', async () => {
    const name = `Äitiys; kuntoutus, \\n "osa" ${'ä🙂'.repeat(80)}`;
    const file = calendarFile(scheduled({ series: null, name }), knowledge, 'sv', now);
    expect((await readCalendar(file)).summary).toBe(name);
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('names an example as one, in the language that was asked for', async () => {
    const event = await readCalendar(calendarFile(scheduled({ isExample: true }), knowledge, 'en', now));
    expect(event.summary).toBe('Example: Discussion event on LAKU family rehabilitation');
    expect(event.description).toContain('not a real meeting');
  });

  it('of a meeting without an end tells none', async () => {
    const file = calendarFile(scheduled({ endsAt: null }), knowledge, 'fi', now);
    expect((await readCalendar(file)).ends).toBeNull();
  });
});

import { loadKnowledge } from '../../knowledge/load';
import { knowledgeFolder } from '../project-root';
import { findMeetings } from './find-meeting';
import type { ScheduledMeeting } from './meeting';
import { scheduled } from './support/test-meetings';

const knowledge = loadKnowledge(knowledgeFolder());
const now = new Date('2026-12-11T06:50:00Z');
const at = (day: string) => ({ startsAt: new Date(`${day}T07:00:00Z`), endsAt: new Date(`${day}T08:00:00Z`) });
const laku = scheduled();
const lakuLater = scheduled({ id: 'laku-perhekuntoutus-2027-01-15', ...at('2027-01-15') });
const oma = scheduled({ id: 'oma-vayla-2026-12-11', service: 'oma-vayla', series: 'oma-vayla-osa-13' });
const info = scheduled({
  id: 'yleinen-2026-12-10',
  service: 'yleinen',
  series: null,
  name: 'Talven tietoisku',
  ...at('2026-12-10'),
});
const long = scheduled({ id: 'laku-perhekuntoutus-2026-12-08', ...at('2026-12-08') });
const off = scheduled({ id: 'laku-perhekuntoutus-2026-12-14', ...at('2026-12-14'), state: 'cancelled' });
const all = [laku, lakuLater, oma, info, long, off];

const find = (said: string, meetings: readonly ScheduledMeeting[] = all) => {
  const { sure, near, isMeetingLike } = findMeetings(said, meetings, { knowledge, now });
  return { sure: sure.map(({ id }) => id), near: near.map(({ id }) => id), isMeetingLike };
};

it.each([
  ['its id', 'oma-vayla-2026-12-11', [oma.id]],
  ['its service', 'Oma väylän palveluntuottajatapaaminen', [oma.id]],
  ['its service as people say it', 'omaväylä-kokous', [oma.id]],
  ['its service in Swedish', 'mötet om Min egen väg', [oma.id]],
  ['its service and day', 'LAKU-tapaaminen 15.1.', [lakuLater.id]],
  ['its service, day and year', 'LAKU 11.12.2026 klo 9.00', [laku.id]],
  ['its service and today', 'lakun kokous tänään', [laku.id]],
  ['its service and a day by its month', 'LAKU-mötet 15 januari', [lakuLater.id]],
  ['its day in figures', '2027-01-15', [lakuLater.id]],
  ['a day alone', 'tapaaminen 10.12.', [info.id]],
  ['its own name', 'talven tietoisku', [info.id]],
  ['its own name, inflected', 'se talven tietoiskun kokous', [info.id]],
  ['yesterday', 'eilen pidetty tapaaminen', [info.id]],
])('finds a meeting by %s', (_, said, ids) => {
  expect(find(said)).toMatchObject({ sure: ids, near: [] });
});

it('gives all that fit, the nearest in time first', () => {
  expect(find('LAKU-keskustelutilaisuus').sure).toEqual([laku.id, lakuLater.id]);
  expect(find('tänään').sure).toEqual([laku.id, oma.id]);
});

it('is not sure of one that fits only half of what was said', () => {
  expect(find('LAKU-tapaaminen 3.3.')).toMatchObject({ sure: [], near: [laku.id, lakuLater.id] });
  expect(find('yksilökuntoutuksen tapaaminen')).toMatchObject({ sure: [], near: [] });
  expect(find('kesän tietoisku')).toMatchObject({ sure: [], near: [info.id] });
  expect(find('tapaaminen')).toMatchObject({ sure: [], near: [] });
});

it('leaves out what is cancelled or over for more than two days', () => {
  expect(find(off.id).sure).toEqual([]);
  expect(find('LAKU 8.12.').sure).toEqual([]);
  expect(findMeetings('', all, { knowledge, now }).possible).toEqual([laku, oma, info, lakuLater]);
});

it('tells what speaks of a meeting from what only begins so', () => {
  expect(find('Oma väylän tapaaminen 11.12.').isMeetingLike).toBe(true);
  expect(find('LAKU-keskustelutilaisuus').isMeetingLike).toBe(true);
  expect(find('LAKU').isMeetingLike).toBe(false);
  expect(find('hankala asia laskuttaa LAKU-käynnistä tapaamisen jälkeen').isMeetingLike).toBe(false);
  expect(find('epäselvää').isMeetingLike).toBe(false);
});

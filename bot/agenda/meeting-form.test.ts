import { type MeetingFields, noSeries } from '../../cards/meeting-form-card';
import { knowledge } from '../conversations/support/test-conversation';
import { emptyFields, fieldsOf, meetingId, readForm } from './meeting-form';
import { seriesIn } from './series';
import { scheduled } from './support/test-meetings';

const now = new Date('2026-11-22T10:00:00Z');
const filled: MeetingFields = {
  ...emptyFields,
  ...{ series: 'laku-2025-11-26', service: 'laku-perhekuntoutus', date: '2026-12-11', starts: '09:00' },
};
const read = (change: Partial<MeetingFields> = {}, before: Parameters<typeof readForm>[3] = null) =>
  readForm({ ...filled, ...change }, knowledge, now, before);
const details = (change: Partial<MeetingFields> = {}, before: Parameters<typeof readForm>[3] = null) => {
  const form = read(change, before);
  if ('problems' in form) throw new Error(form.problems.join());
  return form.details;
};

describe('the form of a meeting', () => {
  it('needs a series, a service, a day and a start; the deadline is the usual one', () => {
    expect(details()).toEqual({
      ...{ service: 'laku-perhekuntoutus', series: 'laku-2025-11-26', name: null },
      ...{ startsAt: new Date('2026-12-11T09:00:00+02:00'), endsAt: null, link: null, material: null },
      deadlineAt: new Date('2026-12-04T23:59:00+02:00'),
    });
    expect(read(emptyFields)).toEqual({ problems: ['no-series', 'no-service', 'no-date', 'no-start'] });
  });

  it('takes another deadline; with a day alone it is at the end of that day', () => {
    expect(details({ deadlineDate: '2026-12-09' }).deadlineAt).toEqual(new Date('2026-12-09T23:59:00+02:00'));
    const change = { deadlineDate: '2026-12-09', deadlineTime: '12:00' };
    expect(details(change).deadlineAt).toEqual(new Date('2026-12-09T12:00:00+02:00'));
  });

  it('takes a name of its own where the meeting belongs to no series', () => {
    const own = details({ series: noSeries, name: '  Kevään\n info ' });
    expect([own.series, own.name]).toEqual([null, 'Kevään info']);
    expect(details({ name: 'ei käytössä' }).name).toBeNull();
  });

  it.each<[string, Partial<MeetingFields>, string]>([
    ['an unknown series', { series: 'made-up' }, 'no-series'],
    ['no name', { series: noSeries, name: '  ' }, 'no-name'],
    ['an unknown service', { service: 'made-up' }, 'no-service'],
    ['a day that is none', { date: '2026-02-30' }, 'no-date'],
    ['a time that is none', { starts: '25:00' }, 'no-start'],
    ['an end that is none', { ends: 'ten' }, 'bad-end'],
    ['an end before the start', { ends: '08:59' }, 'end-before-start'],
    ['an end at the start', { ends: '09:00' }, 'end-before-start'],
    ['a start in the past', { date: '2026-11-22', starts: '11:59' }, 'start-past'],
    ['a deadline after the start', { deadlineDate: '2026-12-11', deadlineTime: '09:01' }, 'deadline-after-start'],
    ['a deadline in the past', { deadlineDate: '2026-11-21' }, 'deadline-past'],
    ['a usual deadline that is past', { date: '2026-11-25' }, 'usual-deadline-past'],
    ['a time of the deadline without its day', { deadlineTime: '12:00' }, 'bad-deadline'],
    ['a link that is none', { link: 'teams' }, 'bad-link'],
    ['a link that runs something', { link: 'javascript:alert(1)' }, 'bad-link'],
    ['a material that is none', { material: 'ftp://example.com/a' }, 'bad-material'],
    ['a link without end', { link: `https://example.com/${'a'.repeat(1000)}` }, 'too-long'],
    ['a name without end', { series: noSeries, name: 'a'.repeat(151) }, 'too-long'],
  ])('says what is wrong: %s', (_, change, problem) => {
    expect(read(change)).toEqual({ problems: [problem] });
  });

  it('says everything that is wrong at once', () => {
    expect(read({ series: '', ends: '08:00', link: 'x' })).toEqual({
      problems: ['no-series', 'bad-link', 'end-before-start'],
    });
  });
});

describe('a meeting in the form', () => {
  const meeting = scheduled({ link: 'https://example.com/join' });

  it('comes back as it was', () => {
    const { id, state, isExample, version, ...kept } = meeting;
    expect(details(fieldsOf(meeting), meeting)).toEqual(kept);
  });

  it('keeps its usual deadline seven days before when it moves', () => {
    const fields = fieldsOf(meeting);
    expect([fields.deadlineDate, fields.deadlineTime]).toEqual(['', '']);
    expect(details({ ...fields, date: '2026-12-18' }, meeting).deadlineAt).toEqual(new Date('2026-12-11T21:59:00Z'));
  });

  it('keeps a deadline of its own when it moves', () => {
    const own = scheduled({ deadlineAt: new Date('2026-12-09T10:00:00Z') });
    expect(details({ ...fieldsOf(own), date: '2026-12-18' }, own).deadlineAt).toEqual(own.deadlineAt);
  });

  it('that is past takes its material, but no new time in the past', () => {
    const past = scheduled({
      ...{ startsAt: new Date('2026-11-11T07:00:00Z'), endsAt: new Date('2026-11-11T08:00:00Z') },
      deadlineAt: new Date('2026-11-04T21:59:00Z'),
    });
    const material = 'https://example.com/diat';
    expect(details({ ...fieldsOf(past), material }, past)).toMatchObject({ startsAt: past.startsAt, material });
    expect(read({ ...fieldsOf(past), date: '2026-11-12' }, past)).toEqual({ problems: ['start-past'] });
  });

  it('stays in the second of the two hours when the clocks go back', () => {
    const night = scheduled({
      ...{ startsAt: new Date('2027-10-31T01:30:00Z'), endsAt: null },
      deadlineAt: new Date('2027-10-24T20:59:00Z'),
    });
    expect(fieldsOf(night)).toMatchObject({ date: '2027-10-31', starts: '03:30' });
    expect(details(fieldsOf(night), night).startsAt).toEqual(night.startsAt);
  });
});

describe('the id of a meeting', () => {
  it('is its service and its day in Helsinki, with a number where that is taken', () => {
    const startsAt = new Date('2026-12-11T22:30:00Z');
    const taken = new Set(['oma-vayla-2026-12-12', 'oma-vayla-2026-12-12-2']);
    expect(meetingId('oma-vayla', startsAt, () => false)).toBe('oma-vayla-2026-12-12');
    expect(meetingId('oma-vayla', startsAt, (id) => taken.has(id))).toBe('oma-vayla-2026-12-12-3');
  });
});

it('the series are those of the sources, each once, without the number of a part', () => {
  const names = seriesIn(knowledge).map(({ name }) => name.fi);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain('Oma väylä -palveluntuottajien yhteistyötilaisuus');
  for (const series of seriesIn(knowledge)) expect(Object.values(series.name).join()).not.toMatch(/(osa|del|part) \d/);
});

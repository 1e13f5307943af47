import type { StaffSettings } from '../config';
import { ReplyError } from '../teams/port';
import { createStaff } from './staff';
import { noStaffSettings, staffSettings, testStaff } from './support/test-staff';

const at = (local: string) => new Date(local);
const staff = testStaff();
const via = { tenant: 'tenant', conversation: 'chat', serviceUrl: 'https://example.com/', bot: '28:bot' };
const now = at('2025-12-02T10:00:00+02:00');

describe('staff in their hours', () => {
  it.each([
    ['on a Tuesday', '2025-12-02T10:00:00+02:00'],
    ['in the minute of opening', '2025-12-02T09:00:00+02:00'],
    ['in the last second', '2025-12-02T14:59:59+02:00'],
    ['on the last day of summer time', '2026-10-23T14:30:00+03:00'],
    ['after the clocks are put back', '2026-10-26T14:30:00+02:00'],
    ['after the clocks are put forward', '2026-03-30T09:00:00+03:00'],
  ])('are at work %s', (_, local) => {
    expect(staff.timeAt(at(local))).toEqual({ atWork: true });
  });

  it.each([
    ['before the opening', '2025-12-02T08:59:59+02:00', '2025-12-02T09:00:00+02:00'],
    ['in the minute of closing', '2025-12-02T15:00:00+02:00', '2025-12-03T09:00:00+02:00'],
    ['on a Friday evening', '2025-12-05T16:00:00+02:00', '2025-12-08T09:00:00+02:00'],
    ['on Independence Day and the weekend after it', '2024-12-06T10:00:00+02:00', '2024-12-09T09:00:00+02:00'],
    ['on Christmas Eve, which nobody is promised', '2025-12-24T10:00:00+02:00', '2025-12-29T09:00:00+02:00'],
    ['the evening before Christmas Eve', '2025-12-23T16:00:00+02:00', '2025-12-29T09:00:00+02:00'],
    ['on the eve of May Day', '2026-04-30T10:00:00+03:00', '2026-05-04T09:00:00+03:00'],
    ['on Maundy Thursday until after Easter', '2026-04-02T10:00:00+03:00', '2026-04-07T09:00:00+03:00'],
    ['over the night of summer time', '2026-03-27T16:00:00+02:00', '2026-03-30T09:00:00+03:00'],
    ['over the night of winter time', '2026-10-23T16:00:00+03:00', '2026-10-26T09:00:00+02:00'],
  ])('are away %s, and it is told when they are back', (_, local, back) => {
    expect(staff.timeAt(at(local))).toEqual({ atWork: false, opens: at(back) });
  });

  it('of a week that goes over Sunday are at work on its days', () => {
    const hours = { days: [6, 7, 1], opens: '10:00', closes: '14:00' };
    const weekend = testStaff({ ...staffSettings, hours });
    expect(weekend.timeAt(at('2025-12-07T11:00:00+02:00'))).toEqual({ atWork: true });
    expect(weekend.timeAt(now)).toEqual({ atWork: false, opens: at('2025-12-07T10:00:00+02:00') });
  });

  it('that nobody has told are away, until nobody knows when', () => {
    expect(testStaff(noStaffSettings).timeAt(now)).toEqual({ atWork: false, opens: null });
  });
});

describe('a question that waits', () => {
  it.each([
    ['is brought up after its time', '2025-12-02T10:00:00+02:00', '2025-12-02T11:00:00+02:00'],
    ['over the closing has its time again from the opening', '2025-12-02T14:30:00+02:00', '2025-12-03T10:00:00+02:00'],
    ['over the weekend too', '2025-12-05T14:30:00+02:00', '2025-12-08T10:00:00+02:00'],
    ['over Christmas too', '2025-12-23T14:30:00+02:00', '2025-12-29T10:00:00+02:00'],
  ])('%s', (_, since, due) => {
    expect(staff.remindAt(at(since))).toEqual(at(due));
  });

  it.each([359, 360, 480, 3 * 24 * 60])(
    'is brought up within hours also where %i minutes is long for a day',
    (minutes) => {
      const slow = testStaff({ ...staffSettings, remindAfter: minutes * 60 * 1000 });
      for (const since of ['2025-12-02T09:00:00+02:00', '2025-12-02T09:30:00+02:00', '2025-12-05T14:59:00+02:00']) {
        const due = slow.remindAt(at(since));
        expect(slow.timeAt(due)).toEqual({ atWork: true });
        expect(due.getTime()).toBeGreaterThan(at(since).getTime());
      }
    },
  );
});

describe('the channel of a service', () => {
  const channelOf = (settings: Partial<StaffSettings>, service: string) =>
    testStaff({ ...noStaffSettings, ...settings }).channelOf(service);
  const channels = new Map([
    ['laku-perhekuntoutus', '19:laku'],
    ['yleinen', '19:yleinen'],
  ]);

  it.each([
    ['its own', { channel: '19:all', channels }, 'laku-perhekuntoutus', '19:laku'],
    ['else the one for all', { channel: '19:all', channels }, 'oma-vayla', '19:all'],
    ['else that of general matters', { channels }, 'oma-vayla', '19:yleinen'],
    ['else none', {}, 'oma-vayla', null],
  ])('is %s', (_, settings, service, channel) => {
    expect(channelOf(settings, service)).toBe(channel);
  });

  it('is known by its id, also in a thread of it, and no other is', () => {
    const ids = ['19:staff@thread.tacv2', '19:laku@thread.tacv2', '19:laku@thread.tacv2;messageid=17'];
    expect(ids.map(staff.isChannel)).toEqual([true, true, true]);
    expect(['19:other@thread.tacv2', '19:laku', ''].map(staff.isChannel)).toEqual([false, false, false]);
  });
});

describe('questions are taken', () => {
  const settings = { ...staffSettings, channels: new Map() };

  it('where there are people, hours and a channel', () => {
    expect(testStaff(settings).takesQuestions).toBe(true);
    expect(testStaff({ ...settings, users: [], teamId: '19:team' }).takesQuestions).toBe(true);
  });

  it.each([
    ['people', { users: [] }],
    ['hours', { hours: null }],
    ['a channel for every service', { channel: null, channels: new Map([['laku-perhekuntoutus', '19:laku']]) }],
  ])('not without %s', (_, missing) => {
    expect(testStaff({ ...settings, ...missing }).takesQuestions).toBe(false);
  });
});

describe('who is staff', () => {
  const ask = (settings: Partial<StaffSettings>, person: string, tenant = 'tenant', members: readonly string[] = []) =>
    createStaff({ ...noStaffSettings, ...settings }, 'tenant', { membersOf: async () => new Set(members) }).isStaff(
      { tenant, person },
      via,
      now,
    );

  it('is whoever is listed, however the id is written', async () => {
    expect(await ask({ users: ['staff-1'] }, 'STAFF-1')).toBe(true);
    expect(await ask({ users: ['staff-1'] }, 'staff-2')).toBe(false);
  });

  it('is a member of the team, however the id is written', async () => {
    expect(await ask({ teamId: '19:team' }, 'member', 'tenant', ['MEMBER'])).toBe(true);
    expect(await ask({ teamId: '19:team' }, 'other', 'tenant', ['MEMBER'])).toBe(false);
  });

  it('is nobody of another tenant, listed or a guest in the team', async () => {
    expect(await ask({ users: ['staff-1'] }, 'staff-1', 'other')).toBe(false);
    expect(await ask({ teamId: '19:team' }, 'guest', 'other', ['guest'])).toBe(false);
  });

  it('is nobody where no team and no list is set, and no team is asked', async () => {
    const membersOf = jest.fn();
    const nobody = createStaff(noStaffSettings, 'tenant', { membersOf });
    expect(await nobody.isStaff({ tenant: 'tenant', person: '' }, via, now)).toBe(false);
    expect(membersOf).not.toHaveBeenCalled();
  });

  it('cannot be told while the team cannot be asked, and it is asked anew each time', async () => {
    const membersOf = jest
      .fn()
      .mockRejectedValueOnce(new ReplyError(500, null))
      .mockResolvedValueOnce(new Set(['member']))
      .mockResolvedValueOnce(new Set());
    const team = createStaff({ ...noStaffSettings, teamId: '19:team' }, 'tenant', { membersOf });
    const who = { tenant: 'tenant', person: 'member' };
    await expect(team.isStaff(who, via, now)).rejects.toThrow(ReplyError);
    expect(await team.isStaff(who, via, now)).toBe(true);
    expect(await team.isStaff(who, via, now)).toBe(false);
    expect(membersOf).toHaveBeenCalledWith('19:team', via);
  });

  it('of the team is remembered for ten minutes, to show buttons by, and no longer than found', async () => {
    const membersOf = jest
      .fn()
      .mockResolvedValueOnce(new Set(['member']))
      .mockResolvedValueOnce(new Set());
    const team = createStaff({ ...noStaffSettings, teamId: '19:team' }, 'tenant', { membersOf });
    const who = { tenant: 'tenant', person: 'member' };
    const minutesOn = (minutes: number) => new Date(now.getTime() + minutes * 60 * 1000);
    expect(team.isKnown(who, now)).toBe(false);
    await team.isStaff(who, via, now);
    expect([0, 10, 11].map((minutes) => team.isKnown(who, minutesOn(minutes)))).toEqual([true, true, false]);
    expect(team.isKnown({ ...who, tenant: 'other' }, now)).toBe(false);
    await team.isStaff(who, via, minutesOn(1));
    expect(team.isKnown(who, minutesOn(1))).toBe(false);
  });
});

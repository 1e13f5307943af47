import type { StaffSettings } from '../../config';
import { createStaff, type Staff } from '../staff';

/** Settings of staff in which nobody is; for tests. */
export const noStaffSettings: StaffSettings = {
  teamId: null,
  users: [],
  hours: null,
  channel: null,
  channels: new Map(),
  remindAfter: 60 * 60 * 1000,
  selfApproval: new Set<string>(),
  language: 'fi',
};

/** Settings with two of staff, their hours and a channel of their own for LAKU; for tests. */
export const staffSettings: StaffSettings = {
  ...noStaffSettings,
  users: ['staff-1', 'staff-2'],
  hours: { days: [1, 2, 3, 4, 5], opens: '09:00', closes: '15:00' },
  channel: '19:staff@thread.tacv2',
  channels: new Map([['laku-perhekuntoutus', '19:laku@thread.tacv2']]),
};

const nobodyInTeams = { membersOf: async () => new Set<string>() };

/** Staff of some settings in local mode, without a team; for tests. */
export const testStaff = (settings: StaffSettings = staffSettings): Staff => createStaff(settings, null, nobodyInTeams);

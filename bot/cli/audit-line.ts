import { helsinkiClock, helsinkiDay } from '../../knowledge/helsinki-time';
import type { AuditRecord } from '../store/audit';

/** One thing that staff did, as one line: when in Helsinki, who, what, on what, and further facts. */
export function auditLine({ staff, staffName, action, subject, detail, at }: AuditRecord): string {
  const facts = Object.entries(detail).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  // Two may have one name.
  const who = onOneLine(staffName ? `${staffName} (${staff.person})` : staff.person);
  return [`${helsinkiDay(at)} ${helsinkiClock(at)}`, who, action, onOneLine(subject), ...facts.map(onOneLine)].join(
    '  ',
  );
}

/** The same for programs: everything that is kept of it. */
export function auditJson({ staff, staffName, action, subject, detail, at }: AuditRecord): string {
  const who = { tenant: staff.tenant, person: staff.person, name: staffName };
  return JSON.stringify({ at: at.toISOString(), staff: who, action, subject, detail });
}

/** What comes from elsewhere may hold anything; it must not begin a line of its own, or command a terminal. */
function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}

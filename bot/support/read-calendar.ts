/** What a calendar file tells of its one event, as a library other than the one that wrote it reads it; for tests. */
export async function readCalendar(file: string) {
  const { default: ical } = await import('ical.js');
  const calendar = new ical.Component(ical.parse(file));
  const [found] = calendar.getAllSubcomponents('vevent');
  if (!found) throw new Error('The calendar file has no event.');
  const event = new ical.Event(found);
  const { uid, summary, description, location, sequence } = event;
  return {
    ...{ uid, summary, description, location, sequence },
    method: calendar.getFirstPropertyValue('method'),
    starts: event.startDate.toString(),
    ends: found.getFirstPropertyValue('dtend')?.toString() ?? null,
  };
}

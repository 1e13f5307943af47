import { dayAfter } from '../../knowledge/contacts/opening-hours';
import { generalService } from '../../knowledge/contacts/route';
import { helsinkiDay, helsinkiInstant } from '../../knowledge/helsinki-time';
import type { Knowledge } from '../../knowledge/load';
import type { Store } from '../store/store';
import { hasEnded, usualDeadline } from './meeting';
import { afterNew } from './rearrange';
import { seriesIn } from './series';

const daysAhead = 21;

/**
 * Local mode only: one example meeting of each service, three weeks ahead, so that there is something to try things with: all
 * meetings of the sources are past. Made once, and anew when all have been.
 */
export async function createExamples(
  { store, knowledge }: { readonly store: Pick<Store, 'transaction'>; readonly knowledge: Knowledge },
  now: Date,
): Promise<void> {
  const day = weekdayAhead(now);
  const startsAt = helsinkiInstant(day, '09:00');
  await store.transaction(async (tx) => {
    const all = await tx.meetings.all();
    // Whoever has scheduled a real one needs no examples any more.
    if (all.some((meeting) => !meeting.isExample || !hasEnded(meeting, now))) return;
    for (const { id: service, name } of knowledge.services.values()) {
      if (service === generalService) continue;
      const id = `esimerkki-${service}-${day}`;
      const series = seriesIn(knowledge).find((each) => each.service === service)?.id ?? null;
      const endsAt = helsinkiInstant(day, '10:00');
      const details = {
        ...{ service, series, name: series === null ? name.fi : null, startsAt, endsAt },
        ...{ deadlineAt: usualDeadline(startsAt), link: null, material: null, isExample: true },
      };
      const { meeting, isNew } = await tx.meetings.add(id, id, details, now);
      if (isNew) await afterNew(meeting, { tx, now });
    }
  });
}

/** The first day from Monday to Friday, three weeks ahead or after. */
function weekdayAhead(now: Date): string {
  let day = helsinkiDay(now);
  for (let nth = 0; nth < daysAhead; nth += 1) day = dayAfter(day);
  while ([0, 6].includes(new Date(day).getUTCDay())) day = dayAfter(day);
  return day;
}

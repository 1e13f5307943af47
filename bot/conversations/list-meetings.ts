import { meetingListCard } from '../../cards/meeting-list-card';
import type { Language } from '../../knowledge/schema';
import { coming } from '../agenda/meeting';
import { presentMeeting } from '../agenda/present-meeting';
import { shownContacts } from '../present';
import type { Reply, Surroundings } from './conversation';

/**
 * "Milloin on seuraava kumppanuustapaaminen?": what is coming, the meetings of the person's services first.
 * @param named the services that the message tells; those of the last minutes count where it tells none
 */
export async function listMeetings(
  language: Language,
  named: ReadonlySet<string>,
  around: Surroundings,
): Promise<Reply> {
  const { knowledge, recent, tx, now } = around;
  const services = named.size > 0 ? named : (recent?.services ?? named);
  const all = coming(await tx.meetings.all(), now);
  const own = all.filter(({ service }) => services.has(service));
  const meetings = [...own, ...all.filter((meeting) => !own.includes(meeting))];
  // Only of what was asked for just now it is said that there is none.
  const without = [...named].filter((service) => !all.some((meeting) => meeting.service === service));
  const card = meetingListCard({
    language,
    now,
    meetings: meetings.map((meeting) => presentMeeting(meeting, around, language)),
    without: without.flatMap((service) => knowledge.services.get(service)?.name[language] ?? []),
    contacts: shownContacts(around, knowledge.contactsFor.meetings),
    isForStaff: around.isForStaff,
  });
  return { say: [card], talk: { language } };
}

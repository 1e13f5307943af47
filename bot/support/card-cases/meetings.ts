import { randomUUID } from 'node:crypto';
import { exportCard } from '../../../cards/export-card';
import type { ShownMeeting } from '../../../cards/meeting-block';
import { longestLink, longestName, type MeetingProblem, meetingFormCard } from '../../../cards/meeting-form-card';
import { meetingListCard } from '../../../cards/meeting-list-card';
import { noteCard } from '../../../cards/note-card';
import { questionNewsCard } from '../../../cards/question-news-card';
import { cancelMeetingCard, staffMeetingCard, staffMeetingsCard } from '../../../cards/staff-meetings-card';
import { stringsOf } from '../../../cards/strings';
import type { Language } from '../../../knowledge/schema';
import { emptyFields } from '../../agenda/meeting-form';
import { seriesIn } from '../../agenda/series';
import { shownContacts } from '../../present';
import { around, type CardCase, knowledge, now } from './around';

/** Meetings with as much in them as fits, for providers and for staff. */
export function* meetingCards(language: Language): Generator<CardCase> {
  const name = seriesIn(knowledge)[0]?.name[language] as string;
  yield* ofMeeting(language, name);
  yield* ofMeeting(language, '*[x](y)ä'.repeat(18));
  yield* meetingForms(language);
}

function* ofMeeting(language: Language, name: string): Generator<CardCase> {
  const contacts = shownContacts(around, knowledge.contactsFor.meetings);
  const link = `https://example.com/${'a'.repeat(longestLink - 20)}`;
  const services = [...knowledge.services.values()].map(({ id, name }) => ({ id, name: name[language] }));
  const meeting: ShownMeeting = {
    ...{ meeting: 'laku-perhekuntoutus-2025-12-20', name, service: 'LAKU-perhekuntoutus' },
    ...{ startsAt: new Date('2025-12-20T07:00:00Z'), endsAt: new Date('2025-12-20T08:00:00Z') },
    ...{
      deadlineAt: new Date('2025-12-13T21:59:00Z'),
      link,
      material: link,
      calendar: 'https://example.com/calendar/a.ics',
      isExample: true,
    },
  };
  const bare = { ...meeting, endsAt: null, link: null, material: null, calendar: null, isExample: false };
  for (const [what, meetings, without] of [
    ['none', [], []],
    ['none of a service', [], ['LAKU']],
    ['one', [bare], []],
    ['others', [bare], services.map((service) => service.name)],
    ['many', Array(7).fill(meeting), []],
  ] as [string, ShownMeeting[], string[]][]) {
    const list = meetingListCard({ isForStaff: true, language, now, meetings, without, contacts });
    yield [`meetings: ${what}`, list, meetings.length === 0 || without.length > 0 ? contacts : []];
  }
  for (const why of ['meeting-moved', 'meeting-cancelled', 'meeting-found', 'staff-moved'] as const) {
    yield [why, questionNewsCard({ language, number: 'K-2025-0001', why, meeting, now }), []];
  }
  const gone = { language, number: 'K-2025-0001', why: 'meeting-cancelled', meeting: null, now } as const;
  yield ['meeting-cancelled', questionNewsCard(gone), []];
  const ofStaff = { ...meeting, questions: 12 };
  yield ['staff meetings: none', staffMeetingsCard({ language, coming: [], more: 0, past: [], waiting: 0 }), []];
  const many = { coming: Array(7).fill(ofStaff), more: 3, past: Array(5).fill(ofStaff), waiting: 4 };
  yield ['staff meetings: many', staffMeetingsCard({ language, ...many }), []];
  for (const state of ['coming', 'past', 'cancelled'] as const) {
    for (const note of [null, 'saved', 'changedMeanwhile'] as const) {
      yield [
        `staff meeting, ${state}${note ? `, ${note}` : ''}`,
        staffMeetingCard({ language, now, meeting: ofStaff, state, note }),
        [],
      ];
    }
  }
  const offered = { language, meeting: meeting.meeting, name: meeting.name };
  const fetched = { url: `https://example.com/downloads/${randomUUID()}/${meeting.meeting}.pptx`, until: now };
  yield ['slides', exportCard({ ...offered, format: 'pptx', link: fetched }), []];
  yield ['spreadsheet', exportCard({ ...offered, format: 'xlsx', link: null }), []];
  yield ['cancel a meeting', cancelMeetingCard({ language, now, meeting: ofStaff, version: 3 }), []];
}

function* meetingForms(language: Language): Generator<CardCase> {
  const link = `https://example.com/${'a'.repeat(longestLink - 20)}`;
  const services = [...knowledge.services.values()].map(({ id, name }) => ({ id, name: name[language] }));
  const series = seriesIn(knowledge).map(({ id, name }) => ({ id, name: name[language] }));
  const form = { language, series, services, draft: randomUUID() };
  yield ['new meeting', meetingFormCard({ ...form, meeting: null, fields: emptyFields, problems: [] }), []];
  const name = 'ä'.repeat(longestName + 10);
  const fields = { series: 'made-up', name, service: 'made-up', date: 'x', starts: '9', ends: '10:00', link };
  const problems = Object.keys(stringsOf(language).staffMeetings.problems) as MeetingProblem[];
  const wrong = { ...fields, material: link, deadlineDate: '2025-12-01', deadlineTime: '23:59' };
  const changed = { id: 'laku-perhekuntoutus-2025-12-20', version: 2 };
  yield ['changed meeting', meetingFormCard({ ...form, meeting: changed, fields: wrong, problems }), []];
  yield ['no such meeting', noteCard('meetingGone', language), []];
}

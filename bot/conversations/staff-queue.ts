import type { Pressed } from '../../cards/actions';
import {
  everything,
  type QueueFilter,
  type QueueState,
  type StaffQueueCardData,
  staffQueueCard,
  withoutMeeting,
} from '../../cards/staff-queue-card';
import { stringsOf } from '../../cards/strings';
import { inAgendaOrder } from '../agenda/agenda-order';
import type { ScheduledMeeting } from '../agenda/meeting';
import { nameMeeting } from '../agenda/present-question';
import { isUnderWay, type Question } from '../agenda/question';
import type { Reply, Surroundings } from './conversation';

const onPage = 6;
const mostMeetings = 30;

/** The questions for meetings, by meeting, service and state, page by page. */
export async function showQueue(action: Pressed<'staff-queue'>, around: Surroundings): Promise<Reply> {
  const { tx, knowledge, staff } = around;
  const { language } = staff;
  const all = await tx.questions.all();
  const meetings = withQuestions(await tx.meetings.all(), all);
  const filter = filterIn(action, meetings, around);
  const here = all.filter((question) => isHere(question, filter));
  const shown = here.filter(({ state }) => isOfState(state, filter.state));
  const supporters = new Map<string, number>();
  if (filter.sort === 'support') {
    for (const { id } of shown) supporters.set(id, await tx.questions.countSupport(id));
  }
  const sorted = sort(shown, filter.sort, meetings, supporters);
  const pages = Math.max(1, Math.ceil(sorted.length / onPage));
  const page = Math.min(action.page ?? 0, pages - 1);
  const counts: Partial<Record<Question['state'], number>> = {};
  for (const { state } of here) counts[state] = (counts[state] ?? 0) + 1;
  const rows = sorted.slice(page * onPage, (page + 1) * onPage).map(async (question) => {
    const { id, number, state, text } = question;
    const meeting = meetings.find((one) => one.id === question.meeting);
    const row: StaffQueueCardData['rows'][number] = {
      ...{ question: id, number, state, text },
      supporters: supporters.get(id) ?? (await tx.questions.countSupport(id)),
      meeting: meeting ? nameMeeting(meeting, knowledge, language) : null,
    };
    return row;
  });
  const card = staffQueueCard({
    ...{ language, filter, counts, total: sorted.length, page, pages },
    meetings: meetings.map((meeting) => nameMeeting(meeting, knowledge, language)),
    services: [...knowledge.services.values()].map(({ id, name }) => ({ id, name: name[language] })),
    rows: await Promise.all(rows),
  });
  return action.isNew ? { say: [card] } : { say: [], replace: card };
}

/** Meetings that somebody has asked something for, the latest first. */
function withQuestions(all: readonly ScheduledMeeting[], questions: readonly Question[]): readonly ScheduledMeeting[] {
  const asked = new Set(questions.map(({ meeting }) => meeting));
  return all
    .filter(({ id }) => asked.has(id))
    .sort((left, right) => right.startsAt.getTime() - left.startsAt.getTime())
    .slice(0, mostMeetings);
}

/** What was chosen; what is unknown by now, or was forged, stands for all. */
function filterIn(
  { meeting, service, state, sort: sorted }: Pressed<'staff-queue'>,
  meetings: readonly ScheduledMeeting[],
  { knowledge, staff }: Surroundings,
): QueueFilter {
  const states = Object.keys(stringsOf(staff.language).staffQueue.states) as Question['state'][];
  const known: readonly QueueState[] = ['open', everything, ...states];
  const isMeeting = meeting === withoutMeeting || meetings.some(({ id }) => id === meeting);
  return {
    meeting: isMeeting ? (meeting as string) : everything,
    service: service !== undefined && knowledge.services.has(service) ? service : everything,
    state: known.find((one) => one === state) ?? 'open',
    sort: sorted ?? 'agenda',
  };
}

function isHere({ meeting, service }: Question, filter: QueueFilter): boolean {
  if (filter.service !== everything && service !== filter.service) return false;
  return filter.meeting === everything || (filter.meeting === withoutMeeting ? null : filter.meeting) === meeting;
}

function isOfState(state: Question['state'], wanted: QueueState): boolean {
  return wanted === everything || (wanted === 'open' ? isUnderWay({ state }) : state === wanted);
}

function sort(
  questions: readonly Question[],
  by: QueueFilter['sort'],
  meetings: readonly ScheduledMeeting[],
  supporters: ReadonlyMap<string, number>,
): readonly Question[] {
  // They come the oldest first.
  if (by === 'oldest') return questions;
  if (by === 'support') {
    return [...questions].sort((left, right) => (supporters.get(right.id) ?? 0) - (supporters.get(left.id) ?? 0));
  }
  const starts = new Map(meetings.map(({ id, startsAt }) => [id, startsAt.getTime()]));
  const startOf = ({ meeting }: Question) => starts.get(meeting ?? '') ?? Number.MAX_SAFE_INTEGER;
  return inAgendaOrder(questions).sort((left, right) => startOf(left) - startOf(right));
}

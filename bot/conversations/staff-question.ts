import type { Pressed } from '../../cards/actions';
import type { Card } from '../../cards/elements';
import { noteCard } from '../../cards/note-card';
import { type DeclineFormCardData, declineFormCard, mostReason } from '../../cards/staff-question-form-card';
import { myself, noMeeting, staffQuestionMoreCard } from '../../cards/staff-question-more-card';
import { agendaOf, withMoved } from '../agenda/agenda-order';
import { coming } from '../agenda/meeting';
import { nameMeeting } from '../agenda/present-question';
import { isEnded, isUnderWay, type Question } from '../agenda/question';
import { tellNews } from '../agenda/rearrange';
import type { Reply, Surroundings } from './conversation';
import { warnOfName } from './name-warning';
import { changeQuestion, onQuestion, questionStateCard } from './staff-question-state';
import { written } from './written';

/** Who has done something within this time may be given a question. */
const staffWithin = 90 * 24 * 60 * 60 * 1000;

/** One question as it stands: in the place of the pressed card, or below the list it was picked from. */
export async function openStaffQuestion(
  { id, more, isNew }: Pressed<'staff-question'>,
  around: Surroundings,
): Promise<Reply> {
  const question = await around.tx.questions.find(id);
  const shown = !question
    ? noteCard('questionGone', around.staff.language)
    : more && !isEnded(question)
      ? await moreCard(question, around)
      : await questionStateCard(question, around);
  return isNew ? { say: [shown] } : { say: [], replace: shown };
}

/** It goes to the meeting. */
export function acceptQuestion(action: Pressed<'staff-accept'>, around: Surroundings): Promise<Reply> {
  return onQuestion(
    action,
    around,
    async (question) => {
      if (question.state !== 'submitted') return 'notNow';
      await changeQuestion(question, { state: 'accepted' }, { action: 'question-accepted' }, around);
      return 'accepted';
    },
    ({ state }) => state === 'accepted',
  );
}

/** Asks for the reason not to take it. */
export function askToDecline(action: Pressed<'staff-decline-form'>, around: Surroundings): Promise<Reply> {
  return onQuestion(action, around, async (question) =>
    isUnderWay(question) ? { say: [], replace: declineForm(question, around) } : 'notNow',
  );
}

/** It is not taken to a meeting, and everyone who asked is told why. */
export function declineQuestion(
  action: Pressed<'staff-decline'>,
  around: Surroundings,
  { isConfirmed }: { isConfirmed: boolean },
): Promise<Reply> {
  const { privacy, staff } = around;
  const reason = written(action.reason);
  return onQuestion({ id: action.id }, around, async (question) => {
    const again = (problem: DeclineFormCardData['problem']): Reply => {
      return { say: [], replace: declineForm(question, around, { reason, problem }) };
    };
    if (question.state === 'declined') return question.declineReason === reason ? null : 'changedMeanwhile';
    if (!isUnderWay(question)) return question.version === action.version ? 'notNow' : 'changedMeanwhile';
    // What was written is not lost: staff look at what the question is now, and confirm.
    if (question.version !== action.version) return again('changed');
    if (reason === '') return again('missing');
    if (reason.length > mostReason) return again('too-long');
    if (!isConfirmed && privacy.namesClient(reason)) {
      return warnOfName({ kind: 'action', action }, staff.language, around);
    }
    const done = { action: 'question-declined', detail: { reason } };
    if (await changeQuestion(question, { state: 'declined', declineReason: reason }, done, around)) {
      await tellNews(question, 'declined', around);
    }
    return 'declined';
  });
}

/** Somebody of staff looks after it: whoever presses, or a chosen one; or nobody does any more. */
export async function assignQuestion(action: Pressed<'staff-assign'>, around: Surroundings): Promise<Reply> {
  const { who, name } = around;
  const { to } = action;
  const known = to === undefined || to === myself ? [] : await othersOfStaff(around);
  const assignee =
    to === undefined ? null : to === myself ? { id: who.person, name } : (known.find(({ id }) => id === to) ?? null);
  return onQuestion(
    action,
    around,
    async (question) => {
      if (isEnded(question) || (to !== undefined && !assignee)) return 'notNow';
      if (question.assignee?.id === assignee?.id) return null;
      const done = { action: 'question-assigned', detail: { to: assignee?.id ?? '' } };
      await changeQuestion(question, { assignee }, done, around);
      return assignee ? 'assigned' : 'released';
    },
    (question) => question.assignee?.id === assignee?.id,
  );
}

/** Earlier or later in the agenda of its meeting. */
export function reorderQuestion(action: Pressed<'staff-reorder'>, around: Surroundings): Promise<Reply> {
  const { tx, isPersonal } = around;
  return onQuestion(action, around, async (question) => {
    const agenda = question.meeting === null ? [] : agendaOf(await tx.questions.for(question.meeting));
    const moved = withMoved(agenda, question.id, action.by);
    if (!moved) return 'notNow';
    const done = { action: 'question-reordered', detail: { by: action.by } };
    if (await changeQuestion(question, {}, done, around)) await tx.questions.order(moved.map(({ id }) => id));
    if (!isPersonal) return 'reordered';
    // It may go further still.
    const present = (await tx.questions.find(question.id)) as Question;
    return { say: [], replace: await moreCard(present, around, 'reordered') };
  });
}

/** To another meeting, or to wait for one; everyone who asked is told. */
export async function sendToMeeting(action: Pressed<'staff-to-meeting'>, around: Surroundings): Promise<Reply> {
  const { tx, now } = around;
  const chosen = coming(await tx.meetings.all(), now).find(({ id }) => id === action.meeting);
  const isWaiting = action.meeting === noMeeting;
  const to = chosen?.id ?? null;
  return onQuestion(
    action,
    around,
    async (question) => {
      if (!isUnderWay(question) || !(chosen || isWaiting)) return 'notNow';
      if (question.meeting === to) return null;
      const changes = { meeting: to, position: null, ...(chosen ? { service: chosen.service } : {}) };
      const done = { action: 'question-moved', detail: { meeting: to ?? '' } };
      if (await changeQuestion(question, changes, done, around)) await tellNews(question, 'staff-moved', around);
      return 'moved';
    },
    (question) => (chosen !== undefined || isWaiting) && question.meeting === to,
  );
}

/** It was, or was not, answered in the meeting itself. */
export function markLive(action: Pressed<'staff-live'>, around: Surroundings): Promise<Reply> {
  const { answered } = action;
  return onQuestion(
    action,
    around,
    async (question) => {
      if (isEnded(question)) return 'notNow';
      if (question.isAnsweredLive === answered) return null;
      const done = { action: 'question-answered-live', detail: { answered } };
      await changeQuestion(question, { isAnsweredLive: answered }, done, around);
      return answered ? 'answeredLive' : 'notAnsweredLive';
    },
    ({ isAnsweredLive }) => isAnsweredLive === answered,
  );
}

function declineForm(
  { id, version, number, text }: Question,
  { staff }: Surroundings,
  { reason, problem }: Pick<DeclineFormCardData, 'reason' | 'problem'> = { reason: '', problem: null },
): Card {
  return declineFormCard({ language: staff.language, question: id, version, number, text, reason, problem });
}

/** What is rarely done with a question. */
async function moreCard(question: Question, around: Surroundings, note: 'reordered' | null = null): Promise<Card> {
  const { tx, staff, knowledge, now } = around;
  const { language } = staff;
  const { id, version, number, state, meeting, isAnsweredLive } = question;
  const agenda = meeting === null ? [] : agendaOf(await tx.questions.for(meeting));
  const nth = agenda.findIndex((one) => one.id === id);
  const others = coming(await tx.meetings.all(), now).filter((one) => one.id !== meeting);
  return staffQuestionMoreCard({
    ...{ language, question: id, version, number, note, isAnsweredLive },
    isNew: state === 'submitted',
    merges: state === 'drafted',
    staff: await othersOfStaff(around),
    place: nth < 0 ? null : { nth: nth + 1, of: agenda.length },
    meetings: isUnderWay(question)
      ? others.slice(0, mostMeetings).map((one) => nameMeeting(one, knowledge, language))
      : null,
  });
}

const mostMeetings = 20;

/** Those of staff, besides whoever presses, who have done something of late. */
async function othersOfStaff({ tx, who, now }: Surroundings) {
  const all = await tx.audit.staffSince(who.tenant, new Date(now.getTime() - staffWithin));
  return all.filter(({ id }) => id !== who.person);
}

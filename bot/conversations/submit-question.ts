import { type Action, mostWritten } from '../../cards/actions';
import type { Card } from '../../cards/elements';
import { outdatedCard } from '../../cards/note-card';
import {
  type FieldProblem,
  mostOrganisation,
  nearInGroupCard,
  type QuestionFields,
  type QuestionFormData,
  questionFormCard,
  supportedCard,
} from '../../cards/question-card';
import { generalService } from '../../knowledge/contacts/route';
import type { Language } from '../../knowledge/schema';
import { coming, nextOpen, type ScheduledMeeting, takesQuestions } from '../agenda/meeting';
import { nameMeeting, presentQuestion } from '../agenda/present-question';
import { similarQuestions } from '../agenda/similar-questions';
import { questionsOf, shownContacts } from '../present';
import type { Reply, Surroundings } from './conversation';
import { holdBack } from './hold-back';

type Pressed<Does extends Action['do']> = Extract<Action, { do: Does }>;

const nothingNear: QuestionFormData['near'] = { entries: [], questions: [] };

/**
 * The form of a question ahead of a meeting.
 * @param meeting the one it is for, where the person came from one
 * @param isAsked what the person asked last goes into it: they came from its answer
 */
export async function openForm(
  language: Language,
  around: Surroundings,
  { meeting = null, isAsked = false }: { meeting?: string | null; isAsked?: boolean } = {},
): Promise<Card> {
  const { tx, now, recent, isPersonal, newId } = around;
  const chosen = (await tx.meetings.all()).find(({ id }) => id === meeting);
  const [named, ...others] = recent?.services ?? [];
  const service = chosen?.service ?? (named && others.length === 0 ? named : null);
  const isOpen = chosen !== undefined && takesQuestions(chosen, now);
  const fields = {
    service,
    meeting: isOpen ? chosen.id : null,
    // In a group everybody would read it.
    question: isAsked && isPersonal ? (recent?.asked ?? '') : '',
    organisation: '',
    isAnonymous: false,
  };
  return form({ language, fields, problem: null, draft: newId() }, around);
}

async function form(
  { draft, ...data }: Pick<QuestionFormData, 'language' | 'fields' | 'problem'> & { draft: string },
  around: Surroundings,
  near: QuestionFormData['near'] = nothingNear,
): Promise<Card> {
  const { knowledge, tx, now, staff } = around;
  const { language } = data;
  const open = coming(await tx.meetings.all(), now).filter((meeting) => takesQuestions(meeting, now));
  return questionFormCard({
    ...data,
    near,
    of: { draft },
    services: [...knowledge.services.values()].map(({ id, name }) => ({ id, name: name[language] })),
    meetings: open.map((meeting) => nameMeeting(meeting, knowledge, language)),
    mailbox: staff.isSetUp ? [] : shownContacts(around, knowledge.contactsFor.meetings),
  });
}

/** The form comes back. It is taken in once, however often and from wherever it is sent. */
export async function sendQuestion(
  action: Pressed<'send-question'>,
  around: Surroundings,
  { isConfirmed }: { isConfirmed: boolean },
): Promise<Reply> {
  const { tx, who, name, now, newId, knowledge, address, isPersonal } = around;
  const { language, draft } = action;
  const before = await tx.questions.findByDraft(draft, who);
  if (before) return show(await presentQuestion(before, around, { language, isPersonal, news: null }));
  const meetings = await tx.meetings.all();
  const fields = fieldsOf(action, around, meetings);
  // In a group everybody may see the card, so nothing that was written goes into it.
  const shown = isPersonal ? fields : { ...fields, question: '', organisation: '' };
  const again = async (problem: FieldProblem | null, near = nothingNear, changed: Partial<QuestionFields> = {}) =>
    show(await form({ language, fields: { ...shown, ...changed }, problem, draft }, around, near));
  const problem = problemOf(fields);
  if (problem) return again(problem);
  const held = holdBack(action, fields.question, around, isConfirmed);
  if (held) return held;
  const target = targetOf(fields, meetings, now);
  if (target.isLate && target.meeting) return again('late', nothingNear, { meeting: target.meeting.id });
  if (!action.checked) {
    const near = await nearTo(fields.question, language, around);
    const isAny = near.entries.length + near.questions.length > 0;
    if (isAny && isPersonal) return again(null, near);
    if (isAny) return confirmInGroup(action, near, around);
  }
  const question = await tx.questions.add(
    {
      ...{ id: newId(), number: await tx.nextNumber('K', now), draft, asker: who, askerName: name },
      ...{ organisation: fields.organisation || null, isAnonymous: fields.isAnonymous },
      ...{ chat: address, isPersonal, language, service: fields.service },
      ...{ meeting: target.meeting?.id ?? null, text: fields.question },
    },
    now,
  );
  const news = target.isLate ? 'received-late' : 'received';
  return show(await presentQuestion(question, { tx, knowledge, now }, { language, isPersonal, news }));
}

function fieldsOf(
  action: Pressed<'send-question'>,
  { knowledge }: Surroundings,
  meetings: readonly ScheduledMeeting[],
): QuestionFields & { readonly service: string } {
  const meeting = meetings.find(({ id }) => id === action.meeting);
  const service = knowledge.services.has(action.service ?? '') ? (action.service as string) : generalService;
  return {
    // Whoever chooses a meeting means its service.
    service: meeting?.service ?? service,
    meeting: meeting?.id ?? null,
    question: (action.question ?? '').trim(),
    organisation: (action.organisation ?? '').trim(),
    isAnonymous: action.anonymous === 'true',
  };
}

/** What is wrong with a question or its organisation. */
export function problemOf({ question, organisation }: Pick<QuestionFields, 'question' | 'organisation'>) {
  if (question === '') return 'missing';
  return question.length > mostWritten || organisation.length > mostOrganisation ? 'too-long' : null;
}

/** The meeting that a question goes to: the chosen one, or else the next of its service; null where none takes questions. */
function targetOf(
  { meeting: id, service }: { meeting: string | null; service: string },
  meetings: readonly ScheduledMeeting[],
  now: Date,
) {
  const chosen = meetings.find((meeting) => meeting.id === id);
  if (chosen && takesQuestions(chosen, now)) return { meeting: chosen, isLate: false };
  return { meeting: nextOpen(meetings, service, now), isLate: chosen !== undefined };
}

/** In a group the question waits in memory, and the card shows only what is near it. */
function confirmInGroup(
  action: Pressed<'send-question'>,
  near: QuestionFormData['near'],
  { privacy, newId, chat, now }: Surroundings,
): Reply {
  const held = newId();
  privacy.held.hold(held, chat, { kind: 'action', action: { ...action, checked: true } }, now);
  return show(nearInGroupCard({ language: action.language, near, held }));
}

/** Entries that may answer a question already, and questions that may be the same. */
async function nearTo(text: string, language: Language, around: Surroundings): Promise<QuestionFormData['near']> {
  const { knowledge, tx, who, understand, context } = around;
  const understood = understand(text, { ...context, lastQuestion: undefined, chosen: language });
  const entries =
    understood.outcome === 'answer'
      ? [understood.entry]
      : understood.outcome === 'suggest'
        ? understood.suggestions
        : [];
  const similar = similarQuestions(text, await tx.questions.open());
  const questions = similar.map(async (question) => ({
    question: question.id,
    number: question.number,
    text: question.text,
    supporters: await tx.questions.countSupport(question.id),
    isOwn: question.asker?.tenant === who.tenant && question.asker.person === who.person,
  }));
  return { entries: questionsOf(knowledge, entries, language), questions: await Promise.all(questions) };
}

/** "The same question for me too." */
export async function supportQuestion(action: Pressed<'support-question'>, around: Surroundings): Promise<Reply> {
  const { tx, who, now, address, isPersonal } = around;
  const { language } = action;
  const question = await tx.questions.find(action.id);
  const isOpen = question && ['submitted', 'accepted', 'drafted'].includes(question.state);
  if (!isOpen) return { say: [outdatedCard(language, 'outdated')] };
  const isOwn = question.asker?.tenant === who.tenant && question.asker.person === who.person;
  if (isOwn) return { say: [await presentQuestion(question, around, { language, isPersonal, news: null })] };
  const isNew = await tx.questions.support(question.id, { who, chat: address, isPersonal, language }, now);
  return show(supportedCard(language, { number: question.number, isNew }));
}

function show(replace: Card): Reply {
  return { say: [], replace };
}

import { mostWritten, type Pressed } from '../../cards/actions';
import type { ShownContact } from '../../cards/contact-block';
import type { Card } from '../../cards/elements';
import { noteCard, outdatedCard } from '../../cards/note-card';
import { supportedCard } from '../../cards/question-card';
import {
  confirmInGroupCard,
  type FieldProblem,
  mostOrganisation,
  nextMeeting,
  type QuestionFields,
  type QuestionFormData,
  questionFormCard,
} from '../../cards/question-form-card';
import { generalService } from '../../knowledge/contacts/route';
import type { Language } from '../../knowledge/schema';
import { coming, nextOpen, type ScheduledMeeting, takesQuestions } from '../agenda/meeting';
import { nameMeeting, presentQuestion } from '../agenda/present-question';
import type { Question } from '../agenda/question';
import { similarQuestions } from '../agenda/similar-questions';
import { questionsOf, shownContacts } from '../present';
import type { Reply, Surroundings } from './conversation';
import { draftOfAnother } from './draft-of';
import { holdBack } from './hold-back';
import { written } from './written';

const nothingNear: QuestionFormData['near'] = { entries: [], questions: [] };

/**
 * The form of a question ahead of a meeting.
 * @param meeting the one it is for, where the person came from one
 * @param isAsked the person came from a card without an answer: what was asked goes into it, unless something else was answered since
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
    question: isAsked && isPersonal && recent?.shown?.length === 0 ? (recent.asked ?? '') : '',
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
    mailbox: staff.isSetUp ? [] : mailboxFirst(shownContacts(around, knowledge.contactsFor.meetings)),
  });
}

/** Where questions were sent, then where meetings are told of. */
function mailboxFirst(contacts: readonly ShownContact[]): readonly ShownContact[] {
  return [...contacts].sort(
    (left, right) => Number(left.contact.kind === 'web') - Number(right.contact.kind === 'web'),
  );
}

/** The form comes back. It is taken in once, however often and from wherever it is sent. */
export async function sendQuestion(
  action: Pressed<'send-question'>,
  around: Surroundings,
  { isConfirmed }: { isConfirmed: boolean },
): Promise<Reply> {
  const { tx, who, name, now, newId, knowledge, address, isPersonal } = around;
  const { language, draft } = action;
  const meetings = await tx.meetings.all();
  const fields = fieldsOf(action, around, meetings);
  const before = await tx.questions.findByDraft(draft, who);
  if (before) {
    if (!isAnother(before, fields.question)) {
      return show(await presentQuestion(before, around, { language, isPersonal, news: null }));
    }
    const other = { ...action, draft: draftOfAnother(draft, fields.question) };
    return sendQuestion(other, around, { isConfirmed });
  }
  const problem = problemOf(fields);
  // In a group everybody may see a card, so nothing that was written goes into one: the form stays as it is.
  if (problem && !isPersonal)
    return { say: [noteCard(problem === 'missing' ? 'nothingWritten' : 'tooLong', language)] };
  if (problem) return show(await form({ language, fields, problem, draft }, around));
  const held =
    holdBack(action, fields.question, around, isConfirmed) ??
    holdBack(action, fields.organisation, around, isConfirmed);
  if (held) return held;
  const target = targetOf(fields, meetings, now);
  const isOffered = target.isLate && target.meeting !== null;
  if (!action.checked || isOffered) {
    const near = action.checked ? nothingNear : await nearTo(fields.question, language, around);
    const late = isOffered ? 'late' : target.isLate ? 'late-waits' : null;
    const offered = { ...fields, meeting: target.meeting?.id ?? null };
    const isAny = near.entries.length + near.questions.length > 0;
    if ((isAny || isOffered) && !isPersonal) {
      return confirmInGroup({ ...action, meeting: offered.meeting ?? nextMeeting }, near, late, around);
    }
    if (isAny || isOffered) {
      return show(await form({ language, fields: offered, problem: late, draft }, around, near));
    }
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
    question: written(action.question),
    organisation: written(action.organisation),
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
  const isLate = chosen?.state === 'scheduled';
  return { meeting: nextOpen(meetings, service, now), isLate };
}

/** In a group the question waits in memory, and the card shows only what is near it, none of it anybody's question. */
function confirmInGroup(
  action: Pressed<'send-question'>,
  { entries }: QuestionFormData['near'],
  problem: FieldProblem | null,
  { privacy, newId, chat, now }: Surroundings,
): Reply {
  const held = newId();
  privacy.held.hold(held, chat, { kind: 'action', action: { ...action, checked: true } }, now);
  return show(confirmInGroupCard({ language: action.language, entries, problem, held }));
}

/** The form was sent before with another text, and that was not edited since. */
function isAnother(before: Question, text: string): boolean {
  return before.version === 1 && text !== '' && text !== before.text;
}

/** Entries that may answer a question already, and questions that may be the same. */
async function nearTo(text: string, language: Language, around: Surroundings): Promise<QuestionFormData['near']> {
  const { knowledge, tx, who, understand, context, isPersonal } = around;
  const understood = understand(text, { ...context, lastQuestion: undefined, chosen: language });
  const entries =
    understood.outcome === 'answer'
      ? [understood.entry]
      : understood.outcome === 'suggest'
        ? understood.suggestions
        : [];
  // In a group nobody's question is shown.
  const similar = isPersonal ? similarQuestions(text, await tx.questions.open()) : [];
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
  const found = await tx.questions.find(action.id);
  // It may have been merged since the card was shown.
  const question = found?.mergedInto ? await tx.questions.find(found.mergedInto) : found;
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

import { isDeepStrictEqual } from 'node:util';
import { mostWording, mostWritten, type Pressed } from '../../cards/actions';
import type { Card } from '../../cards/elements';
import {
  type AnswerFields,
  type StaffAnswerFormData,
  staffAnswerForm,
  type TranslationsCardData,
  translationsCard,
} from '../../cards/staff-answer-card';
import { routeOf } from '../../knowledge/contacts/route';
import { type Language, languages } from '../../knowledge/schema';
import { isEnded, type Question } from '../agenda/question';
import type { AnswerContent } from '../publishing/answer';
import { isUsable } from '../publishing/as-entry';
import { factsThatDiffer, mistakesIn } from '../publishing/mistakes';
import { wordsProblem } from '../publishing/own-words';
import { mayPublishAlone, publishDraft } from '../publishing/publish';
import type { Reply, Surroundings } from './conversation';
import { warnOfName } from './name-warning';
import { changeQuestion, nearTo, onQuestion } from './staff-question-state';
import { written } from './written';

const mostTranslations = 8;

/** The form for the answer: with what the draft has, or else what is published, or else what is nearest. */
export async function writeAnswer(action: Pressed<'staff-write'>, around: Surroundings): Promise<Reply> {
  return onQuestion(action, around, async (question) => {
    if (isEnded(question)) return null;
    const content = await contentOf(question, around);
    const first = languages.find((language) => content?.wordings[language]);
    const language = action.language ?? first ?? question.language;
    const { service, topic, contact } = content ?? (await proposed(question, around));
    const wording = content?.wordings[language] ?? { question: '', answer: '' };
    const fields = { ...wording, service, topic, contact };
    return { say: [await form(question, language, { fields, problem: null, facts: [], only: null }, around)] };
  });
}

/** The form comes back: a draft, which somebody else of staff approves. */
export async function saveDraft(
  action: Pressed<'staff-save-draft'>,
  around: Surroundings,
  { isConfirmed }: { isConfirmed: boolean },
): Promise<Reply> {
  const { tx, who, name, now, privacy, staff } = around;
  const { language } = action;
  // Without the version: what was written is not lost to whoever came first.
  return onQuestion({ id: action.id }, around, async (question) => {
    if (isEnded(question)) return null;
    const fields = fieldsIn(action);
    const draft = await tx.answers.draftOf(question.id);
    const before = await contentOf(question, around);
    const content: AnswerContent = {
      ...{ service: fields.service, topic: fields.topic, contact: fields.contact },
      wordings: {
        ...(action.only === 'true' ? {} : before?.wordings),
        [language]: { question: fields.question, answer: fields.answer },
      },
    };
    // Pressed twice, or nothing was changed: whoever wrote it last still did.
    if (before && isSameContent(content, before)) return draft ? 'saved' : null;
    const isOld = question.version !== action.version;
    const problem = isOld ? 'changed' : await problemOf(question, content, fields, around);
    const facts = problem ? [] : factsThatDiffer(content);
    if (problem || facts.length > 0) {
      const only = action.only === undefined ? null : action.only === 'true';
      return { say: [], replace: await form(question, language, { fields, problem, facts, only }, around) };
    }
    if (!isConfirmed && privacy.namesClient(`${fields.question}\n${fields.answer}`)) {
      return warnOfName({ kind: 'action', action }, staff.language, around);
    }
    const isPublished = question.state === 'published' || question.state === 'hidden';
    const state = isPublished ? question.state : 'drafted';
    const done = { action: 'answer-drafted', detail: { language } };
    if (!(await changeQuestion(question, { state }, done, around))) return 'changedMeanwhile';
    await tx.answers.saveDraft(question.id, content, { id: who.person, name }, now);
    return 'saved';
  });
}

/** A second one of staff approves the draft: from now on it is an answer of the bot. */
export async function publish(action: Pressed<'staff-publish'>, around: Surroundings): Promise<Reply> {
  const { tx } = around;
  const isDone = async ({ id, state }: Question) => state === 'published' && !(await tx.answers.draftOf(id));
  return onQuestion(action, around, (question) => publishDraft(question, around), isDone);
}

/** Published answers that some language lacks, the oldest first. */
export async function showTranslations(
  { page: asked = 0 }: Pressed<'staff-translations'>,
  around: Surroundings,
): Promise<Reply> {
  const due = await translationsDue(around);
  const page = Math.min(asked, Math.max(0, Math.ceil(due.length / mostTranslations) - 1));
  const rows = due.slice(page * mostTranslations, (page + 1) * mostTranslations);
  const left = due.length - page * mostTranslations - rows.length;
  const { language } = around.staff;
  return { say: [], replace: translationsCard({ language, rows, page, left }) };
}

/** Published answers in use that some language lacks. */
export async function translationsDue({
  tx,
  staff,
  knowledge,
  hidden,
}: Pick<Surroundings, 'tx' | 'staff' | 'knowledge' | 'hidden'>): Promise<TranslationsCardData['rows']> {
  const { language } = staff;
  // A translation would bring back what is out of use: that one is corrected first.
  const inUse = (await tx.answers.allPublished()).filter(({ entry }) => !hidden.has(entry));
  return inUse.flatMap(({ entry, question: id, number, content }) => {
    // Editors may have translated it in the files.
    const missing = knowledge.entries.get(entry)?.missing ?? languages.filter((each) => !content.wordings[each]);
    const shown = content.wordings[language] ?? languages.flatMap((each) => content.wordings[each] ?? [])[0];
    return missing.length > 0 && shown ? [{ id, number, question: shown.question, missing }] : [];
  });
}

function isSameContent(one: AnswerContent, other: AnswerContent): boolean {
  const [left, right] = [one, other].map(({ service, topic, contact, wordings }) => [
    service,
    topic,
    contact,
    wordings,
  ]);
  return isDeepStrictEqual(left, right);
}

function fieldsIn({ question, answer, service, topic, contact }: Pressed<'staff-save-draft'>): AnswerFields {
  return {
    question: written(question).replace(/\s+/g, ' '),
    answer: written(answer).replace(/\r\n?/g, '\n'),
    ...{ service: service ?? '', topic: topic ?? '', contact: contact ?? '' },
  };
}

/** What the draft says, or else what is published. */
async function contentOf({ id }: Question, { tx }: Surroundings): Promise<AnswerContent | null> {
  return (await tx.answers.draftOf(id))?.content ?? (await tx.answers.publishedOf(id))?.content ?? null;
}

/** Service, topic and contact as they are likely: those of the nearest entry. */
async function proposed(question: Question, around: Surroundings) {
  const { knowledge } = around;
  const [nearest] = (await nearTo(question, around)).flatMap(({ entry }) => knowledge.entries.get(entry) ?? []);
  const { service } = question;
  const topic = nearest?.topic ?? '';
  return { service, topic, contact: nearest?.contacts[0] ?? routeOf(knowledge, topic, service).contacts[0] ?? '' };
}

async function problemOf(
  question: Question,
  content: AnswerContent,
  fields: AnswerFields,
  around: Surroundings,
): Promise<StaffAnswerFormData['problem']> {
  if (fields.question === '' || fields.answer === '') return 'missing';
  if (fields.question.length > mostWording || fields.answer.length > mostWritten) return 'tooLong';
  const wrong = await wordsProblem(question, content, around);
  if (wrong) return wrong;
  const [mistake] = mistakesIn(content, around.knowledge).filter((each) => each !== 'facts');
  if (!mistake) return null;
  return mistake === 'wording' ? 'link' : 'choice';
}

async function form(
  question: Question,
  writtenIn: Language,
  { fields, problem, facts, only }: Pick<StaffAnswerFormData, 'fields' | 'problem' | 'facts' | 'only'>,
  around: Surroundings,
): Promise<Card> {
  const { knowledge, staff } = around;
  const { language } = staff;
  const content = await contentOf(question, around);
  const other = languages.find((each) => each !== writtenIn && content?.wordings[each]);
  const isEdited = content?.wordings[writtenIn] !== undefined;
  const isOriginal = languages.find((each) => content?.wordings[each]) === writtenIn;
  const isOut = question.state === 'published' || question.state === 'hidden';
  const named = (all: Iterable<{ readonly id: string; readonly name: Readonly<Record<Language, string>> }>) =>
    [...all].map(({ id, name }) => ({ id, name: name[language] }));
  const usable = [...knowledge.contacts.values()].filter(isUsable);
  return staffAnswerForm({
    ...{ language, writtenIn, fields, problem, facts },
    ...{ question: question.id, number: question.number, version: question.version, asked: question.text },
    // A correction of the original makes its translations old; a draft that nobody has seen is only being written.
    only: other && isEdited ? (only ?? (isOut && isOriginal)) : null,
    original: (other && content?.wordings[other]) ?? null,
    near: await nearTo(question, around),
    services: named(knowledge.services.values()),
    topics: named(knowledge.topics.values()),
    contacts: named(usable),
    alone: mayPublishAlone(question, fields, staff),
  });
}

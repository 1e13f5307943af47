import { mostWording, mostWritten, type Pressed } from '../../cards/actions';
import type { Card } from '../../cards/elements';
import {
  type AnswerFields,
  type StaffAnswerFormData,
  staffAnswerForm,
  translationsCard,
} from '../../cards/staff-answer-card';
import { routeOf } from '../../knowledge/contacts/route';
import { type Language, languages } from '../../knowledge/schema';
import { isEnded, type Question } from '../agenda/question';
import type { AnswerContent } from '../publishing/answer';
import { factsThatDiffer, isSameWording, mistakesIn } from '../publishing/mistakes';
import { publishDraft } from '../publishing/publish';
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
    return { say: [await form(question, language, { fields, problem: null, facts: [] }, around)] };
  });
}

/** The form comes back: a draft, which somebody else of staff approves. */
export async function saveDraft(
  action: Pressed<'staff-save-draft'>,
  around: Surroundings,
  { isConfirmed }: { isConfirmed: boolean },
): Promise<Reply> {
  const { tx, who, name, now, knowledge, privacy, staff } = around;
  const { language } = action;
  // Without the version: what was written is not lost to whoever came first.
  return onQuestion({ id: action.id }, around, async (question) => {
    if (isEnded(question)) return null;
    const fields = fieldsIn(action);
    const before = await contentOf(question, around);
    const wording = before?.wordings[language];
    const isSaved = wording?.question === fields.question && wording.answer === fields.answer;
    const isOld = question.version !== action.version;
    // Pressed twice: the first press has saved it.
    if (isOld && isSaved) return null;
    const content: AnswerContent = {
      ...{ service: fields.service, topic: fields.topic, contact: fields.contact },
      wordings: {
        ...(action.only === 'true' ? {} : before?.wordings),
        [language]: { question: fields.question, answer: fields.answer },
      },
    };
    const problem = isOld ? 'changed' : await problemOf(question, fields, language, around);
    const facts = problem ? [] : factsThatDiffer(content);
    const mistakes = problem ? [] : mistakesIn(content, knowledge).filter((mistake) => mistake !== 'facts');
    const wrong = problem ?? (mistakes.length > 0 ? 'choice' : null);
    if (wrong || facts.length > 0) {
      return { say: [], replace: await form(question, language, { fields, problem: wrong, facts }, around) };
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
  return onQuestion(action, around, (question) => publishDraft(question, around));
}

/** Published answers that some language lacks, the oldest first. */
export async function showTranslations(
  _action: Pressed<'staff-translations'>,
  { tx, staff, knowledge }: Surroundings,
): Promise<Reply> {
  const { language } = staff;
  const due = (await tx.answers.allPublished()).flatMap(({ entry, question: id, number, content }) => {
    // Editors may have translated it in the files.
    const missing = knowledge.entries.get(entry)?.missing ?? languages.filter((each) => !content.wordings[each]);
    const shown = content.wordings[language] ?? languages.flatMap((each) => content.wordings[each] ?? [])[0];
    return missing.length > 0 && shown ? [{ id, number, question: shown.question, missing }] : [];
  });
  const rows = due.slice(0, mostTranslations);
  return { say: [], replace: translationsCard({ language, rows, left: due.length - rows.length }) };
}

function fieldsIn({ question, answer, service, topic, contact }: Pressed<'staff-save-draft'>): AnswerFields {
  return {
    ...{ question: written(question), answer: written(answer) },
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
  fields: AnswerFields,
  language: Language,
  { tx, knowledge }: Surroundings,
): Promise<StaffAnswerFormData['problem']> {
  if (fields.question === '' || fields.answer === '') return 'missing';
  if (fields.question.length > mostWording || fields.answer.length > mostWritten) return 'tooLong';
  const asked = [question, ...(await tx.questions.mergedInto(question.id))];
  if (asked.some(({ text }) => isSameWording(text, fields.question))) return 'ownWording';
  const own = (await tx.answers.publishedOf(question.id))?.entry;
  const known = [...knowledge.entries.values()].filter(({ id }) => id !== own);
  const isKnown = known.some((entry) =>
    [entry[language].question, ...entry[language].alternates].some((wording) =>
      isSameWording(wording, fields.question),
    ),
  );
  return isKnown ? 'repeat' : null;
}

async function form(
  question: Question,
  writtenIn: Language,
  { fields, problem, facts }: Pick<StaffAnswerFormData, 'fields' | 'problem' | 'facts'>,
  around: Surroundings,
): Promise<Card> {
  const { knowledge, staff } = around;
  const { language } = staff;
  const content = await contentOf(question, around);
  const other = languages.find((each) => each !== writtenIn && content?.wordings[each]);
  const isEdited = content?.wordings[writtenIn] !== undefined;
  const named = (all: Iterable<{ readonly id: string; readonly name: Readonly<Record<Language, string>> }>) =>
    [...all].map(({ id, name }) => ({ id, name: name[language] }));
  const usable = [...knowledge.contacts.values()].filter(
    ({ status, address, members }) => status !== 'retired' && (address !== null || members.length > 0),
  );
  return staffAnswerForm({
    ...{ language, writtenIn, fields, problem, facts },
    ...{ question: question.id, number: question.number, version: question.version, asked: question.text },
    // A correction makes the other languages old; a draft that nobody has seen is only being written.
    only: other && isEdited ? question.state === 'published' || question.state === 'hidden' : null,
    original: (other && content?.wordings[other]) ?? null,
    near: await nearTo(question, around),
    services: named(knowledge.services.values()),
    topics: named(knowledge.topics.values()),
    contacts: named(usable),
    alone: staff.approvesAlone(fields.service),
  });
}

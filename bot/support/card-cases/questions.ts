import { randomUUID } from 'node:crypto';
import {
  moveQuestionCard,
  myQuestionsCard,
  type QuestionCardData,
  questionCard,
  supportedCard,
} from '../../../cards/question-card';
import {
  confirmInGroupCard,
  type FieldProblem,
  type QuestionFormData,
  questionFormCard,
} from '../../../cards/question-form-card';
import { stringsOf } from '../../../cards/strings';
import type { Language } from '../../../knowledge/schema';
import { seriesIn } from '../../agenda/series';
import { shownContacts } from '../../present';
import { around, type CardCase, entries, knowledge, longText } from './around';

const id = randomUUID();
const signs = '€"*[x](y)'.repeat(223).slice(0, 2000);
const problems: readonly (FieldProblem | null)[] = [null, 'missing', 'too-long', 'late', 'late-waits', 'changed'];

/** A question ahead of a meeting, as its asker sees it: the form and every state. */
export function* questionCards(language: Language): Generator<CardCase> {
  const services = [...knowledge.services.values()].map(({ id: service, name }) => ({
    id: service,
    name: name[language],
  }));
  const meetings = seriesIn(knowledge)
    .slice(0, 4)
    .map(({ id: series, name }, nth) => ({
      id: `${series}-2026-12-11`,
      name: name[language],
      startsAt: new Date(`2026-12-1${nth}T07:00:00Z`),
      deadlineAt: new Date(`2026-12-0${nth + 1}T21:59:00Z`),
    }));
  const meeting = meetings[0] as (typeof meetings)[0];
  const empty = { service: null, meeting: null, question: '', organisation: '', isAnonymous: false };
  const none = { entries: [], questions: [] };
  const of = { question: id, number: 'K-2026-0001', version: 2 };
  const contacts = shownContacts(around, knowledge.contactsFor.meetings);
  for (const text of [longText(language), signs]) {
    const near: QuestionFormData['near'] = {
      entries: entries.slice(0, 3).map((entry) => {
        const service = services.find((one) => one.id === entry.service)?.name ?? '';
        return { entry: entry.id, question: entry[language].question, service };
      }),
      questions: [
        { question: id, number: 'K-2026-0001', text, supporters: 3, isOwn: false },
        { question: id, number: 'K-2026-0002', text: longText(language, 80), supporters: 0, isOwn: true },
      ],
    };
    const written = { ...empty, service: 'yleinen', question: text, organisation: 'Malli Oy', isAnonymous: true };
    const form = { language, services, meetings, of: { draft: id }, near: none, mailbox: [] };
    for (const problem of problems) {
      const kind = `question form${problem ? `, ${problem}` : ''}`;
      yield [`${kind}: empty`, questionFormCard({ ...form, fields: empty, problem }), []];
      yield [`${kind}: without meetings`, questionFormCard({ ...form, fields: written, problem, meetings: [] }), []];
      yield [`${kind}: changed`, questionFormCard({ ...form, fields: written, problem, of }), []];
      yield [`${kind}: full`, questionFormCard({ ...form, fields: written, problem, mailbox: contacts }), contacts];
    }
    yield ['question form, near: full', questionFormCard({ ...form, fields: written, problem: null, near }), []];
    yield ['question in a group', confirmInGroupCard({ language, entries: near.entries, problem: null, held: id }), []];
    for (const state of Object.keys(stringsOf(language).questionStates) as QuestionCardData['state'][]) {
      const ended = {
        mergedInto: state === 'merged' ? 'K-2026-0007' : null,
        declineReason: state === 'declined' ? text.slice(0, 500) : null,
        answer: state === 'published' ? 'laku-sdq-form' : null,
      };
      const about = { language, question: id, number: 'K-2026-0042', text, service: 'Oma väylä', meeting, state };
      const shown = { ...about, ...ended };
      const news = state === 'submitted' ? 'received-late' : null;
      for (const isChangeable of [true, false]) {
        const card = questionCard({ ...shown, isChangeable, supporters: 2, news });
        yield [`my question for a meeting, ${state}: ${isChangeable}`, card, []];
      }
      yield [
        `my question for a meeting, ${state}: waits`,
        questionCard({ ...shown, meeting: null, isChangeable: true, supporters: 0, news: null }),
        [],
      ];
    }
    const questions = Array.from({ length: 8 }, () => {
      return {
        question: id,
        number: 'K-2026-0042',
        text,
        state: 'submitted' as const,
        mergedInto: null,
        meeting: meeting.name,
      };
    });
    const many = { language, questions, left: 9, page: 0, joined: ['K-2026-0001', 'K-2026-0002'] };
    yield ['my questions: many', myQuestionsCard(many), []];
  }
  yield ['my questions: none', myQuestionsCard({ language, questions: [], left: 0, page: 0, joined: [] }), []];
  for (const some of [[], meetings]) {
    const moved = { language, question: id, number: 'K-2026-0042', version: 1, meetings: some };
    yield [`move a question: ${some.length}`, moveQuestionCard(moved), []];
  }
  for (const isNew of [true, false]) {
    yield [`joined: ${isNew}`, supportedCard(language, { number: 'K-2026-0042', isNew }), []];
  }
}

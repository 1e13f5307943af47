import { randomUUID } from 'node:crypto';
import { mostWording, mostWritten } from '../../../cards/actions';
import { answerCard } from '../../../cards/answer-card';
import { type StaffAnswerFormData, staffAnswerForm, translationsCard } from '../../../cards/staff-answer-card';
import { stringsOf } from '../../../cards/strings';
import { type Language, languages } from '../../../knowledge/schema';
import { presentAnswer, questionsOf } from '../../present';
import { around, type CardCase, entries, knowledge } from './around';

/** As much as a field takes, in signs that take most room. */
const hostile = '€"*[x](y)'.repeat(223);
const id = '0b9ac1c4-1f3f-4c1a-9d55-1a2b3c4d5e6f';

/** Answers to questions of meetings: how staff write them, what is to be translated, and how they are told. */
export function* publishingCards(language: Language): Generator<CardCase> {
  const named = (all: Iterable<{ readonly id: string; readonly name: Readonly<Record<Language, string>> }>) =>
    [...all].map((one) => ({ id: one.id, name: one.name[language] }));
  const least: StaffAnswerFormData = {
    ...{ language, writtenIn: 'fi', question: id, number: 'K-2026-0042', version: 3, original: null, near: [] },
    ...{ asked: 'Voiko käynnin siirtää?', only: null, problem: null, facts: [], alone: false },
    fields: { question: '', answer: '', service: 'laku-perhekuntoutus', topic: '', contact: '' },
    services: named(knowledge.services.values()),
    topics: named(knowledge.topics.values()),
    contacts: named(knowledge.contacts.values()),
  };
  yield ['the answer of staff: new', staffAnswerForm(least), []];
  for (const problem of Object.keys(stringsOf(language).publishing.problems) as StaffAnswerFormData['problem'][]) {
    yield [`the answer of staff: ${problem}`, staffAnswerForm({ ...least, problem, alone: true }), []];
  }
  for (const asked of [hostile.slice(0, mostWritten), 'Voiko käynnin siirtää? '.repeat(80)]) {
    const wording = { question: asked.slice(0, mostWording), answer: asked };
    const most = { ...wording, service: 'laku-perhekuntoutus', topic: 'hinnat', contact: 'phone-viranomaislinja' };
    const near = questionsOf(knowledge, ['laku-sdq-form'], language);
    const facts = [
      { original: 'fi', language: 'sv', field: 'answer', missing: ['12', '2026'], added: ['13'] },
    ] as const;
    const card = staffAnswerForm({ ...least, asked, original: wording, only: true, near, facts, fields: most });
    yield ['the answer of staff: most', card, []];
  }
  yield ['translations: none', translationsCard({ language, rows: [], page: 0, left: 0 }), []];
  const question = entries[0]?.[language].question ?? '';
  const rows = Array.from({ length: 8 }, () => ({ id, number: 'K-2026-0042', question, missing: languages.slice(1) }));
  yield ['translations: many', translationsCard({ language, rows, page: 1, left: 4 }), []];
  for (const entry of entries.slice(0, 3)) {
    const data = presentAnswer(around, entry, language, randomUUID());
    for (const isCorrected of [false, true]) {
      const told = { ...data, answers: { number: 'K-2026-0042', isCorrected }, writtenIn: 'fi' } as const;
      yield [`told: ${entry.id}`, answerCard(told), data.contacts];
    }
  }
}

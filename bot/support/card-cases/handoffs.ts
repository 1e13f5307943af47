import { randomUUID } from 'node:crypto';
import { mostWritten } from '../../../cards/actions';
import {
  askPersonCard,
  handoffAnswerCard,
  handoffCard,
  type Presence,
  staffHandoffCard,
  staffNoteCard,
} from '../../../cards/handoff-card';
import { noteCard } from '../../../cards/note-card';
import { staffDeskCard } from '../../../cards/staff-desk-card';
import type { Language } from '../../../knowledge/schema';
import { shownContacts } from '../../present';
import { around, type CardCase, knowledge, longText, now } from './around';

const handoffStates = ['waiting', 'taken', 'answered', 'withdrawn'] as const;
/** As much as a field takes, in signs that take most room, and full of what Markdown would read. */
const longest = '€"*[x](y)'.repeat(223).slice(0, mostWritten);
const presences: readonly Presence[] = [
  { atWork: true },
  { atWork: false, back: new Date('2025-12-08T07:00:00Z') },
  { atWork: false, back: null },
];

/** What somebody who asks a person sees: the form and the states, short and as long as can be. */
export function* handoffCards(language: Language): Generator<CardCase> {
  const [handoff, draft, number] = [randomUUID(), randomUUID(), 'H-2025-0001'];
  const clientContacts = shownContacts(around, knowledge.contactsFor.clientMatter);
  const services = [...knowledge.services.values()].map(({ id, name }) => ({ id, name: name[language] }));
  for (const presence of presences) {
    for (const question of ['', 'Mikä on hinta?', longText(language), longest]) {
      for (const problem of [null, 'missing', 'too-long'] as const) {
        const fields = { language, presence, question, services, service: 'yleinen', draft, problem, clientContacts };
        yield [
          `ask a person${problem ? `, ${problem}` : ''}: ${question.slice(0, 5)}`,
          askPersonCard(fields),
          clientContacts,
        ];
      }
    }
    for (const state of handoffStates) {
      for (const questions of [['Mikä?'], [longText(language)], Array.from({ length: 20 }, () => longest)]) {
        yield [`my question, ${state}`, handoffCard({ language, handoff, number, questions, state, presence }), []];
      }
    }
  }
  for (const name of [null, '*Aino* [x](y)'.repeat(15)]) {
    for (const written of ['Mikä?', longText(language), longest]) {
      const answered = { language, handoff, number, question: written, answer: written, name, draft };
      yield [`answer of a person: ${name}`, handoffAnswerCard(answered), []];
    }
  }
}

/** What staff see of questions: each state with each that may be told of it, and the desk. */
export function* staffCards(language: Language): Generator<CardCase> {
  const [handoff, draft, number] = [randomUUID(), randomUUID(), 'H-2025-0001'];
  const hostile = '*Aino* [x](y)'.repeat(15);
  const rounds = Array.from({ length: 12 }, (_, nth) => ({
    kind: nth % 2 === 0 ? ('question' as const) : ('answer' as const),
    text: longest,
  }));
  const talk = [
    { kind: 'question', text: longText(language, 600) },
    { kind: 'answer', text: longText(language) },
  ] as const;
  for (const state of handoffStates) {
    for (const name of [null, 'Aino Malli', hostile]) {
      for (const messages of [talk, rounds.slice(0, 1), rounds.slice(0, 2), rounds]) {
        for (const [delivery, waited, isDraftMade, problem] of [
          [null, null, false, null],
          ['sending', 3_600_000, true, 'missing'],
          ['delivered', 86_400_000, false, 'newer'],
          ['delivered', 86_400_000, false, 'too-long'],
          ['undeliverable', 864_000_000, true, null],
        ] as const) {
          const of = {
            language,
            handoff,
            number,
            asker: name,
            service: 'LAKU',
            questionLanguage: language,
            asked: now,
          };
          const told = { messages, state, staff: name, delivery, waited, isDraftMade, draft, problem };
          const answer = { shown: handoff, written: problem === null ? '' : longest };
          yield [
            `staff question, ${state}${problem ? `, ${problem}` : ''}: ${delivery}`,
            staffHandoffCard({ ...of, ...told, ...answer }),
            [],
          ];
        }
      }
    }
  }
  for (const why of ['moved', 'gone'] as const) yield [`staff note, ${why}`, staffNoteCard(language, why, number), []];
  const openOf = (name: string) =>
    Array.from({ length: 10 }, (_, nth) => {
      return { handoff, number: `H-2025-${nth}`, service: 'LAKU', takenBy: nth % 2 ? name : null };
    });
  for (const [waiting, taken, undeliverable] of [
    [0, 0, 0],
    [5, 5, 0],
    [500, 50, 5],
  ] as const) {
    for (const name of ['Aino Malli', hostile]) {
      const open = openOf(name).slice(0, waiting + taken);
      const asked = { newQuestions: waiting, drafts: taken, translations: taken };
      yield ['staff desk', staffDeskCard({ language, waiting, taken, undeliverable, ...asked, open }), []];
    }
  }
  for (const note of ['notStaff', 'cannotCheck', 'handoffGone', 'nothingWritten', 'tooLong'] as const) {
    yield [note, noteCard(note, language), []];
  }
}

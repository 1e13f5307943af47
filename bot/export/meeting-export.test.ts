import { loadKnowledge } from '../../knowledge/load';
import { asked, scheduled } from '../agenda/support/test-meetings';
import { knowledgeFolder } from '../project-root';
import { published } from '../publishing/support/test-answers';
import type { NewQuestion } from '../store/questions';
import type { Transaction } from '../store/store';
import { openTestStore, type TestStore } from '../store/support/test-store';
import { collectMeeting, type MeetingExport } from './meeting-export';
import { makeSheet } from './sheet';
import { makeSlides } from './slides';
import { openSlides } from './support/open-slides';

const knowledge = loadKnowledge(knowledgeFolder());
const now = new Date('2026-12-01T10:00:00Z');
const { id } = scheduled();
const author = { id: 'staff-1', name: 'Asiantuntija Testi' };

let test: TestStore;
beforeEach(async () => {
  test = await openTestStore();
  await write((tx) => tx.meetings.add(id, id, scheduled(), now));
});
afterEach(() => test.remove());

const write = <T>(work: (tx: Transaction) => Promise<T>) => test.store.transaction(work);
const ask = (number: number, change: Partial<NewQuestion> = {}) =>
  write((tx) => tx.questions.add(asked(number, { meeting: id, ...change }), now));
const collect = () => write((tx) => collectMeeting(id, tx, knowledge, 'fi')) as Promise<MeetingExport>;

it('a meeting is told with the names that people know, and its questions in the order of the agenda', async () => {
  for (const number of [1, 2, 3, 4]) await ask(number);
  await write((tx) => tx.questions.order(['question-4', 'question-2']));
  const meeting = await collect();
  expect(meeting).toMatchObject({ id, startsAt: scheduled().startsAt, name: expect.stringContaining('LAKU') });
  expect(meeting.questions.map(({ number }) => number.at(-1))).toEqual(['4', '2', '1', '3']);
  expect(meeting.questions[0]).toMatchObject({ service: 'LAKU-perhekuntoutus', supporters: 0, state: 'submitted' });
});

it('a meeting that is not there is none', async () => {
  expect(await write((tx) => collectMeeting('nowhere', tx, knowledge, 'fi'))).toBeNull();
});

it('what is published comes before a draft, with the names of its topic and its contact', async () => {
  await ask(1);
  await write((tx) => tx.answers.saveDraft('question-1', published().content, author, now));
  expect((await collect()).questions[0]?.answer).toMatchObject({ isPublished: false, entry: null });
  await write((tx) => tx.answers.publish({ ...published(), question: 'question-1' }, now));
  expect((await collect()).questions[0]?.answer).toMatchObject({
    ...{ isPublished: true, entry: 'k-2026-0001', publishedAt: now, version: 1 },
    topic: knowledge.topics.get('hinnat')?.name.fi,
    contact: knowledge.contacts.get('email-rekisteroityminen')?.name.fi,
  });
});

it('a merged one tells the number of the one it went into', async () => {
  const question = await ask(1);
  await ask(2);
  await write((tx) => tx.questions.change(question, { state: 'merged', mergedInto: 'question-2' }, now));
  expect((await collect()).questions[0]).toMatchObject({ state: 'merged', mergedInto: 'K-2026-0002' });
});

it('nobody is named: neither who asks nor who of staff has it, in no field and in no file', async () => {
  const person = { tenant: 'tenant-secret', person: 'asker-secret' };
  const question = await ask(1, {
    ...{ asker: person, askerName: 'Esimerkki Kysyjä', organisation: 'Tmi Esimerkki Kysyjä' },
    text: 'Muuttuuko hinta? T. Kysyjä Esimerkki',
  });
  await ask(2, { askerName: 'Toinen Kysyjä', organisation: 'Salainen Oy', isAnonymous: true });
  await write((tx) => tx.questions.change(question, { state: 'accepted', assignee: author }, now));
  await write((tx) => tx.answers.saveDraft('question-2', published().content, author, now));
  const meeting = await collect();
  expect(meeting.questions).toMatchObject([
    { text: 'Muuttuuko hinta? T. (nimi poistettu)', organisation: 'Tmi (nimi poistettu)', isAssigned: true },
    { organisation: null, isAnonymous: true },
  ]);
  const { readSheet } = await import('read-excel-file/node');
  const cells = await readSheet(await makeSheet(meeting));
  const slides = openSlides(await makeSlides(meeting));
  const told = JSON.stringify([meeting, cells, slides]);
  expect(told).toContain('Muuttuuko hinta?');
  expect(told).not.toMatch(/Kysyjä|Esimerkki|Salainen|secret|Asiantuntija|staff-1|chat-1/);
});

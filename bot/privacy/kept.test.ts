import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../project-root';
import { published } from '../publishing/support/test-answers';
import type { Tables } from '../store/schema';
import type { Store, Transaction } from '../store/store';
import { openTestStore, type TestStore } from '../store/support/test-store';
import { keptRecords } from './kept';

const start = new Date('2025-12-01T10:00:00.000Z');
const who = { tenant: 'tenant', person: 'person' };
const chat = { tenant: 'tenant', conversation: 'chat', serviceUrl: 'https://example.com/', bot: '28:bot' };
const handoff = {
  ...{ id: 'handoff-1', draft: 'draft-1', asker: who, askerName: 'Puheterapeutti', chat, isPersonal: true, card: null },
  ...({ language: 'fi', service: 'laku', staffChannel: '19:staff', remindAt: null } as const),
  number: 'H-2025-0001',
} as const;
const notice = { kind: 'handoff-for-provider', handoff: 'handoff-1' } as const;
const told = { to: chat, person: who.person, subject: 'handoff-1', notice };
const done = { staff: who, staffName: null, action: 'handoff-taken', subject: 'H-2025-0001', detail: {} };
const answer = { card: 'card-1', entry: 'laku-sdq-form', language: 'fi', to: chat, person: who.person } as const;
const meeting = {
  ...{ service: 'laku', series: null, name: 'Tapaaminen', startsAt: start, endsAt: null, deadlineAt: start },
  ...{ link: null, material: null, isExample: false },
};
const question = {
  ...({ id: 'question-1', number: 'K-2025-0001', draft: 'draft-3', asker: who, askerName: null } as const),
  ...({ organisation: null, isAnonymous: false, chat, isPersonal: true, language: 'fi', service: 'laku' } as const),
  ...({ meeting: null, text: 'Mikä on hinta?' } as const),
};
const { content } = published();
const draft = { kind: 'draft', language: 'fi', service: 'laku', question: 'Mikä on hinta?', answer: '' } as const;
const text = { id: 'text-1', kind: 'miss', text: 'mikä on hinta?', language: 'fi', entry: null } as const;
const inTransaction = (work: (tx: Transaction, at: Date) => Promise<unknown>) => (store: Store, at: Date) =>
  store.transaction((tx) => work(tx, at));

/** How each record comes about. */
const keepOne: Record<keyof Tables, (store: Store, at: Date) => Promise<unknown>> = {
  people: inTransaction((tx, at) => tx.setLanguage(who, 'sv', at)),
  districts: inTransaction((tx, at) => tx.setDistrict(who, 'email-east', at)),
  personal_cards: inTransaction((tx, at) => tx.rememberCard(who, 'chat', 'card-1', at)),
  conversations: inTransaction((tx, at) => tx.markWelcomed('tenant', 'chat', at)),
  handled_activities: (store, at) =>
    store.reserve({ tenant: 'tenant', conversation: 'chat', type: 'message', activity: '1' }, at),
  feedback: inTransaction((tx, at) =>
    tx.saveFeedback({ card: 'card-1', entry: 'laku-sdq-form', language: 'sv', helpful: true }, at),
  ),
  kept_texts: inTransaction((tx, at) => tx.keepText(text, at)),
  handoffs: inTransaction((tx, at) => tx.handoffs.add(handoff, at)),
  // Of a question that is gone already.
  handoff_messages: inTransaction((tx, at) =>
    tx.handoffs.write('gone', { id: 'message-1', kind: 'question', text: 'Mikä on hinta?', shownName: null }, at),
  ),
  outbox: inTransaction((tx, at) => tx.outbox.add(told, at)),
  audit: inTransaction((tx, at) => tx.audit.add({ ...done, at })),
  hidden_entries: inTransaction((tx, at) => tx.hiddenEntries.hide('laku-sdq-form', 'wrong', who, at)),
  sent_answers: inTransaction((tx, at) => tx.sentAnswers.remember(answer, at)),
  proposals: inTransaction((tx, at) => tx.proposals.add('proposal-1', draft, at)),
  meetings: inTransaction((tx, at) => tx.meetings.add('laku-2025-12-20', 'draft-4', meeting, at)),
  questions: inTransaction((tx, at) => tx.questions.add(question, at)),
  question_supports: inTransaction((tx, at) =>
    tx.questions.support('question-2', { who, chat, isPersonal: true, language: 'fi' }, at),
  ),
  counters: inTransaction((tx, at) => tx.nextNumber('K', at)),
  answer_drafts: inTransaction((tx, at) =>
    tx.answers.saveDraft('question-2', content, { id: 'staff-1', name: null }, at),
  ),
  published_entries: inTransaction((tx, at) => tx.answers.publish(published(), at)),
  chat_meetings: inTransaction((tx, at) => tx.chatMeetings.link('tenant', 'chat', 'laku-2025-12-20', at)),
  downloads: inTransaction((tx, at) => tx.downloads.offer('download-1', 'laku-2025-12-20', 'pptx', at)),
};
const tables = Object.keys(keepOne) as (keyof Tables)[];
const rowCounts = () => Object.fromEntries(tables.map((table) => [table, test.rows(table).length]));

let test: TestStore;
beforeEach(async () => {
  test = await openTestStore();
});
afterEach(() => test.remove());

describe('what is told to be kept', () => {
  it('is every table that the database has, each once, and no other', () => {
    expect(keptRecords.map(({ table }) => table).sort()).toEqual(Object.keys(test.columns()).sort());
  });

  it.each(keptRecords)('in $table has its age in a column there', ({ table, dated }) => {
    expect(test.columns()[table]).toContain(dated);
  });

  it.each(keptRecords)('in $table is of a person just when a column there tells whose it is', ({ table, ofPerson }) => {
    expect(test.columns()[table]?.includes('person_id')).toBe(ofPerson);
  });

  it.each(keptRecords)('in $table is kept as long as its words say: $duration', ({ duration, keptFor }) => {
    const days = { months: 365 / 12, days: 1, hours: 1 / 24 };
    const [, count, unit] = /^(\d+) (months|days|hours)\b/.exec(duration) ?? [];
    expect(Math.round(Number(count) * days[unit as keyof typeof days] * 24) * 3_600_000).toBe(keptFor);
  });
});

describe('a record', () => {
  it.each(keptRecords)('in $table stays for its time to the millisecond', async ({ table, keptFor }) => {
    await keepOne[table](test.store, start);
    expect(await test.store.forgetOld(new Date(start.getTime() + keptFor))).toMatchObject({ [table]: 0 });
    expect(test.rows(table)).toHaveLength(1);
  });

  it.each(keptRecords)(
    'in $table is dropped a millisecond later, and nothing that is younger',
    async ({ table, keptFor }) => {
      const later = new Date(start.getTime() + keptFor + 1);
      await keepOne[table](test.store, start);
      for (const other of tables) if (other !== table) await keepOne[other](test.store, later);
      const dropped = Object.fromEntries(tables.map((each) => [each, each === table ? 1 : 0]));
      expect(await test.store.forgetOld(later)).toEqual(dropped);
      expect(rowCounts()).toEqual(Object.fromEntries(tables.map((each) => [each, each === table ? 0 : 1])));
    },
  );
});

it('a person who is forgotten leaves what is of nobody', async () => {
  for (const table of tables) await keepOne[table](test.store, start);
  await test.store.transaction((tx) => tx.forgetPerson(who));
  expect(rowCounts()).toEqual(Object.fromEntries(keptRecords.map(({ table, ofPerson }) => [table, ofPerson ? 0 : 1])));
});

describe('docs/privacy.md', () => {
  const lines = () => readFileSync(path.join(projectRoot(), 'docs', 'privacy.md'), 'utf8').split('\n');
  const cellsOf = (line: string) => line.split('|').map((cell) => cell.replaceAll('`', '').trim());

  it.each(keptRecords)('tells what is in $table and how long it is kept', ({ table, what, duration }) => {
    const row = lines()
      .map(cellsOf)
      .filter((cells) => cells.includes(table));
    expect(row).toEqual([expect.arrayContaining([table, what, duration])]);
  });
});

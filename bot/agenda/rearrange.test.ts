import { openTestStore, type TestStore } from '../store/support/test-store';
import type { ScheduledMeeting } from './meeting';
import type { Question } from './question';
import { afterCancel, afterChange, afterNew, isMoved } from './rearrange';
import { asked, scheduled } from './support/test-meetings';

const now = new Date('2026-12-01T10:00:00Z');
const supporterChat = { tenant: 'tenant', conversation: 'chat-s', serviceUrl: 'https://example.com/', bot: '28:bot' };

let test: TestStore;
beforeEach(async () => {
  test = await openTestStore();
});
afterEach(() => test.remove());

const inStore = <T>(work: Parameters<typeof test.store.transaction<T>>[0]) => test.store.transaction(work);
const schedule = ({ id, ...details }: ScheduledMeeting) => inStore((tx) => tx.meetings.add(id, id, details, now));
const told = () =>
  test.rows('outbox').map((row) => [row.person_id, row.conversation_id, row.subject, JSON.parse(row.notice).why]);
const meetings = () => Object.fromEntries(test.rows('questions').map(({ id, meeting_id }) => [id, meeting_id]));
const ask = (number: number, change: Parameters<typeof asked>[1] = {}, state?: Question['state']) =>
  inStore(async (tx) => {
    const question = await tx.questions.add(asked(number, change), now);
    if (state) await tx.questions.change(question, { state }, now);
  });
const support = (question: string, person: string, chat = supporterChat) =>
  inStore((tx) =>
    tx.questions.support(question, { who: { tenant: 'tenant', person }, chat, isPersonal: true, language: 'sv' }, now),
  );

const meeting = scheduled({ id: 'old' });
const next = scheduled({ id: 'next', startsAt: new Date('2026-12-18T07:00:00Z'), endsAt: null });

describe('a meeting at another time', () => {
  const moved = { ...meeting, startsAt: new Date('2026-12-11T08:00:00Z'), endsAt: new Date('2026-12-11T09:00:00Z') };

  it('is known by its time and its deadline, not by a link', () => {
    expect(isMoved(meeting, moved)).toBe(true);
    expect(isMoved(meeting, { ...meeting, endsAt: null })).toBe(true);
    expect(isMoved(meeting, { ...meeting, deadlineAt: now })).toBe(true);
    expect(isMoved(meeting, { ...meeting, link: 'https://example.com/', startsAt: new Date(meeting.startsAt) })).toBe(
      false,
    );
  });

  it('is told to those whose question is under way, and to who has the same one', async () => {
    await ask(1, { meeting: 'old' });
    await ask(2, { meeting: 'old' }, 'withdrawn');
    await ask(3, { meeting: 'old' }, 'accepted');
    await ask(4, { meeting: 'other' });
    await support('question-1', 'supporter');
    await inStore((tx) => afterChange(meeting, moved, { tx, now }));
    expect(told()).toEqual([
      ['asker-1', 'chat-1', 'question-1', 'meeting-moved'],
      ['supporter', 'chat-s', 'question-1', 'meeting-moved'],
      ['asker-3', 'chat-3', 'question-3', 'meeting-moved'],
    ]);
    expect(meetings()).toMatchObject({ 'question-1': 'old', 'question-3': 'old' });
  });

  it('is told once in a chat that asker and supporter share', async () => {
    await ask(1, { meeting: 'old', chat: supporterChat });
    await support('question-1', 'supporter');
    await inStore((tx) => afterChange(meeting, moved, { tx, now }));
    expect(told()).toEqual([['asker-1', 'chat-s', 'question-1', 'meeting-moved']]);
  });

  it('is told to those of a merged question too, under the number that they know', async () => {
    await ask(1, { meeting: 'old' });
    await ask(2, { meeting: 'old', chat: supporterChat });
    await inStore(async (tx) => {
      const second = (await tx.questions.find('question-2')) as Question;
      await tx.questions.change(second, { state: 'merged', mergedInto: 'question-1' }, now);
    });
    await support('question-2', 'supporter', { ...supporterChat, conversation: 'chat-t' });
    await inStore((tx) => afterChange(meeting, moved, { tx, now }));
    expect(told()).toEqual([
      ['asker-1', 'chat-1', 'question-1', 'meeting-moved'],
      ['asker-2', 'chat-s', 'question-1', 'meeting-moved'],
      ['supporter', 'chat-t', 'question-1', 'meeting-moved'],
    ]);
    expect(test.rows('outbox').map(({ notice }) => JSON.parse(notice).number)).toEqual([
      'K-2026-0001',
      'K-2026-0002',
      'K-2026-0002',
    ]);
  });

  it('is not told to a forgotten asker', async () => {
    await ask(1, { meeting: 'old' });
    await inStore((tx) => tx.forgetPerson({ tenant: 'tenant', person: 'asker-1' }));
    await inStore((tx) => afterChange(meeting, moved, { tx, now }));
    expect(told()).toEqual([]);
  });

  it('that takes questions again takes those that wait', async () => {
    await ask(1);
    const closed = { ...meeting, deadlineAt: new Date('2026-11-30T10:00:00Z') };
    await inStore((tx) => afterChange(closed, meeting, { tx, now }));
    expect(meetings()).toEqual({ 'question-1': 'old' });
  });
});

describe('a cancelled meeting', () => {
  const cancel = async () => {
    await inStore(async (tx) => {
      const found = (await tx.meetings.find('old')) as ScheduledMeeting;
      await tx.meetings.change(found, { state: 'cancelled' }, now);
      await afterCancel(found, { tx, now });
    });
  };

  it('gives its questions to the next one of their service that takes questions', async () => {
    await schedule(meeting);
    await schedule(scheduled({ id: 'closed', deadlineAt: new Date('2026-11-30T10:00:00Z') }));
    await schedule(scheduled({ id: 'other', service: 'oma-vayla' }));
    await schedule(next);
    await ask(1, { meeting: 'old' });
    await ask(2, { meeting: 'old' }, 'declined');
    await ask(3, { meeting: 'old', service: 'oma-vayla' });
    await support('question-1', 'supporter');
    await cancel();
    expect(meetings()).toEqual({ 'question-1': 'next', 'question-2': 'old', 'question-3': 'other' });
    expect(told().map(([person, , , why]) => [person, why])).toEqual([
      ['asker-1', 'meeting-cancelled'],
      ['supporter', 'meeting-cancelled'],
      ['asker-3', 'meeting-cancelled'],
    ]);
  });

  it('lets them wait where there is none, and a new one takes them', async () => {
    await schedule(meeting);
    await ask(1, { meeting: 'old' });
    await ask(2, { service: 'oma-vayla' });
    await cancel();
    expect(meetings()).toEqual({ 'question-1': null, 'question-2': null });
    await schedule(next);
    await inStore((tx) => afterNew(next, { tx, now }));
    expect(meetings()).toEqual({ 'question-1': 'next', 'question-2': null });
    expect(told().map(([person, , , why]) => [person, why])).toEqual([
      ['asker-1', 'meeting-cancelled'],
      ['asker-1', 'meeting-found'],
    ]);
  });
});

it('a new meeting whose deadline is past leaves what waits', async () => {
  await ask(1);
  const late = scheduled({ deadlineAt: new Date('2026-11-30T10:00:00Z') });
  await inStore((tx) => afterNew(late, { tx, now }));
  expect([meetings(), told()]).toEqual([{ 'question-1': null }, []]);
});

import { openTestConversation, type TestConversation } from './support/test-conversation';
import { allSent, meetingId, staffQuestions } from './support/test-staff-questions';
import { replacedBy, sends } from './support/test-staff-talk';

let chat: TestConversation;
let talk: ReturnType<typeof staffQuestions>;
beforeEach(async () => {
  chat = await openTestConversation();
  talk = staffQuestions(chat);
});
afterEach(() => chat.remove());

const queue = (data: object = {}) => talk.byStaff({ v: 1, do: 'staff-queue', ...data });
const rowsOf = ({ replace }: Awaited<ReturnType<typeof queue>>) =>
  allSent(replace).flatMap((data) => (data.do === 'staff-question' ? [Number(data.id.slice(-3))] : []));

describe('the queue', () => {
  it('tells of each question its number, state, meeting and beginning, and how many ask the same', async () => {
    await talk.schedule();
    await talk.ask(1, { meeting: meetingId, text: `*Pitkä* ${'kysymys '.repeat(30)}` }, { state: 'accepted' });
    await talk.support(1, 'a');
    await talk.ask(2);
    const text = replacedBy(await queue());
    expect(text).toContain('uusia 1 · ilman vastausta 1');
    expect(text).toMatch(
      /K-2026-0001 · Hyväksytty\n\*Pitkä\* (kysymys ){11}kysy…\n11\.12\.2026 LAKU.* · Samaa kysyy myös 1 muu\n/,
    );
    expect(text).toContain('K-2026-0002 · Uusi\nMuuttuuko hinta?\nOdottaa tapaamista');
  });

  it('shows what is under way, and by state what was chosen', async () => {
    await talk.ask(1);
    await talk.ask(2, {}, { state: 'drafted' });
    await talk.ask(3, {}, { state: 'declined' });
    await talk.ask(4, {}, { state: 'published' });
    expect(rowsOf(await queue())).toEqual([1, 2]);
    expect(rowsOf(await queue({ state: 'declined' }))).toEqual([3]);
    expect(rowsOf(await queue({ state: 'all' }))).toEqual([1, 2, 3, 4]);
    expect(rowsOf(await queue({ state: 'forged' }))).toEqual([1, 2]);
  });

  it('by meeting and service; what waits for a meeting is found too', async () => {
    await talk.schedule();
    await talk.ask(1, { meeting: meetingId });
    await talk.ask(2);
    await talk.ask(3, { service: 'oma-vayla' });
    expect(rowsOf(await queue({ meeting: meetingId }))).toEqual([1]);
    expect(rowsOf(await queue({ meeting: 'waiting' }))).toEqual([2, 3]);
    expect(rowsOf(await queue({ meeting: 'waiting', service: 'oma-vayla' }))).toEqual([3]);
    expect(rowsOf(await queue({ meeting: 'made-up' }))).toEqual([1, 2, 3]);
    const one = sends((await queue({ meeting: meetingId })).replace);
    expect(one).toContainEqual({ v: 1, do: 'staff-export', meeting: meetingId, format: 'pptx' });
    expect(one).toContainEqual({ v: 1, do: 'staff-export', meeting: meetingId, format: 'xlsx' });
    expect(sends((await queue()).replace).map((data) => data.do)).not.toContain('staff-export');
  });

  it('in the order of the agendas, by who asks most, or by age', async () => {
    await talk.schedule('later', { startsAt: new Date('2026-12-20T07:00:00Z') });
    await talk.schedule();
    await talk.ask(1);
    await talk.ask(2, { meeting: 'later' });
    await talk.ask(3, { meeting: meetingId }, { position: 2 });
    await talk.ask(4, { meeting: meetingId }, { position: 1 });
    await talk.support(2, 'a');
    await talk.support(2, 'b');
    await talk.support(3, 'a');
    expect(rowsOf(await queue())).toEqual([4, 3, 2, 1]);
    expect(rowsOf(await queue({ sort: 'support' }))).toEqual([2, 3, 1, 4]);
    expect(rowsOf(await queue({ sort: 'oldest' }))).toEqual([1, 2, 3, 4]);
  });

  it('page by page, and the choice goes along', async () => {
    for (let number = 1; number <= 14; number += 1) await talk.ask(number, { service: 'oma-vayla' });
    await talk.ask(15);
    const first = await queue({ service: 'oma-vayla', sort: 'oldest' });
    expect(replacedBy(first)).toContain('14 kysymystä');
    expect(rowsOf(first)).toEqual([1, 2, 3, 4, 5, 6]);
    const [show, next] = sends(first.replace);
    expect(show).toEqual({ v: 1, do: 'staff-queue' });
    const second = await talk.byStaff(next);
    expect(rowsOf(second)).toEqual([7, 8, 9, 10, 11, 12]);
    const last = await talk.byStaff(sends(second.replace)[1]);
    expect(rowsOf(last)).toEqual([13, 14]);
    expect(replacedBy(last)).toContain('Sivu 3/3');
    expect(sends(last.replace)[1]).toMatchObject({ do: 'staff-queue', page: 1, service: 'oma-vayla' });
    // What was on a further page is handled meanwhile.
    expect(rowsOf(await queue({ page: 9_999 }))).toHaveLength(3);
  });

  it('below the card it was opened from, or in its place', async () => {
    const { say, replace } = await queue({ isNew: true });
    expect([say.length, replace]).toEqual([1, undefined]);
  });
});

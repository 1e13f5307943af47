import type { Card } from '../../cards/elements';
import { textsOf } from '../../cards/support/texts-of';
import { scheduled } from '../agenda/support/test-meetings';
import { fetchFile } from '../export/download';
import { testStaff } from '../staff/support/test-staff';
import type { Surroundings } from './conversation';
import { press } from './press';
import { cardId, knowledge, now, openTestConversation, said, type TestConversation } from './support/test-conversation';

const { id } = scheduled();
const exporting = { v: 1, do: 'staff-export', meeting: id, format: 'pptx' } as const;

let chat: TestConversation;
beforeEach(async () => {
  chat = await openTestConversation();
  await chat.store.transaction((tx) => tx.meetings.add(id, id, scheduled(), now));
});
afterEach(() => chat.remove());

const byStaff = (data: unknown, change: Partial<Surroundings> = {}) =>
  chat.run((around) => press(data, around), {
    ...{ isStaff: true, isForStaff: true, staff: testStaff(), who: { tenant: 'tenant', person: 'staff-1' } },
    ...{ name: 'Asiantuntija', ...change },
  });
const fetched = (at: Date, file = `${id}.pptx`, of = cardId) =>
  fetchFile({ store: chat.store, knowledge, language: 'fi' }, of, file, at);
const later = (hours: number) => new Date(now.getTime() + hours * 60 * 60 * 1000);

it('staff get a link to the file, told how long it works and who can open it; the audit knows', async () => {
  const { say, replace } = await byStaff(exporting);
  expect(replace).toBeUndefined();
  const texts = textsOf(say[0] as Card);
  expect(texts).toContain(`[Lataa diat (PowerPoint)](https://bot.example.com/downloads/${cardId}/${id}.pptx)`);
  expect(texts.join('\n')).toContain('Linkki toimii 2.12.2025 klo 12 asti. Kuka tahansa, jolla on linkki');
  expect(chat.rows('audit').map(({ action, subject, detail }) => [action, subject, JSON.parse(detail)])).toEqual([
    ['questions-exported', id, { format: 'pptx' }],
  ]);
});

it('the link gives that file alone, and for 24 hours', async () => {
  await byStaff(exporting);
  expect(await fetched(later(23.9))).toMatchObject({ type: expect.stringContaining('presentation') });
  expect(await fetched(later(24))).toBeNull();
  expect(await fetched(now, `${id}.xlsx`)).toBeNull();
  expect(await fetched(now, 'other.pptx')).toBeNull();
  expect(await fetched(now, `${id}.pptx`, '0b9ac1c4-1f3f-4c1a-9d55-1a2b3c4d5e60')).toBeNull();
});

it('a spreadsheet has a link of its own', async () => {
  await byStaff({ ...exporting, format: 'xlsx' });
  expect(await fetched(now, `${id}.xlsx`)).toMatchObject({ type: expect.stringContaining('spreadsheet') });
});

it('without a public address staff are told the command, and nothing is offered', async () => {
  const reply = await byStaff(exporting, { downloadUrl: () => null });
  expect(said(reply)).toContain(`npm run questions -- --meeting ${id} --pptx`);
  expect([chat.rows('downloads'), chat.rows('audit')]).toEqual([[], []]);
});

it('a meeting that is gone says so', async () => {
  expect(said(await byStaff({ ...exporting, meeting: 'gone' }))).toContain('Tätä tapaamista ei ole enää.');
});

it.each([
  ['who is not staff', { isStaff: false }],
  ['whose rights cannot be looked up', { isStaff: null }],
  ['of staff in a chat where others read along', { isPersonal: false, conversation: '19:others@thread.v2' }],
] as const)('somebody %s gets nothing', async (_, change) => {
  expect(said(await byStaff(exporting, change))).not.toContain('downloads');
  expect([chat.rows('downloads'), chat.rows('audit')]).toEqual([[], []]);
});

import type { Pressed } from '../../cards/actions';
import { mostWritten } from '../../cards/actions';
import type { Card } from '../../cards/elements';
import { hiddenListCard, hideEntryCard, mostListed } from '../../cards/hidden-entry-card';
import { noteCard } from '../../cards/note-card';
import type { Entry } from '../../knowledge/load';
import { entryStateCard } from '../hidden-entries';
import { noteHidden, noteShown } from '../publishing/publish';
import type { SentAnswer } from '../store/sent-answers';
import type { Reply, Surroundings } from './conversation';
import { warnOfName } from './name-warning';

/** Who was sent an answer within this time is told when it turns out wrong. */
const toldWithin = 30 * 24 * 60 * 60 * 1000;

/** Staff want to take an answer out of use: asks why, and whether to tell those who were sent it. */
export async function askToHide({ entry }: Pressed<'staff-hide'>, around: Surroundings): Promise<Reply> {
  if (!around.knowledge.entries.has(entry)) return { say: [await stateCard(entry, around)] };
  const fields = { entry, draft: around.newId(), reason: '', words: '', tells: false, problem: null } as const;
  return { say: [await form(fields, around)] };
}

/** The form comes back: from now on nobody gets the answer. Once, however often it is sent. */
export async function confirmHide(
  action: Pressed<'staff-confirm-hide'>,
  around: Surroundings,
  { isConfirmed }: { isConfirmed: boolean },
): Promise<Reply> {
  const { knowledge, staff, privacy, tx, who, name, now } = around;
  const { entry, draft } = action;
  if (!knowledge.entries.has(entry)) return showState(entry, around);
  const [reason, words] = [action.reason?.trim() ?? '', action.words?.trim() ?? ''];
  const tells = action.tell === 'true';
  const isLong = [reason, words].some(({ length }) => length > mostWritten);
  const problem = reason === '' ? 'missing' : isLong ? 'too-long' : null;
  if (problem) return { say: [], replace: await form({ entry, draft, reason, words, tells, problem }, around) };
  if (!isConfirmed && [reason, words].some(privacy.namesClient)) {
    return warnOfName({ kind: 'action', action }, staff.language, around);
  }
  const answers = tells ? await sentOf(entry, around) : [];
  const told = countPeople(answers);
  const done = {
    staff: who,
    staffName: name,
    action: 'entry-hidden',
    subject: entry,
    detail: { reason, told },
    at: now,
  };
  if (!(await tx.audit.add(done, draft))) return showState(entry, around);
  await tx.hiddenEntries.hide(entry, reason, who, now);
  await noteHidden(entry, around);
  // Several people of one group are told there once.
  const chats = new Map(answers.map((sent) => [`${sent.to.tenant}|${sent.to.conversation}`, sent]));
  for (const { to, person, language } of chats.values()) {
    const notice = { kind: 'correction', entry, language, words: words === '' ? null : words } as const;
    await tx.outbox.add({ to, person, subject: entry, notice }, now);
  }
  return showState(entry, around, told);
}

/** Staff leave the answer in use. */
export function cancelHide({ staff }: Surroundings): Reply {
  return { say: [], replace: noteCard('notHidden', staff.language) };
}

/** Staff take an answer into use again. */
export async function unhide({ entry, draft, page }: Pressed<'staff-unhide'>, around: Surroundings): Promise<Reply> {
  const { tx, who, name, now } = around;
  const done = { staff: who, staffName: name, action: 'entry-unhidden', subject: entry, detail: {}, at: now };
  if ((await isHidden(entry, around)) && (await tx.audit.add(done, draft))) {
    await tx.hiddenEntries.unhide(entry);
    await noteShown(entry, around);
  }
  return page === undefined ? showState(entry, around) : { say: [], replace: await hiddenList(page, around) };
}

/** Shows staff what is out of use; another page takes the place of the list that was pressed. */
export async function listHidden({ page }: Pressed<'staff-list-hidden'>, around: Surroundings): Promise<Reply> {
  const list = await hiddenList(page ?? 0, around);
  return page === undefined ? { say: [list] } : { say: [], replace: list };
}

/** One page of the answers that are out of use, newest first; the last page where there is no such one. */
async function hiddenList(page: number, around: Surroundings): Promise<Card> {
  const { tx, staff, newId } = around;
  const all = await tx.hiddenEntries.all();
  const pages = Math.max(1, Math.ceil(all.length / mostListed));
  const shown = Math.min(page, pages - 1);
  const rows = all.slice(shown * mostListed, (shown + 1) * mostListed).map(({ entry, reason, at }) => {
    return { entry, question: questionOf(entry, around), reason, at, draft: newId() };
  });
  return hiddenListCard({ language: staff.language, rows, page: shown, pages });
}

async function form(
  fields: {
    entry: string;
    draft: string;
    reason: string;
    words: string;
    tells: boolean;
    problem: 'missing' | 'too-long' | null;
  },
  around: Surroundings,
): Promise<Card> {
  const people = countPeople(await sentOf(fields.entry, around));
  const question = questionOf(fields.entry, around);
  return hideEntryCard({ ...fields, language: around.staff.language, question, people });
}

/** Whether the answer is hidden, and why. @param told how many people are just being told of it */
function stateCard(entry: string, around: Surroundings, told: number | null = null): Promise<Card> {
  return entryStateCard(entry, entryOf(entry, around), around, told);
}

/** The state in the place of the pressed card; where others see it too, they get it by an update. */
async function showState(entry: string, around: Surroundings, told: number | null = null): Promise<Reply> {
  const { tx, isPersonal, address, replyTo, now } = around;
  if (!isPersonal && replyTo) {
    const notice = { kind: 'entry-state', entry, card: replyTo, told } as const;
    await tx.outbox.add({ to: address, person: null, subject: entry, notice }, now);
  }
  return { say: [], replace: await stateCard(entry, around, told) };
}

async function isHidden(entry: string, { tx }: Surroundings): Promise<boolean> {
  return (await tx.hiddenEntries.all()).some((one) => one.entry === entry);
}

/** The question of an entry, hidden or not; of one that is no more in the knowledge its id. */
function questionOf(id: string, around: Surroundings): string {
  return entryOf(id, around)?.[around.staff.language].question ?? id;
}

function entryOf(id: string, { knowledge, hidden }: Surroundings): Entry | undefined {
  return knowledge.entries.get(id) ?? hidden.get(id);
}

/** The answers to tell of; who hides the entry knows already. */
async function sentOf(entry: string, { tx, who, now }: Surroundings): Promise<readonly SentAnswer[]> {
  const answers = await tx.sentAnswers.of(entry, new Date(now.getTime() - toldWithin));
  return answers.filter(({ to, person }) => to.tenant !== who.tenant || person !== who.person);
}

function countPeople(answers: readonly SentAnswer[]): number {
  return new Set(answers.map(({ to, person }) => `${to.tenant}|${person}`)).size;
}

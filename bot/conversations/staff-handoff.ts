import { mostWritten, type Pressed } from '../../cards/actions';
import type { Card } from '../../cards/elements';
import { noteCard } from '../../cards/note-card';
import { newestQuestion, staffCard } from '../handoff/present-handoff';
import { tellProvider, tellStaff } from '../handoff/tell';
import type { Handoff } from '../store/handoffs';
import type { Reply, Surroundings } from './conversation';
import { warnOfName } from './name-warning';
import { written } from './written';

/** The present card of a question, below the list it was picked from. */
export async function open({ handoff: id }: Pressed<'staff-open'>, around: Surroundings): Promise<Reply> {
  const { say, replace } = await onPresent(id, around, async () => {});
  return { say: [...say, ...(replace ? [replace] : [])] };
}

/** Staff take a question: the first one does, whoever comes second sees who has it. */
export async function take({ handoff: id }: Pressed<'staff-take'>, around: Surroundings): Promise<Reply> {
  return onPresent(id, around, async (handoff) => {
    if (handoff.state !== 'waiting') return;
    const staff = { id: around.who.person, name: around.name };
    await changed(handoff, { state: 'taken', staff }, 'handoff-taken', around);
  });
}

/** Staff leave a question to others. */
export async function release({ handoff: id }: Pressed<'staff-release'>, around: Surroundings): Promise<Reply> {
  return onPresent(id, around, async (handoff) => {
    if (handoff.state !== 'taken') return;
    await changed(handoff, { state: 'waiting', staff: null }, 'handoff-released', around);
  });
}

/** The answer of whoever has the question: once, however often it is sent. */
export async function answer(
  action: Pressed<'staff-answer'>,
  around: Surroundings,
  { isConfirmed }: { isConfirmed: boolean },
): Promise<Reply> {
  const { tx, who, name, now, staff, privacy } = around;
  const handoff = await tx.handoffs.find(action.handoff);
  if (!handoff) return gone(around);
  const text = written(action.answer);
  const isTheirs = handoff.state === 'taken' && handoff.staff?.id === who.person;
  if (!isTheirs) return present(handoff, around);
  const problem = text === '' ? 'missing' : text.length > mostWritten ? 'too-long' : null;
  if (problem) return { say: [], replace: await staffCard(handoff, around, { problem, written: text }) };
  const messages = await tx.handoffs.messages(handoff.id);
  const isRepeat = messages.some(({ id }) => id === action.draft);
  if (!isRepeat && action.shown && action.shown !== newestQuestion(messages)) {
    return { say: [], replace: await staffCard(handoff, around, { problem: 'newer', written: text }) };
  }
  if (!isConfirmed && privacy.namesClient(text)) {
    return warnOfName({ kind: 'action', action }, staff.language, around);
  }
  const showsName = action.showName === 'true';
  const message = { id: action.draft, kind: 'answer', text, shownName: showsName ? name : null } as const;
  if (!(await tx.handoffs.write(handoff.id, message, now))) return present(handoff, around);
  await tx.outbox.add(
    {
      to: handoff.chat,
      person: handoff.asker.person,
      subject: message.id,
      notice: { kind: 'handoff-answer', handoff: handoff.id, message: message.id },
    },
    now,
  );
  await changed(handoff, { state: 'answered', remindAt: null }, 'handoff-answered', around, { showsName });
  return present((await tx.handoffs.find(handoff.id)) as Handoff, around);
}

/** The last answer becomes a draft of an entry, for editors. */
export async function draftOf({ handoff: id }: Pressed<'staff-draft-answer'>, around: Surroundings): Promise<Reply> {
  const { tx, who, name, now } = around;
  return onPresent(id, around, async (handoff) => {
    const messages = await tx.handoffs.messages(handoff.id);
    const at = messages.findLastIndex(({ kind }) => kind === 'answer');
    // The question it answers; an old card may be pressed when a further one waits.
    const asked = messages.slice(0, Math.max(at, 0)).findLast(({ kind }) => kind === 'question');
    const { language, service, number } = handoff;
    const draft = {
      kind: 'draft',
      language,
      service,
      question: asked?.text ?? '',
      answer: messages[at]?.text ?? '',
    } as const;
    if (draft.answer === '' || !(await tx.proposals.add(messages[at]?.id as string, draft, now))) return;
    const done = { staff: who, staffName: name, action: 'draft-made', subject: number, detail: {}, at: now };
    await tx.audit.add(done);
    await tellStaff(handoff, tx, now);
  });
}

/** Does something to a handoff, then shows what stands now. */
async function onPresent(id: string, around: Surroundings, work: (handoff: Handoff) => Promise<void>): Promise<Reply> {
  const handoff = await around.tx.handoffs.find(id);
  if (!handoff) return gone(around);
  await work(handoff);
  return present((await around.tx.handoffs.find(id)) as Handoff, around);
}

async function changed(
  handoff: Handoff,
  changes: Partial<Pick<Handoff, 'state' | 'staff' | 'remindAt'>>,
  action: string,
  { tx, who, name, now }: Surroundings,
  detail: Readonly<Record<string, boolean>> = {},
): Promise<void> {
  if (!(await tx.handoffs.change(handoff, changes, now))) return;
  await tx.audit.add({ staff: who, staffName: name, action, subject: handoff.number, detail, at: now });
  await tellStaff(handoff, tx, now);
  await tellProvider(handoff, tx, now);
}

async function present(handoff: Handoff, around: Surroundings): Promise<Reply> {
  const replace: Card = await staffCard(handoff, around);
  return { say: [], replace };
}

function gone({ staff }: Surroundings): Reply {
  return { say: [], replace: noteCard('handoffGone', staff.language) };
}

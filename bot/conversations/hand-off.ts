import type { Pressed } from '../../cards/actions';
import { mostWritten } from '../../cards/actions';
import type { Card } from '../../cards/elements';
import { askPersonCard } from '../../cards/handoff-card';
import { noteCard, outdatedCard } from '../../cards/note-card';
import { generalService } from '../../knowledge/contacts/route';
import type { Language } from '../../knowledge/schema';
import { presenceAt, providerCard } from '../handoff/present-handoff';
import { inItsChannel } from '../handoff/settle';
import { scheduleOf, tellProvider, tellStaff } from '../handoff/tell';
import { shownContacts } from '../present';
import type { Handoff } from '../store/handoffs';
import type { Reply, Surroundings } from './conversation';
import { draftOfAnother } from './draft-of';
import { holdBack } from './hold-back';
import { written } from './written';

type Problem = 'missing' | 'too-long';

/** "Haluan jutella ihmisen kanssa": the form for the question, or whom to reach where nobody takes questions. */
export function askPerson(language: Language, around: Surroundings): Card {
  const { knowledge, staff, recent, newId } = around;
  if (!staff.takesQuestions) return noteCard('person', language, shownContacts(around, knowledge.contactsFor.person));
  const [service, ...others] = recent?.services ?? [];
  const chosen = service && others.length === 0 ? service : generalService;
  return form({ language, question: recent?.asked ?? '', service: chosen, draft: newId(), problem: null }, around);
}

function form(
  fields: { language: Language; question: string; service: string; draft: string; problem: Problem | null },
  around: Surroundings,
): Card {
  const { knowledge, staff, now } = around;
  const { language } = fields;
  return askPersonCard({
    ...fields,
    presence: presenceAt(staff, now),
    services: [...knowledge.services.values()].map(({ id, name }) => ({ id, name: name[language] })),
    clientContacts: shownContacts(around, knowledge.contactsFor.clientMatter),
  });
}

/** The form comes back. What it asks is taken in once, however often it is sent. */
export async function sendToPerson(
  action: Pressed<'send-to-person'>,
  around: Surroundings,
  { isConfirmed }: { isConfirmed: boolean },
): Promise<Reply> {
  const { knowledge, staff, tx, who, now, newId, name, address, isPersonal, replyTo } = around;
  const { language, draft } = action;
  const before = await tx.handoffs.findByDraft(draft, who);
  if (before) {
    const asked = (await tx.handoffs.messages(before.id))[0]?.text ?? '';
    const text = written(action.question);
    if (text === '' || text === asked) return show(before, around);
    return sendToPerson({ ...action, draft: draftOfAnother(draft, text) }, around, { isConfirmed });
  }
  const service = knowledge.services.has(action.service ?? '') ? (action.service as string) : generalService;
  const question = written(action.question);
  const problem = problemOf(question);
  if (problem) return { say: [], replace: form({ language, question, service, draft, problem }, around) };
  const held = holdBack(action, question, around, isConfirmed);
  if (held) return held;
  const staffChannel = staff.channelOf(service);
  if (!staff.takesQuestions || staffChannel === null) {
    return { say: [noteCard('person', language, shownContacts(around, knowledge.contactsFor.person))] };
  }
  const { from, remindAt } = scheduleOf(staff, now);
  const { handoff } = await tx.handoffs.add(
    {
      ...{
        id: newId(),
        number: await tx.nextNumber('H', now),
        draft,
        asker: who,
        askerName: name,
        chat: address,
        isPersonal,
        card: replyTo,
      },
      ...{ language, service, staffChannel, remindAt },
    },
    now,
  );
  await tx.handoffs.write(handoff.id, { id: newId(), kind: 'question', text: question, shownName: null }, now);
  await tellStaff(handoff, tx, now, from);
  return show(handoff, around);
}

/** A further question to an answer of staff. */
export async function reopen(
  action: Pressed<'reopen-handoff'>,
  around: Surroundings,
  { isConfirmed }: { isConfirmed: boolean },
): Promise<Reply> {
  const { staff, tx, now, newId, address, isPersonal } = around;
  const handoff = await own(action.handoff, around);
  if (!handoff || !staff.takesQuestions) return { say: [outdatedCard(action.language, 'outdated')] };
  const question = written(action.question);
  const problem = problemOf(question);
  if (problem) return { say: [noteCard(problem === 'missing' ? 'nothingWritten' : 'tooLong', action.language)] };
  const held = holdBack(action, question, around, isConfirmed);
  if (held) return held;
  const message = { id: action.draft, kind: 'question', text: question, shownName: null } as const;
  if (!(await tx.handoffs.write(handoff.id, message, now))) {
    // The answer stays in the chat with its field: the same text is a repeat, another one is a further question.
    const before = await tx.handoffs.messages(handoff.id);
    if (before.some(({ kind, text }) => kind === 'question' && text === question)) return { say: [] };
    await tx.handoffs.write(handoff.id, { ...message, id: newId() }, now);
  }
  const { from, remindAt } = scheduleOf(staff, now);
  // Whoever is writing an answer goes on with it, and sees at once that there is more.
  const isTaken = handoff.state === 'taken';
  const reopens = isTaken ? {} : ({ state: 'waiting', staff: null } as const);
  await tx.handoffs.change(handoff, { ...reopens, remindAt }, now);
  // What was closed shows its state below the answer, and it is that card which is kept up to date from now on.
  const wasOpen = handoff.state === 'waiting' || handoff.state === 'taken';
  if (!wasOpen) await tx.handoffs.setCard(handoff.id, 'provider', null);
  // The person goes on in another private chat: the former one may be closed to us.
  const movesOn = handoff.isPersonal && isPersonal && handoff.chat.conversation !== address.conversation;
  if (movesOn) await tx.handoffs.moveChat(handoff.id, address);
  await tellStaff(await inItsChannel(handoff, staff, tx, now), tx, now, isTaken ? undefined : from);
  await tellProvider((await tx.handoffs.find(handoff.id)) as Handoff, tx, now);
  return { say: [] };
}

/** The provider needs no answer any more. */
export async function withdraw(action: Pressed<'withdraw-handoff'>, around: Surroundings): Promise<Reply> {
  const { tx, now } = around;
  const handoff = await own(action.handoff, around);
  if (!handoff) return { say: [outdatedCard(action.language, 'outdated')] };
  if (handoff.state !== 'waiting' && handoff.state !== 'taken') return show(handoff, around);
  await tx.handoffs.change(handoff, { state: 'withdrawn', remindAt: null }, now);
  const withdrawn = (await tx.handoffs.find(handoff.id)) as Handoff;
  await tellStaff(withdrawn, tx, now);
  return show(withdrawn, around);
}

/** A handoff of the person who presses; nobody else's. */
async function own(id: string, { tx, who }: Surroundings): Promise<Handoff | null> {
  const handoff = await tx.handoffs.find(id);
  return handoff?.asker.tenant === who.tenant && handoff.asker.person === who.person ? handoff : null;
}

/** The card in the place of the pressed one. Others in the chat, and other devices, get it by an update. */
async function show(handoff: Handoff, around: Surroundings): Promise<Reply> {
  await tellProvider(handoff, around.tx, around.now);
  return { say: [], replace: await providerCard(handoff, around) };
}

function problemOf(text: string): Problem | null {
  if (text === '') return 'missing';
  return text.length > mostWritten ? 'too-long' : null;
}

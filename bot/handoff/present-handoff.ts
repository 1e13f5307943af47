import type { Card } from '../../cards/elements';
import { handoffAnswerCard, handoffCard, type Presence, staffHandoffCard } from '../../cards/handoff-card';
import type { Knowledge } from '../../knowledge/load';
import type { Language } from '../../knowledge/schema';
import type { Staff } from '../staff/staff';
import type { Handoff, HandoffMessage } from '../store/handoffs';
import type { Transaction } from '../store/store';

/** What showing a handoff takes. */
export interface HandoffSurroundings {
  readonly knowledge: Knowledge;
  readonly staff: Staff;
  readonly tx: Transaction;
  readonly now: Date;
  readonly newId: () => string;
}

/** Whether people are there now, for cards. */
export function presenceAt(staff: Staff, now: Date): Presence {
  const time = staff.timeAt(now);
  return time.atWork ? time : { atWork: false, back: time.opens };
}

/** The provider's card of a handoff in its present state. */
export async function providerCard(handoff: Handoff, { tx, staff, now }: HandoffSurroundings): Promise<Card> {
  const messages = await tx.handoffs.messages(handoff.id);
  const { language, number, state, isPersonal } = handoff;
  const questions = messages.flatMap(({ kind, text }) => (kind === 'question' ? [text] : []));
  return handoffCard({
    language,
    handoff: handoff.id,
    number,
    // In a group the number tells its asker enough.
    questions: isPersonal ? questions : [],
    state,
    presence: presenceAt(staff, now),
  });
}

/** The card with one answer of staff. */
export async function answerCardOf(
  handoff: Handoff,
  answer: string,
  { tx, newId }: HandoffSurroundings,
): Promise<Card | null> {
  const messages = await tx.handoffs.messages(handoff.id);
  const at = messages.findIndex(({ id }) => id === answer);
  const found = messages[at];
  if (!found) return null;
  const before = messages.slice(0, at).filter(({ kind }) => kind === 'question');
  return handoffAnswerCard({
    language: handoff.language,
    handoff: handoff.id,
    number: handoff.number,
    question: handoff.isPersonal ? (before.at(-1)?.text ?? null) : null,
    answer: found.text,
    name: found.shownName,
    draft: newId(),
  });
}

/** The card in the staff channel in its present state. @param problem what is wrong with the answer just sent */
export async function staffCard(
  handoff: Handoff,
  { knowledge, staff, tx, now, newId }: HandoffSurroundings,
  {
    isRaised = false,
    problem = null,
    written = '',
  }: { isRaised?: boolean; problem?: 'missing' | 'too-long' | 'newer' | null; written?: string } = {},
): Promise<Card> {
  const messages = await tx.handoffs.messages(handoff.id);
  const { language } = staff;
  return staffHandoffCard({
    language,
    handoff: handoff.id,
    number: handoff.number,
    asker: handoff.askerName,
    service: serviceName(knowledge, handoff.service, language),
    questionLanguage: handoff.language,
    asked: handoff.createdAt,
    messages: messages.map(({ kind, text }) => ({ kind, text })),
    state: handoff.state,
    staff: handoff.staff?.name ?? null,
    delivery: await deliveryOf(messages, tx),
    waited: isRaised ? now.getTime() - lastQuestionAt(handoff, messages).getTime() : null,
    isDraftMade: await tx.proposals.isMade(messages.findLast(({ kind }) => kind === 'answer')?.id ?? ''),
    draft: newId(),
    shown: newestQuestion(messages),
    written,
    problem,
  });
}

function serviceName(knowledge: Knowledge, service: string, language: Language): string {
  return knowledge.services.get(service)?.name[language] ?? service;
}

/** The id of what the asker wrote last; null for nothing. */
export function newestQuestion(messages: readonly HandoffMessage[]): string | null {
  return messages.findLast(({ kind }) => kind === 'question')?.id ?? null;
}

function lastQuestionAt(handoff: Handoff, messages: readonly HandoffMessage[]): Date {
  return messages.findLast(({ kind }) => kind === 'question')?.at ?? handoff.createdAt;
}

async function deliveryOf(messages: readonly HandoffMessage[], tx: Transaction) {
  const answer = messages.findLast(({ kind }) => kind === 'answer');
  if (!answer) return null;
  const state = await tx.outbox.stateOf(answer.id);
  return state === 'waiting' ? 'sending' : (state ?? 'delivered');
}

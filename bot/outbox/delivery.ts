import { answerCard } from '../../cards/answer-card';
import { correctionCard } from '../../cards/correction-card';
import { staffNoteCard } from '../../cards/handoff-card';
import { reviewDoneCard } from '../../cards/review-card';
import { meetingHeldIn } from '../agenda/meeting-chat';
import type { CalendarUrl } from '../agenda/present-meeting';
import { presentMeetingQuestions } from '../agenda/present-meeting-questions';
import { newsCard } from '../agenda/present-news';
import { meetingStateCard } from '../agenda/staff-meeting';
import { questionStateCard } from '../conversations/staff-question-state';
import { answerCardOf, providerCard, staffCard } from '../handoff/present-handoff';
import { tellStaff } from '../handoff/tell';
import { entryStateCard } from '../hidden-entries';
import { previewCard } from '../learning/present-review';
import { presentAnswer } from '../present';
import type { LiveKnowledge } from '../publishing/live-knowledge';
import type { Staff } from '../staff/staff';
import type { Handoff } from '../store/handoffs';
import type { OutboxItem } from '../store/outbox';
import type { Transaction } from '../store/store';
import type { Address } from '../teams/port';
import type { Delivery } from './worker';

/** Makes of each notice the card of the present state. */
export function createDeliveryOf({
  live,
  staff,
  calendarUrl,
  newId,
}: {
  live: LiveKnowledge;
  staff: Staff;
  calendarUrl: CalendarUrl;
  newId: () => string;
}) {
  return async (
    { id, notice, to, person, subject }: OutboxItem,
    tx: Transaction,
    now: Date,
  ): Promise<Delivery | null> => {
    const { knowledge, understand } = await live.current(tx);
    const around = { knowledge, staff, tx, now, newId };
    switch (notice.kind) {
      case 'handoff-for-staff': {
        const handoff = await tx.handoffs.find(notice.handoff);
        if (!handoff || !isIts(to, handoff, staff)) return null;
        // Staff need not hear of what was taken back before it came to them.
        if (handoff.state === 'withdrawn' && handoff.staffCard === null) return null;
        return {
          card: await staffCard(handoff, around),
          message: handoff.staffCard,
          isGone: (after) => after.handoffs.setCard(handoff.id, 'staff', null),
          sent: (after, id) => noteStaffCard(handoff, id, to, after, now),
        };
      }
      case 'handoff-raised': {
        const handoff = await tx.handoffs.find(notice.handoff);
        if (!handoff || (handoff.state !== 'waiting' && handoff.state !== 'taken')) return null;
        if (!isIts(to, handoff, staff)) return null;
        const { number, staffCard: former } = handoff;
        return {
          card: await staffCard(handoff, around, { isRaised: true }),
          message: null,
          sent: async (after, id) => {
            await noteStaffCard(handoff, id, to, after, now);
            if (!id || !former) return;
            const moved = { kind: 'handoff-note', why: 'moved', number, card: former } as const;
            await after.outbox.add({ to, person: null, subject: handoff.id, notice: moved }, now);
          },
        };
      }
      case 'handoff-note':
        return { card: staffNoteCard(staff.language, notice.why, notice.number), message: notice.card };
      case 'handoff-for-provider': {
        const handoff = await tx.handoffs.find(notice.handoff);
        if (!handoff) return null;
        return {
          card: await providerCard(handoff, around),
          message: handoff.card,
          // Only of a new one: while an update was on its way, a further question may have closed that card.
          sent: async (after, id) => {
            if (id && handoff.card === null) await after.handoffs.setCard(handoff.id, 'provider', id);
          },
        };
      }
      case 'handoff-answer': {
        const handoff = await tx.handoffs.find(notice.handoff);
        const card = handoff && (await answerCardOf(handoff, notice.message, around));
        if (!card) return null;
        return { card, message: null, sent: (after) => tellStaff(handoff, after, now) };
      }
      case 'entry-state': {
        const { entry, card, told } = notice;
        return { card: await entryStateCard(entry, knowledge.entries.get(entry), around, told), message: card };
      }
      case 'review-preview': {
        const { language } = staff;
        const isWaiting = await tx.reviewTexts.isWaiting(notice.item);
        const card = isWaiting
          ? previewCard(notice.item, notice.proposal, notice.preview, { knowledge, language })
          : reviewDoneCard(language, 'gone');
        return { card, message: notice.card };
      }
      case 'meeting-state': {
        const meeting = await tx.meetings.find(notice.meeting);
        if (!meeting) return null;
        return { card: await meetingStateCard(meeting, { ...around, calendarUrl }), message: notice.card };
      }
      case 'question-state': {
        const question = await tx.questions.find(notice.question);
        if (!question) return null;
        const forAll = { ...around, understand, isPersonal: false, who: null };
        return { card: await questionStateCard(question, forAll), message: notice.card };
      }
      case 'meeting-questions': {
        // Many join at once in a meeting: only the last of what waits for a list is sent.
        if ((await tx.outbox.due(now)).findLast((item) => item.subject === subject)?.id !== id) return null;
        const { card, language, list } = notice;
        const meeting = await meetingHeldIn(to, tx);
        if (!meeting) return null;
        const shown = await presentMeetingQuestions(meeting, to.conversation, around, { language, list });
        return { card: shown, message: card };
      }
      case 'question-news': {
        const card = await newsCard(notice, { ...around, calendarUrl });
        return card && { card, message: null };
      }
      case 'answer-published': {
        const { language, number } = notice;
        // Of an answer that was corrected meanwhile only the newest is told.
        const later = await tx.outbox.laterThan({ id, to, subject });
        const isOutdated = later.some(
          ({ notice: other }) => other.kind === 'answer-published' && other.number === number,
        );
        if (isOutdated) return null;
        const entry = knowledge.entries.get(notice.entry);
        if (!entry) return null;
        const cardId = newId();
        const shown = presentAnswer({ knowledge, now, district: null }, entry, language, cardId);
        return {
          card: answerCard({ ...shown, answers: { number, isCorrected: notice.version > 1 } }),
          message: null,
          sent: async (after) => {
            if (person) await after.sentAnswers.remember({ card: cardId, entry: entry.id, language, to, person }, now);
          },
        };
      }
      case 'correction': {
        const entry = knowledge.entries.get(notice.entry);
        const hidden = await tx.hiddenEntries.all();
        // It may have been taken into use again since.
        if (!entry || !hidden.some((one) => one.entry === entry.id)) return null;
        const { language, words } = notice;
        return { card: correctionCard({ language, question: entry[language].question, words }), message: null };
      }
    }
  };
}

/** Whether this is still the staff channel of a question: the settings may have changed since. */
function isIts(to: Address, { staffChannel }: Handoff, staff: Staff): boolean {
  return to.conversation === staffChannel && staff.isChannel(staffChannel);
}

/** The card of a question in the staff channel is this one from now on; of an asker who was forgotten meanwhile it goes. */
async function noteStaffCard(
  { id, number }: Handoff,
  card: string | null,
  to: Address,
  tx: Transaction,
  now: Date,
): Promise<void> {
  if (card === null) return;
  if (await tx.handoffs.find(id)) return tx.handoffs.setCard(id, 'staff', card);
  const gone = { kind: 'handoff-note', why: 'gone', number, card } as const;
  await tx.outbox.add({ to, person: null, subject: id, notice: gone }, now);
}

/** Nothing more can be told in that chat: staff see it on their card. */
export async function noteUndeliverable({ notice }: OutboxItem, tx: Transaction, now: Date): Promise<void> {
  if (notice.kind !== 'handoff-answer') return;
  const handoff = await tx.handoffs.find(notice.handoff);
  if (handoff) await tellStaff(handoff, tx, now);
}

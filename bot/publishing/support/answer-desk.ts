import { randomUUID } from 'node:crypto';
import type { Reply, Surroundings } from '../../conversations/conversation';
import { press } from '../../conversations/press';
import { knowledge as files, type TestConversation } from '../../conversations/support/test-conversation';
import { idOf, meetingId, now, staffQuestions } from '../../conversations/support/test-staff-questions';
import { understandNothing } from '../../conversations/support/test-staff-talk';
import { hideFrom } from '../../hidden-entries';
import { createLog } from '../../log';
import { createDeliveryOf, noteUndeliverable } from '../../outbox/delivery';
import { createFakeMessenger } from '../../outbox/support/fake-messenger';
import { createOutboxWorker } from '../../outbox/worker';
import { staffSettings, testStaff } from '../../staff/support/test-staff';
import { createHeldUntil } from '../held-answer';
import { type LiveKnowledge, withPublished } from '../live-knowledge';

/** What staff write in the form, with only what a test needs changed. */
export const fields = {
  question: 'Miten ryhmän peruutus korvataan?',
  answer: 'Peruutus ei vaikuta korvaukseen.',
  service: 'laku-perhekuntoutus',
  topic: 'hinnat',
  contact: 'email-rekisteroityminen',
};

/** Staff who write and publish answers over a real store, and the chats that are told; for tests. */
export function answerDesk(chat: TestConversation) {
  const log = createLog('silent');
  const messenger = createFakeMessenger();
  const live: LiveKnowledge = {
    current: async ({ answers }) => {
      const knowledge = withPublished(files, await answers.allPublished(), log);
      return { knowledge, understand: understandNothing, matcher: {} as never };
    },
  };
  const staff = testStaff();
  const worker = createOutboxWorker({
    ...{ store: chat.store, messenger, clock: () => now, log },
    deliveryOf: createDeliveryOf({ live, staff, calendarUrl: () => null, newId: randomUUID }),
    heldUntil: createHeldUntil(live),
    undeliverable: noteUndeliverable,
  });
  const talk = staffQuestions(chat);
  const byStaff = (data: unknown, change: Partial<Surroundings> = {}): Promise<Reply> =>
    chat.run(
      async (around) => {
        const known = await live.current(around.tx);
        return press(data, { ...around, ...hideFrom(known.knowledge, await around.tx.hiddenEntries.all()) });
      },
      {
        ...{ isStaff: true, isForStaff: true, staff, now, name: 'Asiantuntija Yksi', understand: understandNothing },
        ...{ who: { tenant: 'tenant', person: 'staff-1' }, newId: randomUUID, ...change },
      },
    );
  const versioned = async (does: string, number: number, more: object, change: Partial<Surroundings>) => {
    const { version } = await talk.find(number);
    return byStaff({ v: 1, do: does, id: idOf(number), version, ...more }, change);
  };
  const published = (number = 1) => talk.inStore((tx) => tx.answers.publishedOf(idOf(number)));
  const entryOf = async (number: number) => (await published(number))?.entry ?? '';
  return {
    ...talk,
    ...{ byStaff, published, messenger },
    second: talk.other,
    alone: { staff: testStaff({ ...staffSettings, selfApproval: new Set(['laku-perhekuntoutus']) }) },
    /** A question for a meeting that is there. */
    askForMeeting: async (number = 1, change: Parameters<typeof talk.ask>[1] = {}) => {
      if (!(await talk.inStore((tx) => tx.meetings.find(meetingId)))) await talk.schedule();
      await talk.ask(number, { meeting: meetingId, ...change });
    },
    opens: (number = 1, more: object = {}) => byStaff({ v: 1, do: 'staff-write', id: idOf(number), ...more }),
    saves: (number = 1, more: object = {}, change: Partial<Surroundings> = {}) =>
      versioned('staff-save-draft', number, { language: 'fi', ...fields, ...more }, change),
    publishes: (number = 1, change: Partial<Surroundings> = talk.other) =>
      versioned('staff-publish', number, {}, change),
    hides: async (number = 1) =>
      byStaff({
        ...{ v: 1, do: 'staff-confirm-hide', entry: await entryOf(number), draft: randomUUID() },
        ...{ reason: 'Väärin' },
      }),
    shows: async (number = 1) =>
      byStaff({ v: 1, do: 'staff-unhide', entry: await entryOf(number), draft: randomUUID() }),
    draft: (number = 1) => talk.inStore((tx) => tx.answers.draftOf(idOf(number))),
    /** What goes out now, one line a message: the chat and what the card says first. */
    tells: async () => {
      messenger.sent.length = 0;
      await worker.deliverDue();
      return messenger.sent.filter((line) => !line.includes(' -> '));
    },
    merge: (number: number, into: number) => versioned('staff-merge', number, { into: idOf(into) }, {}),
    stop: () => worker.stop(1000),
  };
}

export type AnswerDesk = ReturnType<typeof answerDesk>;

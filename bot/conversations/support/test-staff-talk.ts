import { randomUUID } from 'node:crypto';
import type { Action } from '../../../cards/actions';
import type { Card } from '../../../cards/elements';
import { textsOf } from '../../../cards/support/texts-of';
import { testStaff } from '../../staff/support/test-staff';
import type { Handoff } from '../../store/handoffs';
import type { Understanding } from '../../understand';
import type { Reply, Surroundings } from '../conversation';
import { press } from '../press';
import type { TestConversation } from './test-conversation';

const found = { asked: '', services: new Set<string>(), language: 'fi', entries: [], contacts: [] } as const;

/** Understands no text, but takes none for a client's matter either; for tests. */
export const understandNothing = () =>
  ({ ...found, outcome: 'none', open: null, isGeneral: false }) as const satisfies Understanding;

/** A provider and staff who press what they are shown, in hours and over a real store; for tests. */
export function staffTalk(chat: TestConversation) {
  const base: Partial<Surroundings> = { staff: testStaff(), newId: randomUUID, understand: understandNothing };
  const byProvider = (data: unknown, change: Partial<Surroundings> = {}): Promise<Reply> =>
    chat.run((around) => press(data, around), { ...base, ...change });
  const byStaff = (data: unknown, change: Partial<Surroundings> = {}): Promise<Reply> =>
    byProvider(data, {
      ...{ isStaff: true, isForStaff: true, isPersonal: false, who: { tenant: 'tenant', person: 'staff-1' } },
      ...{ name: 'Asiantuntija Yksi', conversation: '19:laku@thread.tacv2', chat: 'tenant|19:laku|staff-1' },
      ...change,
    });
  const draft = randomUUID;
  return {
    byProvider,
    byStaff,
    /** A provider asks a person. */
    asks: async (question = 'Mikä on hinta?', change: Partial<Surroundings> = {}): Promise<Handoff> => {
      const data = { v: 1, do: 'send-to-person', language: 'fi', draft: draft(), question, ...aboutLaku };
      await byProvider(data, change);
      const open = await chat.store.transaction((tx) => tx.handoffs.open());
      return open.reduce((last, one) => (one.number > last.number ? one : last));
    },
    takes: (handoff: string, change: Partial<Surroundings> = {}) =>
      byStaff({ v: 1, do: 'staff-take', handoff }, change),
    answers: (handoff: string, answer = 'Katso hinnasto.', more: object = {}, change: Partial<Surroundings> = {}) =>
      byStaff({ v: 1, do: 'staff-answer', handoff, draft: draft(), answer, ...more }, change),
    asksFurther: (handoff: string, question = 'Mistä sen löydän?', more: object = {}) =>
      byProvider({ v: 1, do: 'reopen-handoff', language: 'fi', handoff, draft: draft(), question, ...more }),
    withdraws: (handoff: string, change: Partial<Surroundings> = {}) =>
      byProvider({ v: 1, do: 'withdraw-handoff', language: 'fi', handoff }, change),
    find: (handoff: string) => chat.store.transaction((tx) => tx.handoffs.find(handoff)) as Promise<Handoff>,
    written: async (handoff: string) =>
      (await chat.store.transaction((tx) => tx.handoffs.messages(handoff))).map(({ kind, text }) => `${kind}: ${text}`),
    /** What is on its way, and where to. */
    told: () =>
      chat.rows('outbox').map(({ conversation_id, notice }) => `${conversation_id}: ${JSON.parse(notice).kind}`),
    /** Everything there was to tell is told. */
    clear: () =>
      chat.store.transaction(async (tx) => {
        for (const { id } of await tx.outbox.due(new Date('2099-01-01'))) await tx.outbox.done(id);
      }),
    audited: () => chat.rows('audit').map(({ action, subject, staff_id }) => `${staff_id} ${action} ${subject}`),
  };
}

export type StaffTalk = ReturnType<typeof staffTalk>;

const aboutLaku = { service: 'laku-perhekuntoutus' };

/** What the card in the place of the pressed one says, one text per line; for tests. */
export function replacedBy({ replace }: Reply): string {
  return replace ? textsOf(replace).join('\n') : '';
}

/** What a card's buttons send; for tests. */
export function sends(card: Card | undefined): Action[] {
  return (card?.actions ?? []).map(({ data }) => data);
}

import type { Card, CardAction, Element } from '../../../cards/elements';
import { textsOf } from '../../../cards/support/texts-of';
import type { Question } from '../../agenda/question';
import { asked, scheduled } from '../../agenda/support/test-meetings';
import { createDeliveryOf } from '../../outbox/delivery';
import { stillKnowledge } from '../../publishing/support/test-answers';
import { testStaff } from '../../staff/support/test-staff';
import type { OutboxItem } from '../../store/outbox';
import type { Reply, Surroundings } from '../conversation';
import { press } from '../press';
import { knowledge, type TestConversation } from './test-conversation';
import { understandNothing } from './test-staff-talk';

export const meetingId = 'laku-perhekuntoutus-2026-12-11';
export const now = new Date('2026-12-01T12:00:00Z');
const channel = '19:laku@thread.tacv2';

/** The id of a question, by a small number. */
export const idOf = (number: number) => `5f6e7d8c-1f3f-4c1a-9d55-${String(number).padStart(12, '0')}`;

/** Staff who moderate questions over a real store; for tests. */
export function staffQuestions(chat: TestConversation) {
  const staff = testStaff();
  const inStore = <T>(work: Parameters<typeof chat.store.transaction<T>>[0]) => chat.store.transaction(work);
  const find = (number: number) => inStore((tx) => tx.questions.find(idOf(number))) as Promise<Question>;
  const byStaff = (data: unknown, change: Partial<Surroundings> = {}): Promise<Reply> =>
    chat.run((around) => press(data, around), {
      ...{ isStaff: true, isForStaff: true, staff, now, name: 'Asiantuntija Yksi', understand: understandNothing },
      ...{ who: { tenant: 'tenant', person: 'staff-1' }, ...change },
    });
  return {
    find,
    byStaff,
    inStore,
    /** In the staff channel, where others look as well. */
    inChannel: { isPersonal: false, conversation: channel, chat: `tenant|${channel}|staff-1` },
    other: { who: { tenant: 'tenant', person: 'staff-2' }, name: 'Asiantuntija Kaksi' },
    /** Presses a button of a question, with the version that it has now. */
    presses: async (does: string, number: number, more: object = {}, change: Partial<Surroundings> = {}) => {
      const { version } = await find(number);
      return byStaff({ v: 1, do: does, id: idOf(number), version, ...more }, change);
    },
    /** A provider asks a question. Each one is asked a second after the one before. */
    ask: (number: number, change: Parameters<typeof asked>[1] = {}, changes: Partial<Question> = {}) =>
      inStore(async (tx) => {
        const at = new Date(now.getTime() - 3_600_000 + number * 1000);
        const question = await tx.questions.add(asked(number, { id: idOf(number), ...change }), at);
        if (Object.keys(changes).length > 0) await tx.questions.change(question, changes, at);
      }),
    support: (number: number, person: string) => {
      const at = {
        tenant: 'tenant',
        conversation: `chat-${person}`,
        serviceUrl: 'https://example.com/',
        bot: '28:bot',
      };
      const supporter = { who: { tenant: 'tenant', person }, chat: at, isPersonal: true, language: 'sv' } as const;
      return inStore((tx) => tx.questions.support(idOf(number), supporter, now));
    },
    schedule: (id = meetingId, change: Parameters<typeof scheduled>[0] = {}) => {
      const { id: _, ...details } = scheduled(change);
      return inStore((tx) => tx.meetings.add(id, id, details, now));
    },
    /** Who is told what. */
    told: () =>
      chat.rows('outbox').map(({ person_id, notice }) => {
        const { kind, why } = JSON.parse(notice);
        return [person_id, why ?? kind];
      }),
    /** The cards that go out now, each as its texts. */
    delivered: () =>
      inStore(async (tx) => {
        const deliveryOf = createDeliveryOf({
          ...{ live: stillKnowledge(knowledge, understandNothing), staff },
          ...{ calendarUrl: () => null, newId: () => idOf(99) },
        });
        const texts: string[] = [];
        for (const item of (await tx.outbox.due(now)) as OutboxItem[]) {
          const delivery = await deliveryOf(item, tx, now);
          if (delivery) texts.push(textsOf(delivery.card).join('\n'));
        }
        return texts;
      }),
    audited: () =>
      chat
        .rows('audit')
        .map(({ action, subject, staff_id, detail }) => [staff_id, action, subject, JSON.parse(detail)]),
  };
}

/** What the buttons and the pressable rows of a card send; for tests. */
export function allSent(card: Card | undefined) {
  const pressed = (parts: readonly Element[]): CardAction[] =>
    parts.flatMap((part) => [
      ...('selectAction' in part && part.selectAction ? [part.selectAction] : []),
      ...(part.type === 'Container' ? pressed(part.items) : []),
    ]);
  return [...pressed(card?.body ?? []), ...(card?.actions ?? [])].map(({ data }) => data);
}

import { textsOf } from '../../cards/support/texts-of';
import {
  knowledge,
  now,
  openTestConversation,
  type TestConversation,
} from '../conversations/support/test-conversation';
import { type StaffTalk, staffTalk } from '../conversations/support/test-staff-talk';
import { raiseHandoffs } from '../handoff/raise';
import { createLog } from '../log';
import { stillKnowledge } from '../publishing/support/test-answers';
import type { Staff } from '../staff/staff';
import { staffSettings, testStaff } from '../staff/support/test-staff';
import { createDeliveryOf, noteUndeliverable } from './delivery';
import type { Notice } from './notice';
import { createFakeMessenger, type FakeMessenger, refusal } from './support/fake-messenger';
import { createOutboxWorker, type Delivery, type OutboxWorker } from './worker';

const laku = '19:laku@thread.tacv2';
const cardId = '0b9ac1c4-1f3f-4c1a-9d55-1a2b3c4d5e6f';

let chat: TestConversation;
let talk: StaffTalk;
let messenger: FakeMessenger;
let worker: OutboxWorker;
beforeEach(async () => {
  chat = await openTestConversation();
  talk = staffTalk(chat);
  messenger = createFakeMessenger();
  worker = workerFor();
});
afterEach(async () => {
  await worker.stop(1000);
  await chat.remove();
});

const deliveryFor = (staff: Staff) =>
  createDeliveryOf({ calendarUrl: () => null, live: stillKnowledge(knowledge), staff, newId: () => cardId });

function workerFor(staff = testStaff(), at = now): OutboxWorker {
  return createOutboxWorker({
    ...{ store: chat.store, messenger, clock: () => at, log: createLog('silent') },
    deliveryOf: deliveryFor(staff),
    undeliverable: noteUndeliverable,
  });
}

/** What the first notice of a kind comes to now, before the channel has taken it. */
function onItsWay(kind: Notice['kind']): Promise<Delivery | null> {
  return chat.store.transaction(async (tx) => {
    const item = (await tx.outbox.due(now)).find(({ notice }) => notice.kind === kind);
    return item ? deliveryFor(testStaff())(item, tx, now) : null;
  });
}

/** Tells all there is, and what follows from it. */
async function tellAll(): Promise<string[]> {
  messenger.sent.length = 0;
  for (let round = 0; round < 3; round += 1) await worker.deliverDue();
  return [...messenger.sent];
}
const waited = new Date(now.getTime() + 61 * 60 * 1000);
const raise = () => raiseHandoffs({ store: chat.store, staff: testStaff() }, waited);

describe('a question to staff', () => {
  it('comes to its channel as one card, which is kept up to date', async () => {
    const { id } = await talk.asks();
    expect(await tellAll()).toContain(`${laku}: Kysymys henkilöstölle H-2025-0001. Tila: odottaa`);
    await talk.takes(id);
    expect(await tellAll()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^19:laku@thread.tacv2: m1 -> .*Tila: otettu/),
        expect.stringMatching(/^chat: pressed-card -> .*Asiantuntija on ottanut/),
      ]),
    );
  });

  it('whose card somebody deleted gets a new one', async () => {
    const { id } = await talk.asks();
    await tellAll();
    await talk.takes(id);
    messenger.fail(laku, refusal(404));
    expect(await tellAll()).toContainEqual(expect.stringMatching(/^19:laku@thread.tacv2: Kysymys .*Tila: otettu/));
    expect((await talk.find(id)).staffCard).toBe('m2');
  });

  it('that was taken back before staff got it does not come to them', async () => {
    const { id } = await talk.asks('Mikä?', { now: new Date('2025-12-06T10:00:00Z') });
    await talk.withdraws(id);
    await worker.stop(0);
    worker = workerFor(testStaff(), new Date('2025-12-08T08:00:00Z'));
    expect((await tellAll()).filter((line) => line.startsWith(laku))).toEqual([]);
  });

  it('of an asker who is forgotten while its card goes out leaves no card behind', async () => {
    await talk.asks('Salainen?');
    const end = messenger.hang(laku);
    const round = worker.deliverDue();
    while (!messenger.tried.some((line) => line.startsWith(laku))) await new Promise(setImmediate);
    await talk.byProvider({ v: 1, do: 'forget-me', language: 'fi' });
    end();
    await round;
    expect(await tellAll()).toEqual([expect.stringMatching(/^19:laku@thread.tacv2: m1 -> .*on poistettu/)]);
  });

  it('goes nowhere any more when its channel is out of the settings', async () => {
    await talk.asks();
    await worker.stop(0);
    worker = workerFor(testStaff({ ...staffSettings, channels: new Map() }));
    expect((await tellAll()).filter((line) => line.startsWith(laku))).toEqual([]);
    expect(chat.rows('outbox')).toEqual([]);
  });
});

describe('a question that is brought up again', () => {
  it('has a new card, and the former one says so', async () => {
    const { id } = await talk.asks();
    await tellAll();
    await raise();
    expect(await tellAll()).toEqual([
      `${laku}: Kysymys henkilöstölle H-2025-0001. Tila: odottaa`,
      expect.stringMatching(/^19:laku@thread.tacv2: m1 -> .*on nostettu uudelleen/),
    ]);
    expect((await talk.find(id)).staffCard).toBe('m2');
  });

  it('that was answered meanwhile is left alone', async () => {
    const { id } = await talk.asks();
    await talk.takes(id);
    await raise();
    await talk.answers(id);
    const told = await tellAll();
    expect(told.filter((line) => line.startsWith(`${laku}: Kysymys`))).toHaveLength(1);
  });

  it('and whose former card is gone keeps nothing else of the channel waiting', async () => {
    await talk.asks();
    await tellAll();
    await raise();
    await worker.deliverDue();
    messenger.fail(laku, refusal(404));
    await tellAll();
    const second = await talk.asks('Toinen?');
    expect(await tellAll()).toContainEqual(expect.stringContaining(second.number));
  });
});

describe('an answer of staff', () => {
  const answered = async (text = 'Katso hinnasto.') => {
    const { id } = await talk.asks();
    await tellAll();
    await talk.takes(id);
    await talk.answers(id, text);
    return id;
  };

  it('is a message of its own, and staff see that it arrived', async () => {
    await answered();
    const told = await tellAll();
    expect(told).toContain('chat: Vastaus kysymykseesi H-2025-0001. Katso hinnasto.');
    expect(told.at(-1)).toMatch(/^19:laku@thread.tacv2: m1 -> .*Tila: vastattu/);
    expect(chat.rows('outbox')).toEqual([]);
  });

  it('that cannot be delivered is told to staff, and goes out where the person writes next', async () => {
    const id = await answered();
    messenger.fail('chat', refusal(403), refusal(403), refusal(403));
    await tellAll();
    const card = async () =>
      textsOf((await talk.byStaff({ v: 1, do: 'staff-open', handoff: id })).say[0] as never).join('\n');
    expect(await card()).toContain('Vastaus ei mennyt perille.');
    const to = { tenant: 'tenant', conversation: 'new', serviceUrl: 'https://example.com/', bot: '28:bot' };
    await chat.store.transaction((tx) => tx.outbox.readdress({ tenant: 'tenant', person: 'person' }, to, true));
    expect(await tellAll()).toContain('new: Vastaus kysymykseesi H-2025-0001. Katso hinnasto.');
    expect(await card()).toContain('Vastaus on toimitettu kysyjälle.');
  });

  it('to an asker who was forgotten meanwhile goes nowhere', async () => {
    await answered();
    await talk.byProvider({ v: 1, do: 'forget-me', language: 'fi' });
    expect(await tellAll()).toEqual([expect.stringMatching(/^19:laku@thread.tacv2: m1 -> .*on poistettu/)]);
    expect(chat.rows('outbox')).toEqual([]);
  });

  it('stands in the language of the question, whatever language the person chose since', async () => {
    await answered();
    await talk.byProvider({ v: 1, do: 'set-language', language: 'sv' });
    expect(await tellAll()).toContain('chat: Vastaus kysymykseesi H-2025-0001. Katso hinnasto.');
  });

  it('names the question it answers, also where a further one was asked since', async () => {
    const id = await answered();
    await talk.asksFurther(id, 'Entä ensi vuonna?');
    const delivery = await onItsWay('handoff-answer');
    const texts = textsOf(delivery?.card as never);
    expect(texts).toContain('Mikä on hinta?');
    expect(texts).not.toContain('Entä ensi vuonna?');
  });

  it('has the state of a further question below it, also when the state above it was still on its way', async () => {
    const id = await answered();
    const above = await onItsWay('handoff-for-provider');
    expect(above?.message).toBe('pressed-card');
    await talk.asksFurther(id, 'Entä ensi vuonna?');
    await chat.store.transaction((tx) => above?.sent?.(tx, 'pressed-card') ?? Promise.resolve());
    expect(await tellAll()).toContainEqual(expect.stringMatching(/^chat: Kysymyksesi H-2025-0001\. Odottaa/));
  });
});

import { card, text } from '../../cards/elements';
import { createLog } from '../log';
import type { OutboxItem } from '../store/outbox';
import { openTestStore, type TestStore } from '../store/support/test-store';
import type { Notice } from './notice';
import { createFakeMessenger, type FakeMessenger, late, refusal } from './support/fake-messenger';
import { createOutboxWorker, type Delivery, type OutboxParts, type OutboxWorker } from './worker';

const now = new Date('2025-12-01T10:00:00Z');
const staffChannel = '19:staff@thread.tacv2';

let test: TestStore;
let messenger: FakeMessenger;
let worker: OutboxWorker;
let undeliverable: string[];
/** How many milliseconds have passed since the test began. */
let passed: number;

beforeEach(async () => {
  test = await openTestStore();
  messenger = createFakeMessenger();
  undeliverable = [];
  passed = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => passed);
  worker = start();
});
afterEach(async () => {
  await worker.stop(1000);
  jest.restoreAllMocks();
  await test.remove();
});

/** The subject of a notice is what its card says; with `#` behind it, the message that it replaces. */
async function deliveryOf({ subject }: OutboxItem): Promise<Delivery | null> {
  const [said = '', message = null] = subject.split('#');
  return { card: card('fi', said, [text(said)]), message };
}

function start(change: Partial<OutboxParts> = {}): OutboxWorker {
  return createOutboxWorker({
    ...{ store: test.store, messenger, clock: () => now, log: createLog('silent'), deliveryOf },
    undeliverable: async ({ subject }) => {
      undeliverable.push(subject);
    },
    ...change,
  });
}

/** Something to tell; a chat that starts with 19: is a staff channel. */
function tell(conversation: string, subject: string): Promise<void> {
  const to = { tenant: 'tenant', conversation, serviceUrl: 'https://example.com/', bot: '28:bot' };
  const notice: Notice = { kind: 'handoff-for-provider', handoff: subject };
  const person = conversation.startsWith('19:') ? null : `person of ${conversation}`;
  return test.store.transaction((tx) => tx.outbox.add({ to, person, subject, notice }, now));
}
const left = () => test.rows('outbox').map(({ subject, state }) => `${subject}: ${state}`);
async function afterSeconds(seconds: number): Promise<void> {
  passed += seconds * 1000;
  await worker.deliverDue();
}

describe('what is told later', () => {
  it('goes out in its order within a chat, and leaves the outbox', async () => {
    for (const subject of ['first', 'second', 'third']) await tell('a', subject);
    await worker.deliverDue();
    expect(messenger.sent).toEqual(['a: first', 'a: second', 'a: third']);
    expect(left()).toEqual([]);
  });

  it('of a chat that hangs keeps no other chat waiting, and no second try passes it', async () => {
    await tell('a', 'slow');
    await tell('a', 'behind it');
    await tell('b', 'quick');
    const end = messenger.hang('a');
    const round = worker.deliverDue();
    while (messenger.sent.length === 0) await new Promise(setImmediate);
    expect(messenger.sent).toEqual(['b: quick']);
    await worker.deliverDue();
    expect(messenger.tried).toEqual(['a: slow', 'b: quick']);
    end();
    await round;
    expect(messenger.sent).toEqual(['b: quick', 'a: slow', 'a: behind it']);
  });

  it('is not told where there is nothing to tell any more', async () => {
    await tell('a', 'over');
    worker = start({ deliveryOf: async () => null });
    await worker.deliverDue();
    expect([messenger.tried, left()]).toEqual([[], []]);
  });

  it('is not told to a person who was forgotten while something before it went out', async () => {
    await tell('a', 'first');
    await tell('a', 'second');
    const end = messenger.hang('a');
    const round = worker.deliverDue();
    while (messenger.tried.length === 0) await new Promise(setImmediate);
    await test.store.transaction((tx) => tx.forgetPerson({ tenant: 'tenant', person: 'person of a' }));
    end();
    await round;
    expect(messenger.sent).toEqual(['a: first']);
  });

  it('notes what follows together with its leaving, where the message id is told', async () => {
    await tell('a', 'first');
    const ids: (string | null)[] = [];
    worker = start({
      deliveryOf: async (item) => ({
        ...((await deliveryOf(item)) as Delivery),
        sent: async (_, id) => {
          ids.push(id);
        },
      }),
    });
    await worker.deliverDue();
    expect(ids).toEqual(['m1']);
  });

  it('stays until what follows is noted, and is told again', async () => {
    await tell('a', 'first');
    worker = start({
      deliveryOf: async (item) => ({
        ...((await deliveryOf(item)) as Delivery),
        sent: async () => {
          if (messenger.sent.length === 1) throw new Error('the disk is full');
        },
      }),
    });
    await worker.deliverDue();
    expect(left()).toEqual(['first: waiting']);
    await afterSeconds(2);
    expect([messenger.sent, left()]).toEqual([['a: first', 'a: first'], []]);
  });
});

describe('a chat that fails', () => {
  it('for a while (500) is tried again after 1, 2, 4 seconds, and keeps its order', async () => {
    await tell('a', 'first');
    await tell('a', 'second');
    messenger.fail('a', refusal(500), refusal(503), refusal(null));
    await worker.deliverDue();
    for (const seconds of [0.9, 0.2, 1.8, 0.3, 3.8]) await afterSeconds(seconds);
    expect(messenger.tried).toEqual(['a: first', 'a: first', 'a: first']);
    await afterSeconds(0.3);
    expect(messenger.sent).toEqual(['a: first', 'a: second']);
  });

  it('waits five minutes at the longest', async () => {
    await tell('a', 'first');
    messenger.fail('a', ...Array.from({ length: 30 }, () => refusal(500)));
    for (let nth = 0; nth < 30; nth += 1) await afterSeconds(300);
    expect(messenger.tried).toHaveLength(30);
    await afterSeconds(301);
    expect(messenger.sent).toEqual(['a: first']);
  });

  it('over its limit (429) waits as long as it asks, also when somebody writes there', async () => {
    await tell('a', 'first');
    messenger.fail('a', refusal(429, 30_000));
    await worker.deliverDue();
    worker.wake('a');
    await afterSeconds(29);
    expect(messenger.tried).toHaveLength(1);
    await afterSeconds(2);
    expect(messenger.sent).toEqual(['a: first']);
  });

  it('is tried at once when somebody writes there', async () => {
    await tell('a', 'first');
    messenger.fail('a', refusal(500));
    await worker.deliverDue();
    worker.wake('a');
    await new Promise(setImmediate);
    await worker.deliverDue();
    expect(messenger.tried).toHaveLength(2);
  });

  it('takes no place from the others, however much waits for it', async () => {
    await test.store.transaction(async (tx) => {
      const to = { tenant: 'tenant', conversation: staffChannel, serviceUrl: 'https://example.com/', bot: '28:bot' };
      const notice = { kind: 'handoff-for-staff', handoff: 'one' } as const;
      for (let nth = 0; nth < 501; nth += 1) {
        await tx.outbox.add({ to, person: null, subject: `${nth}`, notice }, now);
      }
    });
    await tell('b', 'behind them');
    messenger.fail(staffChannel, refusal(404));
    await worker.deliverDue();
    await worker.deliverDue();
    expect(messenger.sent).toEqual(['b: behind them']);
  });
});

describe('what is refused as it is (400)', () => {
  it('does not hold back the others of its chat, and is tried again later', async () => {
    await tell('a', 'bad');
    await tell('a', 'good');
    messenger.fail('a', refusal(400));
    await worker.deliverDue();
    expect([messenger.sent, left()]).toEqual([['a: good'], ['bad: waiting']]);
    await afterSeconds(2);
    expect(left()).toEqual([]);
  });

  it('nor does one of which no card can be made', async () => {
    await tell('a', 'bad');
    await tell('a', 'good');
    worker = start({
      deliveryOf: async (item) => {
        if (item.subject === 'bad') throw new Error('no card');
        return deliveryOf(item);
      },
    });
    await worker.deliverDue();
    expect([messenger.sent, left()]).toEqual([['a: good'], ['bad: waiting']]);
  });
});

describe.each([403, 404])('a chat that is closed to us (%i)', (status) => {
  it('of a person is given up, until the person writes somewhere', async () => {
    await tell('a', 'first');
    await tell('a', 'second');
    messenger.fail('a', refusal(status), refusal(status));
    await worker.deliverDue();
    expect(left()).toEqual(['first: undeliverable', 'second: undeliverable']);
    expect(undeliverable).toEqual(['first', 'second']);
    await afterSeconds(3600);
    expect(messenger.sent).toEqual([]);

    const here = { tenant: 'tenant', conversation: 'b', serviceUrl: 'https://example.com/', bot: '28:bot' };
    await test.store.transaction((tx) => tx.outbox.readdress({ tenant: 'tenant', person: 'person of a' }, here, true));
    await worker.deliverDue();
    expect(messenger.sent).toEqual(['b: first', 'b: second']);
  });

  it('of staff is tried again every five minutes, and at once when staff write there', async () => {
    await tell(staffChannel, 'first');
    messenger.fail(staffChannel, refusal(status), refusal(status));
    await worker.deliverDue();
    await afterSeconds(299);
    expect(messenger.tried).toHaveLength(1);
    await afterSeconds(2);
    expect(messenger.tried).toHaveLength(2);
    worker.wake(`${staffChannel};messageid=17`);
    await new Promise(setImmediate);
    await worker.deliverDue();
    expect(messenger.sent).toEqual([`${staffChannel}: first`]);
    expect(undeliverable).toEqual([]);
  });

  it('of a person gets no state any more, for nobody sees it', async () => {
    await tell('a', 'state#m7');
    messenger.fail('a', refusal(status));
    await worker.deliverDue();
    expect([left(), undeliverable]).toEqual([[], []]);
  });
});

describe('a message of ours in a staff channel that somebody deleted', () => {
  it('is sent anew where it matters', async () => {
    await tell(staffChannel, 'state#m7');
    let message: string | null = 'm7';
    worker = start({
      deliveryOf: async (item) => ({
        ...((await deliveryOf(item)) as Delivery),
        message,
        isGone: async () => {
          message = null;
        },
      }),
    });
    messenger.fail(staffChannel, refusal(404));
    await worker.deliverDue();
    await worker.deliverDue();
    expect(messenger.tried).toEqual([`${staffChannel}: m7 -> state`, `${staffChannel}: state`]);
    expect(left()).toEqual([]);
  });

  it('holds back nothing else where it does not', async () => {
    await tell(staffChannel, 'moved#m7');
    await tell(staffChannel, 'a new question');
    messenger.fail(staffChannel, refusal(404));
    await worker.deliverDue();
    expect([messenger.sent, left()]).toEqual([[`${staffChannel}: a new question`], []]);
  });
});

describe('a channel that gives no answer in time', () => {
  it('but takes it after all is not told it twice', async () => {
    await tell('a', 'first');
    messenger.fail('a', late('arrived'));
    await worker.deliverDue();
    await afterSeconds(600);
    expect([messenger.tried, left()]).toEqual([['a: first'], []]);
  });

  it('and does not take it is told again', async () => {
    await tell('a', 'first');
    messenger.fail('a', late('failed'));
    await worker.deliverDue();
    await afterSeconds(2);
    expect([messenger.sent, left()]).toEqual([['a: first'], []]);
  });

  it('and does not say is told again in the end, since twice is better than never', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'performance'] });
    try {
      await tell('a', 'first');
      messenger.fail('a', late());
      const round = worker.deliverDue();
      while (messenger.tried.length === 0) await new Promise(setImmediate);
      await jest.advanceTimersByTimeAsync(10_000);
      await round;
    } finally {
      jest.useRealTimers();
    }
    await afterSeconds(2);
    expect([messenger.sent, left()]).toEqual([['a: first'], []]);
  });
});

describe('when it is stopped', () => {
  it('it ends what is under way and begins nothing new', async () => {
    await tell('a', 'first');
    await tell('a', 'second');
    const end = messenger.hang('a');
    const round = worker.deliverDue();
    while (messenger.tried.length === 0) await new Promise(setImmediate);
    const stopped = worker.stop(5000);
    end();
    await Promise.all([stopped, round]);
    expect([messenger.sent, left()]).toEqual([['a: first'], ['second: waiting']]);
    await worker.deliverDue();
    worker.wake('a');
    await new Promise(setImmediate);
    expect(messenger.sent).toEqual(['a: first']);
  });

  it('it waits no longer than it may', async () => {
    await tell('a', 'first');
    const end = messenger.hang('a');
    const round = worker.deliverDue();
    while (messenger.tried.length === 0) await new Promise(setImmediate);
    await worker.stop(20);
    expect(left()).toEqual(['first: waiting']);
    end();
    await round;
  });

  it('what was left is told after a restart, without waiting for anything from before', async () => {
    await tell('a', 'first');
    messenger.fail('a', refusal(429, 3_600_000));
    await worker.deliverDue();
    await worker.stop(1000);
    worker = start();
    await worker.deliverDue();
    expect(messenger.sent).toEqual(['a: first']);
  });
});

it('looks by itself from its start on', async () => {
  await tell('a', 'first');
  worker.start();
  while (messenger.sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(messenger.sent).toEqual(['a: first']);
});

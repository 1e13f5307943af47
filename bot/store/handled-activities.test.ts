import type { ActivityKey } from './store';
import { openTestStore, type TestStore } from './support/test-store';

const start = new Date('2025-12-01T10:00:00Z');
const inSeconds = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const inHours = (hours: number, seconds = 0) => inSeconds(hours * 3600 + seconds);
const key: ActivityKey = { tenant: 'tenant', conversation: 'chat', type: 'message', activity: '1' };

let test: TestStore;
beforeEach(async () => {
  test = await openTestStore();
});
afterEach(() => test.remove());

describe('an activity', () => {
  it('is reserved once', async () => {
    expect(await test.store.reserve(key, start)).toBe(true);
    expect(await test.store.reserve(key, start)).toBe(false);
  });

  it('is reserved by one of many that come at the same moment', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => test.store.reserve(key, start)));
    expect(all.filter((isMine) => isMine)).toHaveLength(1);
  });

  it.each([
    ['type', { type: 'invoke' }],
    ['id', { activity: '2' }],
    ['conversation', { conversation: 'other' }],
    ['tenant', { tenant: 'other' }],
  ])('with another %s is another one', async (_, other) => {
    await test.store.reserve(key, start);
    expect(await test.store.reserve({ ...key, ...other }, start)).toBe(true);
  });

  it('that failed can be taken again at once', async () => {
    await test.store.reserve(key, start);
    await test.store.release(key);
    expect(await test.store.reserve(key, start)).toBe(true);
  });

  it('released leaves the others as they are', async () => {
    await test.store.reserve(key, start);
    await test.store.release({ ...key, activity: '2' });
    expect(await test.store.reserve(key, start)).toBe(false);
  });
});

describe('an activity that somebody works on', () => {
  it('is not taken from them while they may still be at it', async () => {
    await test.store.reserve(key, start);
    expect(await test.store.reserve(key, inSeconds(29))).toBe(false);
  });

  it('may be taken over, by one, after they must have died', async () => {
    await test.store.reserve(key, start);
    expect(await test.store.reserve(key, inSeconds(31))).toBe(true);
    expect(await test.store.reserve(key, inSeconds(32))).toBe(false);
  });
});

describe('an activity that is done', () => {
  beforeEach(async () => {
    await test.store.reserve(key, start);
    await test.store.complete(key);
  });

  it('is refused for 24 hours', async () => {
    expect(await test.store.reserve(key, inSeconds(31))).toBe(false);
    expect(await test.store.forgetOld(inHours(24))).toMatchObject({ handled_activities: 0 });
    expect(await test.store.reserve(key, inHours(24))).toBe(false);
  });

  it('is forgotten after that', async () => {
    expect(await test.store.forgetOld(inHours(24, 1))).toMatchObject({ handled_activities: 1 });
    expect(await test.store.reserve(key, inHours(24, 1))).toBe(true);
  });

  it('says nothing of another one, whose worker may still die', async () => {
    const other = { ...key, activity: '2' };
    await test.store.reserve(other, start);
    await test.store.complete(key);
    expect(await test.store.reserve(other, inSeconds(31))).toBe(true);
  });

  it('taken over and done once more is refused like any other', async () => {
    const slow = { ...key, activity: 'slow' };
    await test.store.reserve(slow, start);
    await test.store.reserve(slow, inSeconds(31));
    await test.store.complete(slow);
    expect(await test.store.reserve(slow, inHours(1))).toBe(false);
  });
});

describe('forgetting what was handled', () => {
  it('counts and drops the old ones only', async () => {
    for (const activity of ['1', '2']) await test.store.reserve({ ...key, activity }, start);
    await test.store.reserve({ ...key, activity: 'new' }, inHours(20));
    expect(await test.store.forgetOld(inHours(25))).toMatchObject({ handled_activities: 2 });
    expect(test.rows('handled_activities').map((row) => row.activity_id)).toEqual(['new']);
  });
});

import { createClock } from './clock';

describe('the clock', () => {
  beforeEach(() => jest.useFakeTimers({ now: new Date('2025-12-01T10:00:00Z') }));
  afterEach(() => jest.useRealTimers());

  it('tells the time of the system', () => {
    const clock = createClock(null);
    jest.setSystemTime(new Date('2026-03-01T10:00:00Z'));
    expect(clock()).toEqual(new Date('2026-03-01T10:00:00Z'));
  });

  it('set to a time starts there and ticks', () => {
    const clock = createClock(new Date('2023-10-01T08:00:00Z'));
    expect(clock()).toEqual(new Date('2023-10-01T08:00:00Z'));
    jest.advanceTimersByTime(90_000);
    expect(clock()).toEqual(new Date('2023-10-01T08:01:30Z'));
  });
});

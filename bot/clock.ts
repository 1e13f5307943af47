/** The present moment; passed in everywhere, so that tests and local mode can set it. */
export type Clock = () => Date;

/** The system clock, or in local mode one that starts at a given time and ticks. */
export function createClock(startTime: Date | null): Clock {
  if (startTime === null) return () => new Date();
  const startedAt = Date.now();
  return () => new Date(startTime.getTime() + (Date.now() - startedAt));
}

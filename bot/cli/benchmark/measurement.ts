import type { Message } from './message';

/** What was measured of one engine at one size; parts are missing when it was ended before them. */
export interface Measurement {
  readonly engine: string;
  readonly built: { readonly ms: number; readonly bytes: number } | null;
  /** Question by question, the sample first. */
  readonly asked: readonly { readonly ms: number; readonly isRight: boolean }[];
  readonly end: 'done' | 'stopped' | 'failed';
}

/** Puts together what an engine's process told. @param wasStopped by us, for want of time */
export function measurementOf(engine: string, messages: readonly Message[], wasStopped: boolean): Measurement {
  const built = messages.find((each) => each.step === 'built');
  const isDone = messages.some(({ step }) => step === 'done');
  return {
    engine,
    built: built ? { ms: built.ms, bytes: built.bytes } : null,
    asked: messages.flatMap((each) => (each.step === 'asked' ? [{ ms: each.ms, isRight: each.isRight }] : [])),
    end: isDone ? 'done' : wasStopped ? 'stopped' : 'failed',
  };
}

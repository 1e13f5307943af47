import type { Card } from '../../../cards/elements';
import { type Messenger, ReplyError } from '../../teams/port';

/** What the fake was asked to send, as one line: the chat, the message it replaces if any, and what the card says. */
export type Sent = string;

export interface FakeMessenger extends Messenger {
  /** What arrived. */
  readonly sent: Sent[];
  /** What was tried, also in vain. */
  readonly tried: Sent[];
  /** The next tries in a chat fail with these, one after another. */
  fail(conversation: string, ...errors: readonly Error[]): void;
  /** The next try in a chat hangs. @returns what ends it */
  hang(conversation: string): () => void;
}

/** A channel that takes what is told later, or does not; for tests. */
export function createFakeMessenger(): FakeMessenger {
  const [sent, tried]: [Sent[], Sent[]] = [[], []];
  const faults = new Map<string, Error[]>();
  const hanging = new Map<string, Promise<void>>();
  let last = 0;

  async function go(conversation: string, card: Card, replaced: string | null): Promise<void> {
    const line = `${conversation}: ${replaced === null ? '' : `${replaced} -> `}${card.speak}`;
    tried.push(line);
    const wait = hanging.get(conversation);
    hanging.delete(conversation);
    await wait;
    const fault = faults.get(conversation)?.shift();
    if (fault) throw fault;
    sent.push(line);
  }

  return {
    sent,
    tried,
    fail: (conversation, ...errors) => {
      faults.set(conversation, [...errors]);
    },
    hang: (conversation) => {
      let end: () => void = () => undefined;
      hanging.set(conversation, new Promise((resolve) => (end = resolve)));
      return end;
    },
    send: async ({ conversation }, card) => {
      await go(conversation, card, null);
      last += 1;
      return `m${last}`;
    },
    update: async ({ conversation }, message, card) => go(conversation, card, message),
    membersOf: async () => new Set(),
  };
}

/** What the channel refuses with. @param retryAfter in milliseconds */
export function refusal(status: number | null, retryAfter: number | null = null): ReplyError {
  return new ReplyError(status, null, undefined, retryAfter);
}

/** The channel gave no answer in time. @param outcome what it came to in the end; it never shows where it is left out */
export function late(outcome?: 'arrived' | 'failed'): ReplyError {
  return new ReplyError(null, outcome ? Promise.resolve(outcome) : new Promise(() => undefined));
}

import type { Card } from '../../cards/elements';
import type { Activity } from './activity';

/** How a turn answers, without knowing the protocol or its library. */
export interface Channel {
  /** Sends a card into the conversation. @returns the id of the message, where the channel tells it @throws ReplyError */
  send(card: Card): Promise<string | null>;
  /** Replaces the message a pressed card stands in. @throws ReplyError */
  update(message: string, card: Card): Promise<void>;
  /** Takes a message of ours back. @throws ReplyError */
  remove(message: string): Promise<void>;
}

/** A chat, with all that is needed to send to it later. */
export interface Address {
  readonly tenant: string;
  readonly conversation: string;
  readonly serviceUrl: string;
  /** The bot's own id in the channel. */
  readonly bot: string;
}

/** Sends outside a turn: what is told later. */
export interface Messenger {
  /** @returns the id of the message, where the channel tells it @throws ReplyError */
  send(to: Address, card: Card): Promise<string | null>;
  /** Replaces a message of ours. @throws ReplyError */
  update(to: Address, message: string, card: Card): Promise<void>;
  /** Directory object ids of the members of a team. @param via a chat whose service knows the team @throws ReplyError */
  membersOf(team: string, via: Address): Promise<ReadonlySet<string>>;
}

/** What an invoke is answered with: its HTTP status and body. */
export interface InvokeAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** Handles one inbound activity; gives an answer for an invoke. */
export type HandleActivity = (activity: Activity, channel: Channel) => Promise<InvokeAnswer | undefined>;

/** The way in from Teams, and the way out. */
export interface TeamsEdge {
  readonly messenger: Messenger;
  /**
   * Checks who is calling, then runs the turn.
   * @returns 'unauthorized' when the caller is not Teams, else what to answer an invoke with
   */
  receive(
    activity: Activity,
    authorization: string,
    handle: HandleActivity,
  ): Promise<'unauthorized' | InvokeAnswer | undefined>;
}

function describe(statusCode: number | null, isLate: boolean): string {
  if (isLate) return 'The channel did not answer in time.';
  return statusCode ? `The channel refused a reply (status ${statusCode}).` : 'A reply could not be sent.';
}

/** A reply did not reach Teams, or not in time. */
export class ReplyError extends Error {
  readonly code = 'REPLY_FAILED';

  /**
   * @param statusCode what the channel answered, if it did
   * @param outcome where there was no answer in time: whether the reply arrives after all
   */
  constructor(
    readonly statusCode: number | null,
    readonly outcome: Promise<'arrived' | 'failed'> | null,
    cause?: unknown,
    /** In milliseconds: how long the channel asks us to wait before the next try. */
    readonly retryAfter: number | null = null,
    /** Where it arrives after all: the id of the message. */
    readonly lateId: Promise<string | null> | null = null,
  ) {
    super(describe(statusCode, outcome !== null), { cause });
    this.name = 'ReplyError';
  }
}

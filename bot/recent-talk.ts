import type { Language } from '../knowledge/schema';

/** A conversation is the same one for this long after its last message. */
const remembered = 10 * 60 * 1000;
const mostRemembered = 10_000;

/** What a follow-up goes on from: what the person last asked. A refused message or a client matter is never held here. */
export interface Talk {
  readonly language: Language;
  readonly question?: string;
  /** What the person asked, in the own words. */
  readonly asked?: string;
  /** The entries that were shown for it. */
  readonly shown?: readonly string[];
  /** The services that the person named of late, or chose. */
  readonly services?: ReadonlySet<string>;
}

/** What each person last said in a conversation: in memory only, for ten minutes. */
export interface RecentTalk {
  get(conversation: string, now: Date): Talk | undefined;
  /** What is not told stays as it was. */
  set(conversation: string, talk: Talk, now: Date): void;
  forget(isOf: (conversation: string) => boolean): void;
  /** Drops what is past its time. */
  forgetOld(now: Date): void;
}

export function createRecentTalk(): RecentTalk {
  const recent = new Map<string, { talk: Talk; at: number }>();
  const get = (conversation: string, now: Date) => {
    const found = recent.get(conversation);
    return found && now.getTime() - found.at <= remembered ? found.talk : undefined;
  };
  return {
    get,
    set: (conversation, talk, now) => {
      const before = get(conversation, now);
      recent.delete(conversation);
      recent.set(conversation, { talk: { ...before, ...talk }, at: now.getTime() });
      if (recent.size > mostRemembered) recent.delete(recent.keys().next().value as string);
    },
    forgetOld: (now) => {
      for (const [conversation, { at }] of recent) if (now.getTime() - at > remembered) recent.delete(conversation);
    },
    forget: (isOf) => {
      for (const conversation of recent.keys()) if (isOf(conversation)) recent.delete(conversation);
    },
  };
}

import type { Action } from '../../cards/actions';

/** A text waits so long for its writer's word, in memory only. */
const heldFor = 10 * 60 * 1000;
const mostHeld = 1000;

/** What waits: a message, or a form that was sent. */
export type Held =
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'action'; readonly action: Action };

/** Texts that seem to name a client, until the writer says whether they do. Never in a card, never in the store. */
export interface HeldTexts {
  /** @param chat one person in one conversation: nobody else may take it */
  hold(id: string, chat: string, what: Held, now: Date): void;
  /** Gives it out once. @returns null when it is gone: taken, too old, another's, or from before a restart */
  take(id: string, chat: string, now: Date): Held | null;
  /** Drops what a person has here. */
  forget(isOf: (chat: string) => boolean): void;
  /** Drops what is past its time. */
  forgetOld(now: Date): void;
}

export function createHeldTexts(): HeldTexts {
  const held = new Map<string, { readonly chat: string; readonly what: Held; readonly at: number }>();
  const isOver = (at: number, now: Date) => now.getTime() - at > heldFor;
  const forgetOld = (now: Date) => {
    for (const [id, { at }] of held) if (isOver(at, now)) held.delete(id);
  };
  return {
    hold: (id, chat, what, now) => {
      forgetOld(now);
      held.set(id, { chat, what, at: now.getTime() });
      if (held.size > mostHeld) held.delete(held.keys().next().value as string);
    },
    take: (id, chat, now) => {
      const found = held.get(id);
      if (found?.chat !== chat) return null;
      held.delete(id);
      return isOver(found.at, now) ? null : found.what;
    },
    forgetOld,
    forget: (isOf) => {
      for (const [id, { chat }] of held) if (isOf(chat)) held.delete(id);
    },
  };
}

import type { Language } from '../knowledge/schema';

/** A conversation is the same one for this long after its last message. */
const remembered = 10 * 60 * 1000;
const mostRemembered = 10_000;

/** The language each person last wrote in a conversation: in memory only, for ten minutes. */
export interface RecentLanguage {
  get(conversation: string, now: Date): Language | undefined;
  set(conversation: string, language: Language, now: Date): void;
}

export function createRecentLanguage(): RecentLanguage {
  const recent = new Map<string, { language: Language; at: number }>();
  return {
    get: (conversation, now) => {
      const found = recent.get(conversation);
      return found && now.getTime() - found.at <= remembered ? found.language : undefined;
    },
    set: (conversation, language, now) => {
      recent.delete(conversation);
      recent.set(conversation, { language, at: now.getTime() });
      if (recent.size > mostRemembered) recent.delete(recent.keys().next().value as string);
    },
  };
}

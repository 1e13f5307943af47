import { nameWarningCard } from '../../cards/name-warning-card';
import { noteCard } from '../../cards/note-card';
import type { Context } from '../../knowledge/decide';
import type { Language } from '../../knowledge/schema';
import { ask } from './ask';
import type { Reply, Surroundings } from './conversation';

/** A text seems to name a client: its writer is asked. Until then it waits in memory, and nothing is answered. */
export function warnOfName(text: string, language: Language, { privacy, newId, chat, now }: Surroundings): Reply {
  const held = newId();
  privacy.held.hold(held, chat, text, now);
  return { say: [nameWarningCard({ language, held })], talk: { language } };
}

/** The writer says that no client is named: the text is answered in the place of the warning. */
export async function sendAnyway(held: string, language: Language, around: Surroundings): Promise<Reply> {
  const text = around.privacy.held.take(held, around.chat, around.now);
  if (text === null) return { say: [], replace: noteCard('heldGone', language) };
  const { say, ...rest } = await ask(text, await contextOf(around), around, { isConfirmed: true });
  const [replace, ...more] = say;
  return { ...rest, say: more, ...(replace ? { replace } : {}) };
}

/** The writer did name a client, and writes anew. */
export function rewrite(held: string, language: Language, { privacy, chat, now }: Surroundings): Reply {
  privacy.held.take(held, chat, now);
  return { say: [], replace: noteCard('rewrite', language) };
}

async function contextOf({ tx, who, recent, language }: Surroundings): Promise<Context> {
  return {
    chosen: (await tx.languageOf(who)) ?? undefined,
    previous: recent?.language ?? language,
    lastQuestion: recent?.question,
    recentServices: recent?.services,
  };
}

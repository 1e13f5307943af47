import type { Action } from '../../cards/actions';
import { nameWarningCard } from '../../cards/name-warning-card';
import { noteCard } from '../../cards/note-card';
import type { Language } from '../../knowledge/schema';
import type { Held } from '../privacy/held-texts';
import { ask } from './ask';
import type { Reply, Surroundings } from './conversation';

/** A text seems to name a client: its writer is asked. Until then it waits in memory, and nothing is answered. */
export function warnOfName(what: Held, language: Language, { privacy, newId, chat, now }: Surroundings): Reply {
  const held = newId();
  privacy.held.hold(held, chat, what, now);
  return { say: [nameWarningCard({ language, held })], talk: { language } };
}

/**
 * The writer says that no client is named: the text is answered in the place of the warning.
 * @param resume goes on with a form that waited
 */
export async function sendAnyway(
  held: string,
  language: Language,
  around: Surroundings,
  resume: (action: Action) => Promise<Reply>,
): Promise<Reply> {
  const what = around.privacy.held.take(held, around.chat, around.now);
  if (what === null) return { say: [], replace: noteCard('heldGone', language) };
  if (what.kind === 'action') {
    // A form carries a one-use id, so pressed again it gives the same; and staff whose rights cannot be told may try again.
    around.privacy.held.hold(held, around.chat, what, around.now);
    return resume(what.action);
  }
  const { say, ...rest } = await ask(what.text, around, { isConfirmed: true });
  const [replace, ...more] = say;
  return { ...rest, say: more, ...(replace ? { replace } : {}) };
}

/** The writer did name a client, and writes anew. */
export function rewrite(held: string, language: Language, { privacy, chat, now }: Surroundings): Reply {
  privacy.held.take(held, chat, now);
  return { say: [], replace: noteCard('rewrite', language) };
}

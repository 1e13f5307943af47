import { noteCard } from '../../cards/note-card';
import type { Context } from '../../knowledge/decide';
import type { Language } from '../../knowledge/schema';
import type { Reply, Surroundings } from './conversation';
import { showDecision } from './show-decision';

/** A person writes a message: it is understood, and what was decided is shown. */
export async function ask(text: string, context: Context, around: Surroundings): Promise<Reply> {
  if (text.trim() === '') return { say: [noteCard('empty', around.language)] };
  const understood = around.understand(text, context);
  if (understood.outcome === 'command' && understood.wanted) return chooseLanguage(understood.wanted, around);
  return { say: [showDecision(understood, around)], language: understood.language };
}

/** Remembers the language a person chose, and says so in it. */
export async function chooseLanguage(language: Language, { tx, who, now }: Surroundings): Promise<Reply> {
  await tx.setLanguage(who, language, now);
  return { say: [noteCard('languageSet', language)], language };
}

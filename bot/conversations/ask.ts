import { noteCard } from '../../cards/note-card';
import type { Context } from '../../knowledge/decide';
import { isFollowUp } from '../../knowledge/follow-up';
import type { Language } from '../../knowledge/schema';
import type { Talk } from '../recent-talk';
import type { Understanding } from '../understand';
import type { Reply, Surroundings } from './conversation';
import { showDecision } from './show-decision';

/** A person writes a message: it is understood, and what was decided is shown. */
export async function ask(text: string, context: Context, around: Surroundings): Promise<Reply> {
  if (text.trim() === '') return { say: [noteCard('empty', around.language)] };
  const understood = around.understand(text, context);
  if (understood.outcome !== 'command' || !understood.wanted) {
    return { say: [showDecision(understood, around)], talk: talkOf(understood) };
  }
  const chosen = await chooseLanguage(understood.wanted, around);
  // "entä ruotsiksi?": the last answer again, in the language just chosen.
  if (!context.lastQuestion || !isFollowUp(text)) return chosen;
  const again = around.understand(context.lastQuestion, {
    ...context,
    chosen: understood.wanted,
    lastQuestion: undefined,
  });
  return { say: [...chosen.say, showDecision(again, around)], talk: talkOf(again) };
}

/** What a follow-up may go on from. Nothing of a refused message or of a client matter is held, not even in memory. */
export function talkOf(understood: Understanding): Talk {
  const { language, outcome } = understood;
  switch (outcome) {
    case 'personal-data':
    case 'client-matter':
    case 'command':
      return { language };
    default:
      return {
        language,
        question: understood.asked,
        ...(understood.services.size > 0 ? { services: understood.services } : {}),
      };
  }
}

/** Remembers the language a person chose, and says so in it. */
export async function chooseLanguage(language: Language, { tx, who, now }: Surroundings): Promise<Reply> {
  await tx.setLanguage(who, language, now);
  return { say: [noteCard('languageSet', language)], talk: { language } };
}

import type { Action } from '../../cards/actions';
import { clientMatterCard } from '../../cards/client-matter-card';
import type { Language } from '../../knowledge/schema';
import { questionsOf, shownContacts } from '../present';
import type { Reply, Surroundings } from './conversation';
import { warnOfName } from './name-warning';

/**
 * What must not go on to staff in a form: one client's matter, or a client's name until the writer says there is none. An
 * identity code does not even come here.
 * @returns what to say instead; null when the text may go on
 */
export function holdBack(
  action: Action & { readonly language: Language },
  text: string,
  around: Surroundings,
  isConfirmed: boolean,
): Reply | null {
  const { knowledge, understand, privacy, context } = around;
  const { language } = action;
  const understood = understand(text, { ...context, lastQuestion: undefined, chosen: language });
  // What nobody has answered yet is what forms are for: a mere possibility holds none back.
  if (understood.outcome === 'client-matter' && !understood.isOnlyPossible) {
    const clientContacts = shownContacts(around, understood.contacts);
    const general = questionsOf(knowledge, understood.general, language);
    return { say: [clientMatterCard({ language, clientContacts, general })] };
  }
  if (isConfirmed || !privacy.namesClient(text)) return null;
  return warnOfName({ kind: 'action', action }, language, around);
}

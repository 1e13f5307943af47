import type { Language } from '../knowledge/schema';
import { button, type Card, card, heading, text } from './elements';
import { stringsOf } from './strings';

/** A message that seems to name a client waits; nothing of it is in here. */
export interface NameWarningCardData {
  readonly language: Language;
  /** The id under which it waits. */
  readonly held: string;
}

/** Asks whether a client was named. */
export function nameWarningCard({ language, held }: NameWarningCardData): Card {
  const { nameWarning } = stringsOf(language);
  return card(
    language,
    `${nameWarning.title} ${nameWarning.lead}`,
    [
      { type: 'Container', style: 'warning', items: [heading(nameWarning.title), text(nameWarning.lead)] },
      text(nameWarning.waits),
    ],
    [
      button(nameWarning.send, { v: 1, do: 'send-anyway', language, held }),
      button(nameWarning.rewrite, { v: 1, do: 'rewrite', language, held }),
    ],
  );
}

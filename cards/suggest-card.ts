import type { Language } from '../knowledge/schema';
import { button, type Card, card, heading, questionButtons, text } from './elements';
import { stringsOf } from './strings';

/** Up to three entries that may be meant. */
export interface SuggestCardData {
  readonly language: Language;
  readonly suggestions: readonly { readonly entry: string; readonly question: string; readonly service: string }[];
  /** Contact ids to show when none of them is meant. */
  readonly contacts: readonly string[];
}

/** Asks which entry is meant. */
export function suggestCard({ language, suggestions, contacts }: SuggestCardData): Card {
  const { suggest } = stringsOf(language);
  const questions = suggestions.map(({ entry, question, service }) => ({
    title: `${question} (${service})`,
    data: { v: 1, do: 'show-entry', entry, language } as const,
  }));
  const none = button(suggest.none, { v: 1, do: 'none-of-these', language, contacts: [...contacts] });
  return card(
    language,
    `${suggest.title} ${suggest.lead}`,
    [heading(suggest.title), text(suggest.lead), ...questionButtons(questions)],
    [none],
  );
}

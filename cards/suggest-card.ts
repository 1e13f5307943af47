import type { Language } from '../knowledge/schema';
import { button, type Card, card, heading, type NearQuestion, questionButtons, text, toQuestions } from './elements';
import { stringsOf } from './strings';

/** Up to three entries that may be meant. */
export interface SuggestCardData {
  readonly language: Language;
  readonly suggestions: readonly NearQuestion[];
  /** The suggestions differ by service: that is what is asked. */
  readonly asksService: boolean;
  /** The open question that fits best: offered first. */
  readonly open: { readonly id: string; readonly question: string } | null;
  /** Contact ids to show when none of them is meant. */
  readonly contacts: readonly string[];
}

/** Asks which entry is meant. */
export function suggestCard({ language, suggestions, contacts, asksService, open }: SuggestCardData): Card {
  const { suggest, whichService } = stringsOf(language);
  const openButton = open
    ? [{ title: open.question, data: { v: 1, do: 'show-open', open: open.id, language } as const }]
    : [];
  const { title, lead } = asksService ? whichService : suggest;
  const none = button(suggest.none, { v: 1, do: 'none-of-these', language, contacts: [...contacts] });
  return card(
    language,
    `${title} ${lead}`,
    [
      heading(title),
      text(lead),
      ...questionButtons([...openButton, ...toQuestions(suggestions, language, 'suggestions')]),
    ],
    [none],
  );
}

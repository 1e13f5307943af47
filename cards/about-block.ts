import type { Language } from '../knowledge/schema';
import { contactBlock, type ShownContact } from './contact-block';
import { button, type CardAction, type Element, text } from './elements';
import { stringsOf } from './strings';

/** What a public authority owes people: that this is a machine, how to reach a person, and the notices. */
export interface AboutData {
  readonly language: Language;
  readonly personContacts: readonly ShownContact[];
  readonly privacyUrl: string | null;
  readonly accessibilityUrl: string | null;
}

/** The part that welcome and help share. */
export function aboutBlock({ language, personContacts, privacyUrl, accessibilityUrl }: AboutData): Element[] {
  const { about, contact } = stringsOf(language);
  return [
    text(`- ${about.automatic}\n- ${about.noPersonalData}`, { separator: true }),
    text(about.person, { weight: 'bolder' }),
    contactBlock(personContacts, { language, subject: contact.subject(contact.general), brief: true }),
    ...noticeLinks(language, { privacyUrl, accessibilityUrl }),
  ];
}

/** Links to the notices that there are. */
export function noticeLinks(
  language: Language,
  { privacyUrl, accessibilityUrl }: Pick<AboutData, 'privacyUrl' | 'accessibilityUrl'>,
): Element[] {
  const { about } = stringsOf(language);
  const links = [
    ...(privacyUrl ? [`[${about.privacy}](${privacyUrl})`] : []),
    ...(accessibilityUrl ? [`[${about.accessibility}](${accessibilityUrl})`] : []),
  ];
  return links.length > 0 ? [text(links.join(' · '), { separator: true })] : [];
}

/** Buttons to the other languages. */
export function languageButtons(language: Language): CardAction[] {
  return (['fi', 'sv', 'en'] as const)
    .filter((other) => other !== language)
    .map((other) => button(stringsOf(other).languageName, { v: 1, do: 'set-language', language: other }));
}

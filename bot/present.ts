import type { AboutData } from '../cards/about-block';
import type { AnswerCardData } from '../cards/answer-card';
import type { ShownContact } from '../cards/contact-block';
import { openingOf } from '../knowledge/contacts/opening-hours';
import { freshnessOf } from '../knowledge/freshness';
import type { Entry, Knowledge } from '../knowledge/load';
import { type Language, languages } from '../knowledge/schema';

/** What presenting knowledge takes besides the knowledge itself. */
export interface Notices {
  readonly privacyUrl: string | null;
  readonly accessibilityUrl: string | null;
}

/** What showing contacts takes besides their ids. */
export interface ContactSurroundings {
  readonly knowledge: Knowledge;
  readonly now: Date;
  /** The mailbox of the reader's insurance district, once it is known. */
  readonly district: string | null;
}

/**
 * Contacts with all they need to be shown; ids that do not exist are left out (they can come from an old card). Of a group
 * of mailboxes only that of the reader's insurance district is shown, where it is known.
 */
export function shownContacts(
  { knowledge, now, district }: ContactSurroundings,
  ids: readonly string[],
): ShownContact[] {
  return ids.flatMap((id) => {
    const group = knowledge.contacts.get(id);
    const contact = district && group?.members.includes(district) ? knowledge.contacts.get(district) : group;
    if (!contact || contact.status === 'retired') return [];
    return {
      contact,
      members: contact.members
        .flatMap((member) => knowledge.contacts.get(member) ?? [])
        .filter(({ status }) => status !== 'retired'),
      instructions: (contact.instructions && knowledge.contacts.get(contact.instructions)) || null,
      opening: contact.hours ? openingOf(contact.hours, now) : null,
    };
  });
}

/** Whether a card with these contacts shows which insurance district the reader chose. */
export function showsDistrict(
  { knowledge, district }: Pick<ContactSurroundings, 'knowledge' | 'district'>,
  contacts: readonly string[],
): boolean {
  if (district === null) return false;
  return contacts.some((id) => id === district || knowledge.contacts.get(id)?.members.includes(district));
}

/** Everything the answer card shows of an entry, on a day. @param contacts those to show, where the message spoke of one */
export function presentAnswer(
  around: ContactSurroundings,
  entry: Entry,
  language: Language,
  card: string,
  contacts: readonly string[] = entry.contacts,
): AnswerCardData {
  const { knowledge, now } = around;
  const related = [...new Set([...entry.supersededBy, ...entry.related])];
  const freshness = freshnessOf(entry, now);
  const isMissing = entry.missing.includes(language);
  const hasNewer = entry.supersededBy.some((id) => knowledge.entries.has(id));
  return {
    language,
    entry: entry.id,
    question: entry[language].question,
    answer: entry[language].answer,
    service: knowledge.services.get(entry.service)?.name[language] ?? entry.service,
    topic: knowledge.topics.get(entry.topic)?.name[language] ?? entry.topic,
    sources: entry.source.map(({ meeting, date, section }) => ({
      meeting: knowledge.meetings.get(meeting)?.series[language] ?? meeting,
      date,
      section,
    })),
    // Where the newer entry is hidden there is nothing newer to point to, and this one is to be checked.
    freshness: freshness === 'superseded' && !hasNewer ? 'old' : freshness,
    from: entry.from,
    until: entry.until,
    reviewed: entry.reviewed,
    // A text that is not there yet is no translation.
    unreviewedTranslation: language !== 'fi' && !isMissing && entry[language].reviewed === null,
    writtenIn: isMissing ? (languages.find((each) => !entry.missing.includes(each)) ?? null) : null,
    links: entry.links.map(({ url, title }) => ({ url, title: title[language] })),
    contacts: shownContacts(around, contacts),
    related: questionsOf(knowledge, related, language),
    card,
    feedback: 'open',
    contactFirst: false,
    asksPerson: false,
    hides: false,
  };
}

/** Entries as questions for buttons; those that are gone are left out. */
export function questionsOf(knowledge: Knowledge, ids: readonly string[], language: Language) {
  return ids.flatMap((id) => {
    const entry = knowledge.entries.get(id);
    if (!entry) return [];
    const service = knowledge.services.get(entry.service)?.name[language] ?? entry.service;
    return [{ entry: id, question: entry[language].question, service }];
  });
}

/** What welcome and help say of the service itself. */
export function presentAbout(around: ContactSurroundings, language: Language, notices: Notices): AboutData {
  return { language, personContacts: shownContacts(around, around.knowledge.contactsFor.person), ...notices };
}

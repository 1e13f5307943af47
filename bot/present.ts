import type { AboutData } from '../cards/about-block';
import type { AnswerCardData } from '../cards/answer-card';
import type { ShownContact } from '../cards/contact-block';
import { freshnessOf } from '../knowledge/freshness';
import type { Entry, Knowledge } from '../knowledge/load';
import type { Language } from '../knowledge/schema';

/** What presenting knowledge takes besides the knowledge itself. */
export interface Notices {
  readonly privacyUrl: string | null;
  readonly accessibilityUrl: string | null;
}

/** Contacts with all they need to be shown; ids that do not exist are left out (they can come from an old card). */
export function shownContacts(knowledge: Knowledge, ids: readonly string[]): ShownContact[] {
  return ids.flatMap((id) => {
    const contact = knowledge.contacts.get(id);
    if (!contact || contact.status === 'retired') return [];
    return {
      contact,
      members: contact.members
        .flatMap((member) => knowledge.contacts.get(member) ?? [])
        .filter(({ status }) => status !== 'retired'),
      instructions: (contact.instructions && knowledge.contacts.get(contact.instructions)) || null,
    };
  });
}

/** Everything the answer card shows of an entry, on a day. */
export function presentAnswer(
  knowledge: Knowledge,
  entry: Entry,
  language: Language,
  now: Date,
  card: string,
): AnswerCardData {
  const related = [...new Set([...entry.supersededBy, ...entry.related])];
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
    freshness: freshnessOf(entry, now),
    from: entry.from,
    until: entry.until,
    reviewed: entry.reviewed,
    unreviewedTranslation: language !== 'fi' && entry[language].reviewed === null,
    links: entry.links.map(({ url, title }) => ({ url, title: title[language] })),
    contacts: shownContacts(knowledge, entry.contacts),
    related: questionsOf(knowledge, related, language),
    card,
    feedback: 'open',
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
export function presentAbout(knowledge: Knowledge, language: Language, notices: Notices): AboutData {
  return { language, personContacts: shownContacts(knowledge, knowledge.contactsFor.person), ...notices };
}

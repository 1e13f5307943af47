import { stringsOf } from '../../cards/strings';
import { routeOf } from '../../knowledge/contacts/route';
import type { Entry, Knowledge } from '../../knowledge/load';
import { type Contact, completed, type Language, languages, type Meeting } from '../../knowledge/schema';
import type { PublishedAnswer, PublishedContent } from './answer';

/** The id of the entry that answers a question: k-2026-0042. */
export function entryIdOf(number: string): string {
  return number.toLowerCase();
}

/** A published answer as an entry, like one of a file. */
export function asEntry(
  { entry: id, number, content, version }: Pick<PublishedAnswer, 'entry' | 'number' | 'content' | 'version'>,
  knowledge: Pick<Knowledge, 'contacts' | 'routes' | 'services'>,
): Entry {
  const { service, topic, meeting, reviewed } = content;
  return {
    ...completed({
      ...({ id, also: [], status: 'current', from: null, until: null, reviewed } as const),
      source: [{ meeting: meeting.id, date: meeting.date, section: sectionOf(number) }],
      contacts: contactsOf(content, knowledge),
      ...{ related: [], supersedes: [], links: [] },
      ...wordingsOf(content),
      published: { question: number, version },
    }),
    ...{ service, topic, supersededBy: [], place: { file: 'published', line: 1 } },
  };
}

/** What a slide of the series is headed by, in the language of the sources, and the question's number. */
export function sectionOf(number: string): string {
  return `${stringsOf('fi').publishing.section} ${number}`;
}

/** Whether a contact can be shown under an answer. */
export function isUsable({ status, address, members }: Contact): boolean {
  return status !== 'retired' && (address !== null || members.length > 0);
}

/** The chosen contact, and an e-mail address where it is none: those of the topic first, then those of the service. */
export function contactsOf(
  { contact, topic, service }: Pick<PublishedContent, 'contact' | 'topic' | 'service'>,
  { contacts, routes, services }: Pick<Knowledge, 'contacts' | 'routes' | 'services'>,
): string[] {
  const isEmail = (id: string) => {
    const found = contacts.get(id);
    return found !== undefined && isUsable(found) && found.kind.includes('email');
  };
  if (isEmail(contact)) return [contact];
  const further = [
    ...routeOf({ routes, services }, topic, service).contacts,
    ...(services.get(service)?.contacts ?? []),
  ];
  const email = further.find(isEmail) ?? [...contacts.keys()].find(isEmail);
  return email ? [contact, email] : [contact];
}

/** The meeting of a published answer, like one of `meetings.yaml`. */
export function asMeeting({ meeting, reviewed }: PublishedContent): Meeting {
  const { id, service, name, date, starts, ends } = meeting;
  return {
    ...{ id, service, date, starts, ends, series: name },
    // An answer may be published before its meeting.
    status: date > reviewed ? 'announced' : 'held',
    ...{ preQuestions: null, material: null, url: null },
  };
}

function wordingsOf({ wordings, reviewed }: PublishedContent) {
  const wording = (language: Language) => {
    const found = wordings[language];
    return found ? { [language]: { ...found, alternates: [], reviewed } } : {};
  };
  return Object.assign({}, ...languages.map(wording)) as Partial<Pick<Entry, Language>>;
}

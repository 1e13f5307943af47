import { disagreements } from './facts';
import { lastDayOf } from './helsinki-time';
import type { KnowledgeFiles } from './load';
import type { Problem } from './problem';
import type { Located } from './read-yaml';
import { type Contact, type EntryFile, type Language, languages } from './schema';

type Ids = ReadonlySet<string>;

/** Every mistake that a schema for one file cannot see: ids, references, dates, and facts that differ by language. */
export function findMistakes(files: KnowledgeFiles): Problem[] {
  const services = new Set(files.services.value.services.map(({ id }) => id));
  const topics = new Set(files.services.value.topics.map(({ id }) => id));
  const contacts = new Map(files.contacts.value.map((contact) => [contact.id, contact]));
  const meetings = new Map(files.meetings.value.map((meeting) => [meeting.id, meeting]));
  const entryIds = new Set(files.entries.flatMap(({ records }) => records.value.map(({ id }) => id)));

  return [
    ...repeatedIds(files),
    ...files.entries.flatMap(({ service, topic, records }) => [
      ...unknown(records, [], 'the folder names the service', [service], services),
      ...unknown(records, [], 'the file name is the topic', [topic], topics),
      ...records.value.flatMap((entry, index) => [
        ...unknown(records, [index, 'also'], 'also', entry.also, services),
        ...unknown(records, [index, 'related'], 'related', entry.related, entryIds),
        ...unknown(records, [index, 'supersedes'], 'supersedes', entry.supersedes, entryIds),
        ...selfReference(records, index, entry),
        ...contactMistakes(records, index, entry, contacts),
        ...dateMistakes(records, index, entry),
        ...sourceMistakes(records, index, entry.source, meetings),
        ...repeatedAlternates(records, index, entry),
        ...disagreements(entry).map((reason) => ({ file: records.file, line: records.lineOf([index]), reason })),
      ]),
    ]),
    ...files.contacts.value.flatMap((contact, index) => [
      ...unknown(files.contacts, [index, 'members'], 'members', contact.members, new Set(contacts.keys())),
      ...unknown(files.contacts, [index], 'instructions', present(contact.instructions), new Set(contacts.keys())),
      ...addressMistakes(files.contacts, index, contact),
      ...verifyMistakes(files.contacts, index, contact),
      ...sourceMistakes(files.contacts, index, contact.source, meetings),
    ]),
    ...files.meetings.value.flatMap((meeting, index) => [
      ...unknown(files.meetings, [index, 'service'], 'service', [meeting.service], services),
      ...unknown(files.meetings, [index], 'material', present(meeting.material), new Set(contacts.keys())),
      ...unknown(files.meetings, [index], 'contact', present(meeting.preQuestions?.contact), new Set(contacts.keys())),
      ...deadlineMistakes(files.meetings, index, meeting),
    ]),
    ...files.contactPhrases.value.flatMap((phrases, index) => [
      ...unknown(files.contactPhrases, [index], 'id', [phrases.id], new Set(contacts.keys())),
    ]),
    ...files.routes.value.flatMap((route, index) => [
      ...unknown(files.routes, [index], 'topic', [route.topic], topics),
      ...unknown(files.routes, [index], 'service', route.service === '*' ? [] : [route.service], services),
      ...unknown(files.routes, [index], 'contacts', route.contacts, new Set(contacts.keys())),
    ]),
    ...repeatedRoutes(files),
    ...files.intents.value.flatMap((intent, index) =>
      unknown(files.intents, [index, 'insteadOf'], 'insteadOf', intent.insteadOf, entryIds),
    ),
    ...files.openQuestions.value.flatMap((open, index) => [
      ...unknown(files.openQuestions, [index, 'services'], 'services', open.services, services),
      ...unknown(files.openQuestions, [index, 'topic'], 'topic', [open.topic], topics),
      ...unknown(files.openQuestions, [index, 'contacts'], 'contacts', open.contacts, new Set(contacts.keys())),
      ...unknown(files.openQuestions, [index, 'related'], 'related', open.related, entryIds),
      ...repeatedAlternates(files.openQuestions, index, open),
    ]),
    ...unknown(files.services, ['examples'], 'examples', files.services.value.examples, entryIds),
    ...Object.entries(files.services.value.contactsFor).flatMap(([matter, ids]) =>
      unknown(files.services, ['contactsFor', matter], matter, ids, new Set(contacts.keys())),
    ),
    ...files.services.value.services.flatMap((service, index) =>
      unknown(files.services, ['services', index], 'contacts', service.contacts, new Set(contacts.keys())),
    ),
  ];
}

function present(id: string | null | undefined): string[] {
  return id ? [id] : [];
}

function unknown(where: Located<unknown>, path: (string | number)[], field: string, ids: string[], known: Ids) {
  return ids
    .filter((id) => !known.has(id))
    .map((id) => ({ file: where.file, line: where.lineOf(path), reason: `${field}: there is no "${id}"` }));
}

function repeatedIds(files: KnowledgeFiles): Problem[] {
  const lists: { where: Located<unknown>; prefix: (string | number)[]; ids: string[] }[][] = [
    files.entries.map(({ records }) => ({ where: records, prefix: [], ids: records.value.map(({ id }) => id) })),
    [{ where: files.contacts, prefix: [], ids: files.contacts.value.map(({ id }) => id) }],
    [{ where: files.meetings, prefix: [], ids: files.meetings.value.map(({ id }) => id) }],
    [{ where: files.services, prefix: ['services'], ids: files.services.value.services.map(({ id }) => id) }],
    [{ where: files.services, prefix: ['topics'], ids: files.services.value.topics.map(({ id }) => id) }],
    [{ where: files.contactPhrases, prefix: [], ids: files.contactPhrases.value.map(({ id }) => id) }],
    [{ where: files.openQuestions, prefix: [], ids: files.openQuestions.value.map(({ id }) => id) }],
    [{ where: files.intents, prefix: [], ids: files.intents.value.map(({ id }) => id) }],
  ];
  return lists.flatMap((list) => {
    const seen = new Set<string>();
    return list.flatMap(({ where, prefix, ids }) =>
      ids.flatMap((id, index) => {
        if (!seen.has(id)) {
          seen.add(id);
          return [];
        }
        return [{ file: where.file, line: where.lineOf([...prefix, index]), reason: `the id "${id}" is used twice` }];
      }),
    );
  });
}

/** A topic and a service have one route, or none would know which holds. */
function repeatedRoutes({ routes }: KnowledgeFiles): Problem[] {
  const seen = new Set<string>();
  return routes.value.flatMap(({ topic, service }, index) => {
    const pair = `${topic} and ${service}`;
    if (!seen.has(pair)) {
      seen.add(pair);
      return [];
    }
    return [{ file: routes.file, line: routes.lineOf([index]), reason: `${pair} have two routes` }];
  });
}

function selfReference(where: Located<unknown>, index: number, { id, related, supersedes }: EntryFile): Problem[] {
  if (!related.includes(id) && !supersedes.includes(id)) return [];
  return [{ file: where.file, line: where.lineOf([index]), reason: `"${id}" refers to itself` }];
}

function contactMistakes(
  where: Located<unknown>,
  index: number,
  entry: EntryFile,
  contacts: ReadonlyMap<string, Contact>,
): Problem[] {
  const at = (reason: string) => ({ file: where.file, line: where.lineOf([index, 'contacts']), reason });
  const found = entry.contacts.flatMap((id) => contacts.get(id) ?? []);
  const problems = unknown(where, [index, 'contacts'], 'contacts', entry.contacts, new Set(contacts.keys()));
  for (const { id, status, address, members } of found) {
    if (status === 'retired') problems.push(at(`contacts: "${id}" is retired`));
    if (address === null && members.length === 0 && status !== 'verify')
      problems.push(at(`contacts: "${id}" has no address to show`));
  }
  const hasEmail = found.some(({ kind }) => kind.includes('email'));
  if (!hasEmail && !entry.noEmail) problems.push(at('contacts: no e-mail address, and noEmail does not say why'));
  if (hasEmail && entry.noEmail) problems.push(at('noEmail is given although an e-mail address is among the contacts'));
  return problems;
}

function addressMistakes(where: Located<unknown>, index: number, { kind, address }: Contact): Problem[] {
  if (address === null) return [];
  const forms = { email: /^[\w.-]+@[\w.-]+\.\w+$/, phone: /^[\d ]+$/, web: /^https?:\/\/\S+$/ };
  const form = kind.endsWith('email')
    ? forms.email
    : kind === 'phone'
      ? forms.phone
      : kind === 'web'
        ? forms.web
        : null;
  if (!form || form.test(address)) return [];
  return [
    { file: where.file, line: where.lineOf([index, 'address']), reason: `address: "${address}" is no ${kind} address` },
  ];
}

/** What is not certain says what to check: a card shows these cautions in place of a general warning. */
function verifyMistakes(where: Located<unknown>, index: number, { status, cautions }: Contact): Problem[] {
  if (status !== 'verify' || cautions.fi.length > 0) return [];
  const reason = 'cautions: a contact to verify must say what to check';
  return [{ file: where.file, line: where.lineOf([index]), reason }];
}

function dateMistakes(where: Located<unknown>, index: number, { from, until }: EntryFile): Problem[] {
  if (!from || !until || from <= until) return [];
  return [{ file: where.file, line: where.lineOf([index, 'until']), reason: `until ${until} is before from ${from}` }];
}

function sourceMistakes(
  where: Located<unknown>,
  index: number,
  source: EntryFile['source'],
  meetings: ReadonlyMap<string, { date: string | null }>,
): Problem[] {
  return source.flatMap(({ meeting, date }, nth) => {
    const at = (reason: string) => [{ file: where.file, line: where.lineOf([index, 'source', nth]), reason }];
    const known = meetings.get(meeting);
    if (!known) return at(`source: there is no meeting "${meeting}"`);
    if (known.date !== date) return at(`source: the date is ${date}, but meetings.yaml dates ${meeting} ${known.date}`);
    return [];
  });
}

function deadlineMistakes(
  where: Located<unknown>,
  index: number,
  { date, preQuestions }: { date: string | null; preQuestions: { deadline: string } | null },
): Problem[] {
  if (!date || !preQuestions || preQuestions.deadline <= lastDayOf(date)) return [];
  return [
    { file: where.file, line: where.lineOf([index, 'preQuestions']), reason: 'the deadline is after the meeting' },
  ];
}

function repeatedAlternates(
  where: Located<unknown>,
  index: number,
  asked: Pick<EntryFile, 'id'> & Record<Language, Pick<EntryFile['fi'], 'question' | 'alternates'>>,
): Problem[] {
  return languages.flatMap((language) => {
    const { question, alternates } = asked[language];
    const seen = new Set([question.toLowerCase()]);
    return alternates.flatMap((alternate, nth) => {
      if (!seen.has(alternate.toLowerCase())) {
        seen.add(alternate.toLowerCase());
        return [];
      }
      const line = where.lineOf([index, language, 'alternates', nth]);
      return [{ file: where.file, line, reason: `${language}.alternates: "${alternate}" stands twice` }];
    });
  });
}

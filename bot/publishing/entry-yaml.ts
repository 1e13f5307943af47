import { Document, isMap, isSeq, parseDocument, Scalar, type YAMLMap } from 'yaml';
import type { Entry } from '../../knowledge/load';
import { type Language, languages, languagesOf, type Meeting } from '../../knowledge/schema';

const style = { lineWidth: 0, flowCollectionPadding: false } as const;

/** A published entry as editors write one: a record of `entries/<service>/<topic>.yaml`. */
export function entryYaml(entry: Entry): string {
  const { id, status, from, until, reviewed, source, contacts, related, published } = entry;
  const document = new Document([{ id, status, from, until, reviewed, source, contacts, related, published }]);
  for (const [field, ids] of Object.entries({ contacts, related })) {
    document.setIn([0, field], document.createNode(ids, { flow: true }));
  }
  for (const language of languagesOf(entry)) document.setIn([0, language], wordingNode(document, entry, language));
  return document.toString(style);
}

/** A meeting as editors write one: a record of `meetings.yaml`. */
export function meetingYaml(meeting: Meeting): string {
  const { id, series, service, date, starts, ends, status, preQuestions, material, url } = meeting;
  const document = new Document([{ id, series, service, date, starts, ends, status, preQuestions, material, url }]);
  for (const field of ['date', 'starts', 'ends']) {
    const node = document.getIn([0, field], true);
    if (node instanceof Scalar && node.value !== null) node.type = 'QUOTE_DOUBLE';
  }
  return document.toString(style);
}

/** The record of an entry with the texts of a later publication. What has not changed stays as an editor wrote it. */
export function correctedYaml(record: string, entry: Entry): string {
  const document = parseDocument(record);
  const set = (path: readonly string[], value: unknown, node: unknown = value) => {
    const before = document.getIn([0, ...path]);
    const isSame = typeof before === 'string' && typeof value === 'string' && before.trim() === value.trim();
    if (!isSame) document.setIn([0, ...path], node);
  };
  set(['reviewed'], entry.reviewed);
  set(['published', 'version'], entry.published?.version);
  const contacts = document.getIn([0, 'contacts']);
  if (!isSeq(contacts) || contacts.toJSON().join() !== entry.contacts.join()) {
    document.setIn([0, 'contacts'], document.createNode(entry.contacts, { flow: true }));
  }
  if (entry.noEmail === undefined) document.deleteIn([0, 'noEmail']);
  for (const language of languages) {
    if (entry.missing.includes(language)) {
      document.deleteIn([0, language]);
      continue;
    }
    if (!document.hasIn([0, language])) {
      document.setIn([0, language], wordingNode(document, entry, language));
      continue;
    }
    const { question, answer, alternates } = entry[language];
    set([language, 'question'], question);
    set([language, 'answer'], answer, literal(answer));
    if (language !== 'fi') set([language, 'reviewed'], entry[language].reviewed);
    const listed = document.getIn([0, language, 'alternates']);
    if (isSeq<Scalar>(listed)) {
      listed.items = listed.items.filter(({ value }) => alternates.includes(String(value).trim()));
    }
  }
  inOrder(document.get(0));
  return document.toString(style);
}

function wordingNode(document: Document, entry: Entry, language: Language) {
  const { question, answer, alternates } = entry[language];
  const reviewed = language === 'fi' ? {} : { reviewed: entry[language].reviewed };
  return document.createNode({ ...reviewed, question, answer: literal(answer), alternates });
}

/** The form in which our files have answers: line by line. */
function literal(text: string): Scalar {
  const scalar = new Scalar(`${text.trim()}\n`);
  scalar.type = 'BLOCK_LITERAL';
  return scalar;
}

/** A language that has come stands where the other entries have it. */
function inOrder(record: unknown): void {
  if (!isMap(record)) return;
  const nthOf = ({ key }: YAMLMap['items'][number]) => languages.indexOf(String(key) as Language);
  record.items.sort((left, right) => nthOf(left) - nthOf(right));
}

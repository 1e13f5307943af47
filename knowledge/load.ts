import { readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { findMistakes } from './find-mistakes';
import type { WordPatterns } from './has-word';
import { KnowledgeError, type Problem } from './problem';
import { type Located, readYaml } from './read-yaml';
import {
  type Contact,
  type ContactPhrases,
  contactPhrasesSchema,
  contactSchema,
  type EntryFile,
  entrySchema,
  type Intent,
  intentSchema,
  type Language,
  type Meeting,
  meetingSchema,
  type OpenQuestion,
  openQuestionSchema,
  type Route,
  routeSchema,
  type Service,
  servicesFileSchema,
  type ThesaurusLineFile,
  type Topic,
  thesaurusLineSchema,
} from './schema';

/** An entry with what its place in the base adds to it. */
export interface Entry extends EntryFile {
  readonly service: string;
  readonly topic: string;
  /** Ids of newer entries that replace this one. */
  readonly supersededBy: readonly string[];
  /** Where an editor finds it. */
  readonly place: { readonly file: string; readonly line: number };
}

/** Everything the bot knows; frozen, so that nobody changes an answer in passing. */
export interface Knowledge {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly contacts: ReadonlyMap<string, Contact>;
  readonly contactPhrases: ReadonlyMap<string, ContactPhrases>;
  /** Whom to ask by topic and service; see contacts/route.ts. */
  readonly routes: readonly Route[];
  readonly meetings: ReadonlyMap<string, Meeting>;
  readonly services: ReadonlyMap<string, Service>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly intents: readonly Intent[];
  /** Words that stand for each other in a question. */
  readonly thesaurus: Readonly<Record<Language, readonly ThesaurusLineFile[]>>;
  /** What the materials leave open. */
  readonly openQuestions: ReadonlyMap<string, OpenQuestion>;
  /** Entries to offer as examples to someone new. */
  readonly examples: readonly string[];
  /** Words by which a message asks whom to ask. */
  readonly contactWords: WordPatterns;
  /** Words by which a message asks for a page. */
  readonly pageWords: WordPatterns;
  readonly caseWords: WordPatterns;
  /** Whom to show, first shown first, when it is not an entry that says so. */
  readonly contactsFor: Readonly<Record<'clientMatter' | 'person' | 'meetings', readonly string[]>>;
}

/** The files as read, each record with its way back to file and line. */
export interface KnowledgeFiles {
  readonly entries: readonly { service: string; topic: string; records: Located<EntryFile[]> }[];
  readonly contacts: Located<Contact[]>;
  readonly contactPhrases: Located<ContactPhrases[]>;
  readonly routes: Located<Route[]>;
  readonly meetings: Located<Meeting[]>;
  readonly services: Located<z.infer<typeof servicesFileSchema>>;
  readonly intents: Located<Intent[]>;
  readonly openQuestions: Located<OpenQuestion[]>;
  readonly thesaurus: Readonly<Record<Language, Located<ThesaurusLineFile[]>>>;
}

/**
 * Loads the folder `knowledge/` whole.
 * @throws KnowledgeError with every problem of every file; nothing is ever half-loaded
 */
export function loadKnowledge(folder: string): Knowledge {
  const files = readFiles(folder);
  const problems = findMistakes(files);
  if (problems.length > 0) throw new KnowledgeError(problems);
  return assemble(files);
}

function readFiles(folder: string): KnowledgeFiles {
  const problems: Problem[] = [];
  const read = <T>(file: string, schema: z.ZodType<T>): Located<T> => {
    const result = readYaml(path.join(folder, file), `knowledge/${file}`, schema);
    if (result.ok) return result.located;
    problems.push(...result.problems);
    return undefined as never; // never used: the problems are thrown below
  };
  const files: KnowledgeFiles = {
    entries: entryFiles(folder).map(({ service, topic, file }) => ({
      service,
      topic,
      records: read(file, z.array(entrySchema)),
    })),
    contacts: read('contacts.yaml', z.array(contactSchema)),
    contactPhrases: read('contact-phrases.yaml', z.array(contactPhrasesSchema)),
    routes: read('routing.yaml', z.array(routeSchema)),
    meetings: read('meetings.yaml', z.array(meetingSchema)),
    services: read('services.yaml', servicesFileSchema),
    intents: read('intents.yaml', z.array(intentSchema)),
    openQuestions: read('open-questions.yaml', z.array(openQuestionSchema)),
    thesaurus: {
      fi: read('thesaurus/fi.yaml', z.array(thesaurusLineSchema)),
      sv: read('thesaurus/sv.yaml', z.array(thesaurusLineSchema)),
      en: read('thesaurus/en.yaml', z.array(thesaurusLineSchema)),
    },
  };
  if (problems.length > 0) throw new KnowledgeError(problems);
  return files;
}

function entryFiles(folder: string) {
  const entries = path.join(folder, 'entries');
  return readdirSync(entries, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.split(path.sep).join('/'))
    .sort()
    .map((file) => ({
      service: path.posix.dirname(file),
      topic: path.posix.basename(file, '.yaml'),
      file: `entries/${file}`,
    }));
}

function assemble(files: KnowledgeFiles): Knowledge {
  const supersededBy = new Map<string, string[]>();
  for (const { records } of files.entries) {
    for (const entry of records.value) {
      for (const older of entry.supersedes) supersededBy.set(older, [...(supersededBy.get(older) ?? []), entry.id]);
    }
  }
  const entries = files.entries.flatMap(({ service, topic, records }) =>
    records.value.map((entry, index) => ({
      ...entry,
      service,
      topic,
      supersededBy: supersededBy.get(entry.id) ?? [],
      place: { file: records.file, line: records.lineOf([index]) },
    })),
  );
  return Object.freeze({
    entries: byId(entries),
    contacts: byId(files.contacts.value),
    contactPhrases: byId(files.contactPhrases.value),
    routes: deepFreeze(files.routes.value),
    meetings: byId(files.meetings.value),
    services: byId(files.services.value.services),
    topics: byId(files.services.value.topics),
    intents: deepFreeze(files.intents.value),
    openQuestions: byId(files.openQuestions.value),
    thesaurus: deepFreeze({
      fi: files.thesaurus.fi.value,
      sv: files.thesaurus.sv.value,
      en: files.thesaurus.en.value,
    }),
    examples: deepFreeze(files.services.value.examples),
    contactWords: deepFreeze(files.services.value.contactWords),
    pageWords: deepFreeze(files.services.value.pageWords),
    caseWords: deepFreeze(files.services.value.caseWords),
    contactsFor: deepFreeze(files.services.value.contactsFor),
  });
}

function byId<T extends { id: string }>(records: T[]): ReadonlyMap<string, T> {
  return frozenMap(new Map(records.map((record) => [record.id, deepFreeze(record)])));
}

/** Object.freeze leaves a map open to set and delete. */
function frozenMap<K, V>(map: Map<K, V>): ReadonlyMap<K, V> {
  const refuse = () => {
    throw new TypeError('The knowledge base cannot be changed.');
  };
  for (const method of ['set', 'delete', 'clear']) Object.defineProperty(map, method, { value: refuse });
  return map;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

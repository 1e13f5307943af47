import { type Entry, type Knowledge, loadKnowledge } from '../../knowledge/load';
import { KnowledgeError, type Problem } from '../../knowledge/problem';
import type { Meeting } from '../../knowledge/schema';
import type { PublishedAnswer, PublishedContent } from './answer';
import { asEntry, asMeeting } from './as-entry';
import { corrected } from './corrected';
import { correctedYaml, entryYaml, meetingYaml } from './entry-yaml';
import { type KnowledgeFiles, openKnowledgeFiles } from './knowledge-files';
import { type Mistake, mistakesIn } from './mistakes';
import { recordOf, withoutRecord, withRecord, withRecordReplaced } from './yaml-records';

/** What became of one published answer. */
export type Pulled = { readonly number: string } & (
  | { readonly outcome: 'written'; readonly file: string; readonly version: number; readonly movedFrom: string | null }
  | { readonly outcome: 'there'; readonly file: string }
  | { readonly outcome: 'hidden' }
  | { readonly outcome: 'refused'; readonly reason: string }
);

/** What a pull has done. */
export interface Pull {
  readonly answers: readonly Pulled[];
  /** Ids of the meetings that are new in `meetings.yaml`. */
  readonly meetings: readonly string[];
}

const meetingsFile = 'meetings.yaml';

/**
 * Writes published answers into the knowledge folder, for review in git. One that was pulled before is left as it is, unless
 * it has been published anew since; one that is hidden is not pulled.
 * @throws KnowledgeError when a file has a mistake, before or with what would be written; then nothing is written
 */
export function pullAnswers(answers: readonly PublishedAnswer[], hidden: ReadonlySet<string>, folder: string): Pull {
  const knowledge = loadKnowledge(folder);
  const files = openKnowledgeFiles(folder);
  const meetings = new Map<string, Meeting>();
  const pulled = answers.map((answer): Pulled => {
    const { entry: id, number, content, version } = answer;
    const before = knowledge.entries.get(id);
    if (hidden.has(id)) return { number, outcome: 'hidden' };
    // One without a version is an editor's own.
    if (before && (before.published?.version ?? version) >= version) {
      return { number, outcome: 'there', file: before.place.file };
    }
    const reason = whyNot(content, knowledge, before ? null : meetings);
    if (reason) return { number, outcome: 'refused', reason };
    const published = asEntry(answer, knowledge);
    const entry = before ? corrected(published, before) : published;
    const { meeting } = content;
    const isNew = !knowledge.meetings.has(meeting.id) && !meetings.has(meeting.id);
    if (isNew) meetings.set(meeting.id, asMeeting(content));
    const file = fileOf(entry);
    putEntry(entry, before ?? null, files);
    const movedFrom = before && before.place.file !== `knowledge/${file}` ? before.place.file : null;
    return { number, outcome: 'written', file: `knowledge/${file}`, version, movedFrom };
  });
  for (const meeting of meetings.values()) {
    files.change(meetingsFile, withRecord(files.read(meetingsFile) ?? '', meetingYaml(meeting)));
  }
  if (pulled.some(({ outcome }) => outcome === 'written')) files.write(() => check(folder, files));
  return { answers: pulled, meetings: [...meetings.keys()] };
}

function putEntry(entry: Entry, before: Entry | null, files: KnowledgeFiles): void {
  const file = fileOf(entry);
  if (!before) {
    files.change(file, withRecord(files.read(file) ?? '', entryYaml(entry)));
    return;
  }
  const from = before.place.file.replace(/^knowledge\//, '');
  const text = files.read(from) ?? '';
  const record = correctedYaml(recordOf(text, entry.id) ?? '', entry);
  if (from === file) {
    files.change(file, withRecordReplaced(text, entry.id, record));
    return;
  }
  files.change(from, withoutRecord(text, entry.id));
  files.change(file, withRecord(files.read(file) ?? '', record));
}

function fileOf({ service, topic }: Entry): string {
  return `entries/${service}/${topic}.yaml`;
}

/** What would keep an answer from being an entry of a file, in words for an editor; null when nothing does. */
function whyNot(
  content: PublishedContent,
  knowledge: Knowledge,
  newMeetings: ReadonlyMap<string, Meeting> | null,
): string | null {
  const [mistake] = mistakesIn(content, knowledge);
  if (mistake) return reasonFor[mistake](content);
  const { id, date } = content.meeting;
  const known = knowledge.meetings.get(id) ?? newMeetings?.get(id);
  if (!newMeetings || !known || known.date === date) return null;
  return `its meeting ${id} was on ${date}, but ${meetingsFile} dates it ${known.date}`;
}

const reasonFor: Readonly<Record<Mistake, (content: PublishedContent) => string>> = {
  service: ({ service }) => `there is no service "${service}"`,
  topic: ({ topic }) => `there is no topic "${topic}"`,
  contact: ({ contact }) => `the contact "${contact}" cannot be shown`,
  wording: () => 'its question or answer is empty, or has a link in brackets',
  facts: () => 'its languages tell different numbers, dates or addresses',
};

/** The whole knowledge must load with what is written. */
function check(folder: string, files: KnowledgeFiles): void {
  try {
    loadKnowledge(folder);
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    throw new KnowledgeError(error.problems.map((problem) => naming(problem, files)));
  }
}

/** A problem with the id of the record it is in: the line is gone when an editor looks for it. */
function naming({ file, line, reason }: Problem, files: KnowledgeFiles): Problem {
  const lines = (files.read(file.replace(/^knowledge\//, '')) ?? '').split('\n').slice(0, line);
  const id = lines.findLast((each) => each.startsWith('- id: '))?.slice('- id: '.length);
  return id ? { file, line, reason: `${id}: ${reason}` } : { file, line, reason };
}

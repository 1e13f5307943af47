import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { draftsFolder } from '../../knowledge/drafts';
import { halves, loadQueries } from '../../knowledge/evaluation/queries';
import { repeatsAmong, wordingsIn } from '../../knowledge/evaluation/repeats';
import { type Knowledge, loadKnowledge } from '../../knowledge/load';
import { wordsOf } from '../../knowledge/matching/normalise';
import { formatProblem, KnowledgeError } from '../../knowledge/problem';
import type { KeptProposal } from '../store/proposals';
import { withAlternate } from './alternate-yaml';
import { draftFileName, draftYaml } from './draft-yaml';
import type { Proposal } from './proposal';

/** What came of writing a proposal; `there` was written before. */
export type Written =
  | { readonly outcome: 'written' | 'there'; readonly file: string }
  | { readonly outcome: 'refused'; readonly reason: string };

/**
 * Writes a proposal into the knowledge folder, for review in git. What would be a mistake is not written, and the folder
 * stays as it was.
 * @param mask takes out of a question what may tell who asked
 */
export function writeProposal(
  { id, proposal, at }: KeptProposal,
  folder: string,
  mask: (text: string) => string,
): Written {
  if (proposal.kind === 'alternate') return writeAlternate(proposal, folder);
  // Where there is an answer, the question is the asker's own.
  const question = proposal.answer === '' ? proposal.question : mask(proposal.question);
  const draft = { ...proposal, question };
  const name = draftFileName(draft, id);
  const file = `knowledge/${draftsFolder}/${name}`;
  const place = path.join(folder, draftsFolder, name);
  if (existsSync(place)) return { outcome: 'there', file };
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, draftYaml(draft, at));
  return { outcome: 'written', file };
}

function writeAlternate(proposal: Extract<Proposal, { kind: 'alternate' }>, folder: string): Written {
  const { entry: id, language, text } = proposal;
  const knowledge = loadKnowledge(folder);
  const entry = knowledge.entries.get(id);
  if (!entry) return refused(`there is no entry "${id}"`);
  const { file } = entry.place;
  const own = [entry[language].question, ...entry[language].alternates];
  if (own.some((wording) => isSame(wording, text))) return { outcome: 'there', file };
  const reason = whyNot(text, knowledge, folder);
  if (reason) return refused(reason);
  const place = path.join(folder, path.relative('knowledge', file));
  const before = readFileSync(place, 'utf8');
  try {
    writeFileSync(place, withAlternate(before, id, language, text));
    loadKnowledge(folder);
    return { outcome: 'written', file };
  } catch (error) {
    writeFileSync(place, before);
    return refused(error instanceof KnowledgeError ? error.problems.map(formatProblem).join('; ') : messageOf(error));
  }
}

/** Why a wording must not be added; null when nothing speaks against it. */
export function whyNot(text: string, knowledge: Knowledge, folder: string): string | null {
  const known = wordingsIn(knowledge);
  if (known.some((wording) => isSame(wording, text))) return 'the knowledge has this wording elsewhere';
  const queries = halves.map((half) => loadQueries(folder, half));
  const [repeated] = repeatsAmong(queries, known, [text]);
  return repeated ? `it repeats the labelled query "${repeated.query}", which would measure nothing any more` : null;
}

function isSame(left: string, right: string): boolean {
  return wordsOf(left).join(' ') === wordsOf(right).join(' ');
}

function refused(reason: string): Written {
  return { outcome: 'refused', reason };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

import { type Changed, type Effect, effectOf, type Verdict, verdictsOf } from '../../knowledge/evaluation/effect';
import type { LabelledQueries } from '../../knowledge/evaluation/queries';
import { repeatsAmong } from '../../knowledge/evaluation/repeats';
import type { Entry, Knowledge } from '../../knowledge/load';
import { loadDecide } from '../../knowledge/load-decide';
import type { Morphology } from '../../knowledge/matching/morphology';
import type { Proposal } from './proposal';

/** The id of a draft while it is looked at as an entry. */
export const draftId = 'draft';
/** More than this a card does not show. */
const mostShown = 10;

/** What a proposal would do to the labelled queries. */
export interface Preview extends Omit<Effect, 'changed'> {
  /** At most ten. */
  readonly changed: readonly Changed[];
  /** A labelled query that says the same: as an alternate it would make that query measure nothing. */
  readonly repeats: string | null;
}

/** What making a preview takes. */
export interface PreviewParts {
  readonly knowledge: Knowledge;
  readonly folder: string;
  readonly morphology: Morphology;
  /** All that are labelled, of both halves. */
  readonly queries: readonly LabelledQueries[];
}

/**
 * Asks the labelled queries with and without a proposal. Takes seconds, and nothing else runs meanwhile.
 * @param before what came without it, where that is known of an earlier preview of the same knowledge
 */
export function previewOf(
  proposal: Proposal,
  { knowledge, folder, morphology, queries }: PreviewParts,
  before: readonly Verdict[] | null = null,
): { readonly preview: Preview; readonly before: readonly Verdict[] } {
  const ask = (known: Knowledge) => verdictsOf(loadDecide(known, folder, morphology).decide, queries);
  const was = before ?? ask(knowledge);
  const effect = effectOf(was, ask(withProposal(knowledge, proposal)));
  const wording = wordingOf(proposal);
  const [repeated] = repeatsAmong(queries, wordingsWithout(knowledge, proposal), [wording]);
  return {
    preview: { ...effect, changed: effect.changed.slice(0, mostShown), repeats: repeated?.query ?? null },
    before: was,
  };
}

/** The words that a proposal adds. */
export function wordingOf(proposal: Proposal): string {
  return proposal.kind === 'alternate' ? proposal.text : proposal.question;
}

/** Only how rare its sequences are in our texts counts, so the language of the item is enough. */
function wordingsWithout(knowledge: Knowledge, { language }: Proposal): string[] {
  return [...knowledge.entries.values()].flatMap((entry) => [entry[language].question, ...entry[language].alternates]);
}

/** The knowledge as it would be with a proposal: a draft as an entry with that one question. */
export function withProposal(knowledge: Knowledge, proposal: Proposal): Knowledge {
  const entries = new Map(knowledge.entries);
  if (proposal.kind === 'draft') {
    const draft = draftAsEntry(proposal);
    return { ...knowledge, entries: entries.set(draft.id, draft) };
  }
  const entry = entries.get(proposal.entry);
  if (!entry) return knowledge;
  const own = entry[proposal.language];
  const changed = { ...own, alternates: [...own.alternates, proposal.text] };
  return { ...knowledge, entries: entries.set(entry.id, { ...entry, [proposal.language]: changed }) };
}

function draftAsEntry({ language, service, question, answer }: Extract<Proposal, { kind: 'draft' }>): Entry {
  const nothing = { question: '', answer: '', alternates: [], reviewed: null };
  return {
    ...{ id: draftId, also: [], status: 'current', from: null, until: null, reviewed: null, source: [], contacts: [] },
    ...{ related: [], supersedes: [], links: [], topic: 'draft', supersededBy: [], place: { file: 'draft', line: 1 } },
    ...{ fi: nothing, sv: nothing, en: nothing, missing: [], published: null },
    service,
    [language]: { ...nothing, question, answer },
  };
}

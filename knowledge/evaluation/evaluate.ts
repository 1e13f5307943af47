import type { Decide, Decision } from '../decide';
import type { AnswerableQuery, ContactQuery, LabelledQueries } from './queries';

/** How a group of queries that have an answer came out; counts, not shares. */
export interface Row {
  readonly group: string;
  queries: number;
  /** The right entry is the first candidate. */
  first: number;
  /** It is among the first three. */
  inThree: number;
  /** An answer was given outright. */
  answered: number;
  /** ... and it was the right one. */
  answeredRight: number;
  /** The right entry was the answer or among the suggestions. */
  helped: number;
}

export interface NegativeRow {
  readonly group: string;
  queries: number;
  /** An answer was given although none is right. */
  wronglyAnswered: number;
  /** Suggestions were given. */
  suggested: number;
}

export interface Miss {
  readonly query: string;
  readonly wanted: string;
  readonly got: string;
}

export interface Evaluation {
  readonly rows: readonly Row[];
  readonly negative: readonly NegativeRow[];
  readonly commands: { readonly queries: number; readonly right: number };
  /** Questions of whom to ask; right when that contact is the first shown, in an answer or without. */
  readonly contacts: { readonly queries: number; readonly right: number };
  /** Single clients' matters; right when known as such. */
  readonly clientMatters: { readonly queries: number; readonly right: number };
  /** Questions that the materials leave open; right when known as such. */
  readonly open: { readonly queries: number; readonly right: number };
  readonly misses: readonly Miss[];
}

/** Asks every labelled query and counts, by language and kind. */
export function evaluate(decide: Decide, queries: LabelledQueries): Evaluation {
  const rows = new Map<string, Row>();
  const negativeRows = new Map<string, NegativeRow>();
  const misses: Miss[] = [];

  const ask = (query: AnswerableQuery, groups: readonly string[]) => {
    const decision = decide(query.q, {});
    for (const group of groups) count(rowOf(rows, group), query, decision);
    if (!isRight(query, decision.entries[0]?.id)) {
      misses.push({ query: query.q, wanted: query.expect, got: describe(decision) });
    }
  };
  for (const query of queries.answerable) ask(query, ['all', query.lang, `${query.lang} ${query.kind}`]);
  const open = { queries: 0, right: 0 };
  const clientMatters = { queries: 0, right: 0 };
  for (const query of queries.negative) {
    const decision = decide(query.q, {});
    const row = negativeRows.get(query.kind) ?? { group: query.kind, queries: 0, wronglyAnswered: 0, suggested: 0 };
    negativeRows.set(query.kind, row);
    row.queries++;
    if (decision.outcome === 'answer') row.wronglyAnswered++;
    if (decision.outcome === 'suggest') row.suggested++;
    const isKnown = decision.outcome === 'none' && decision.open === (query.open ?? null);
    const isClientMatter = query.want === 'client-matter';
    if (isClientMatter) clientMatters.queries++;
    if (isClientMatter && decision.outcome === 'client-matter') clientMatters.right++;
    if (query.open) open.queries++;
    if (query.open && isKnown) open.right++;
    const isMissed = isClientMatter && decision.outcome !== 'client-matter';
    if (decision.outcome === 'answer' || isMissed || (query.open && !isKnown)) {
      misses.push({ query: query.q, wanted: query.open ?? query.want, got: describe(decision) });
    }
  }
  let rightContacts = 0;
  for (const query of queries.contacts) {
    const decision = decide(query.q, {});
    if (isContact(query, decision.contacts[0])) rightContacts++;
    else
      misses.push({
        query: query.q,
        wanted: query.expect_contact,
        got: `${decision.contacts[0]}, ${describe(decision)}`,
      });
  }
  let right = 0;
  for (const query of queries.commands) {
    const decision = decide(query.q, {});
    if (decision.outcome === 'command' && decision.intent === query.intent) right++;
    else misses.push({ query: query.q, wanted: query.intent, got: describe(decision) });
  }
  return {
    rows: [...rows.values()],
    negative: [...negativeRows.values()],
    commands: { queries: queries.commands.length, right },
    contacts: { queries: queries.contacts.length, right: rightContacts },
    open,
    clientMatters,
    misses,
  };
}

/** Whether an entry is the expected one or equally right. */
export function isRight(query: AnswerableQuery, entry: string | undefined): boolean {
  return entry !== undefined && (entry === query.expect || query.also.includes(entry));
}

/** Whether a contact is the expected one or equally right. */
export function isContact(query: ContactQuery, contact: string | undefined): boolean {
  return contact !== undefined && (contact === query.expect_contact || query.also_contacts.includes(contact));
}

function rowOf(rows: Map<string, Row>, group: string): Row {
  const row = rows.get(group) ?? { group, queries: 0, first: 0, inThree: 0, answered: 0, answeredRight: 0, helped: 0 };
  rows.set(group, row);
  return row;
}

function count(row: Row, query: AnswerableQuery, decision: Decision): void {
  const ids = decision.entries.map(({ id }) => id);
  row.queries++;
  if (isRight(query, ids[0])) row.first++;
  if (ids.slice(0, 3).some((id) => isRight(query, id))) row.inThree++;
  if (decision.outcome === 'answer') {
    row.answered++;
    if (isRight(query, decision.entry)) row.answeredRight++;
  }
  if (shown(decision).some((id) => isRight(query, id))) row.helped++;
}

function shown(decision: Decision): readonly string[] {
  if (decision.outcome === 'answer') return [decision.entry];
  return decision.outcome === 'suggest' ? decision.suggestions : [];
}

function describe(decision: Decision): string {
  const best = decision.entries
    .slice(0, 3)
    .map(({ id, score }) => `${id} ${score}`)
    .join(', ');
  return `${outcomeOf(decision)}: ${best || 'nothing'}`;
}

function outcomeOf(decision: Decision): string {
  if (decision.outcome === 'command') return `command ${decision.intent}`;
  if (decision.outcome === 'contact') return `contact ${decision.contacts[0]}`;
  return decision.outcome === 'none' && decision.open ? `open ${decision.open}` : decision.outcome;
}

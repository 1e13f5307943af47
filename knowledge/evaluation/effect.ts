import type { Decide, Decision } from '../decide';
import { isContact, isRight } from './evaluate';
import type { LabelledQueries } from './queries';

/** What came of a labelled query: what was shown first of all, and how good that is by its label. */
export interface Verdict {
  readonly query: string;
  readonly outcome: Decision['outcome'];
  /** Ids of what was shown, first shown first: entries, an open question, a contact or an intent. */
  readonly shown: readonly string[];
  /** Higher is better; only verdicts of one query can be compared. */
  readonly rank: number;
}

/** A labelled query that comes out otherwise after a change of the knowledge. */
export interface Changed {
  readonly query: string;
  readonly effect: 'better' | 'worse' | 'other';
  readonly before: Pick<Verdict, 'outcome' | 'shown'>;
  readonly after: Pick<Verdict, 'outcome' | 'shown'>;
}

/** What a change of the knowledge does to the labelled queries. */
export interface Effect {
  /** How many were asked. */
  readonly queries: number;
  readonly better: number;
  readonly worse: number;
  readonly other: number;
  /** The worse ones first, then the better ones. */
  readonly changed: readonly Changed[];
}

/** Asks every labelled query and judges what comes. */
export function verdictsOf(decide: Decide, queries: readonly LabelledQueries[]): Verdict[] {
  const judge = (query: string, rankOf: (decision: Decision) => number): Verdict => {
    const decision = decide(query, {});
    return { query, outcome: decision.outcome, shown: shownIn(decision), rank: rankOf(decision) };
  };
  return queries.flatMap(({ answerable, negative, contacts, commands }) => [
    ...answerable.map((query) =>
      judge(query.q, (decision) => {
        if (decision.outcome === 'answer') return isRight(query, decision.entry) ? 3 : 0;
        if (decision.outcome === 'suggest') return decision.suggestions.some((id) => isRight(query, id)) ? 2 : 1;
        return decision.outcome === 'client-matter' || decision.outcome === 'command' ? 0 : 1;
      }),
    ),
    ...negative.map((query) =>
      judge(query.q, (decision) => {
        if (decision.outcome === 'answer') return 0;
        if (query.want === 'client-matter') return decision.outcome === 'client-matter' ? 2 : 1;
        if (decision.outcome !== 'none') return 1;
        return decision.open === (query.open ?? null) ? 3 : 2;
      }),
    ),
    ...contacts.map((query) => judge(query.q, ({ contacts: [first] }) => (isContact(query, first) ? 1 : 0))),
    ...commands.map((query) =>
      judge(query.q, (decision) => (decision.outcome === 'command' && decision.intent === query.intent ? 1 : 0)),
    ),
  ]);
}

/** What differs between two rounds over the same queries. */
export function effectOf(before: readonly Verdict[], after: readonly Verdict[]): Effect {
  const changed = before.flatMap((was, nth): Changed[] => {
    const is = after[nth] as Verdict;
    const isSame = was.outcome === is.outcome && was.shown[0] === is.shown[0] && was.rank === is.rank;
    if (isSame) return [];
    const effect = is.rank > was.rank ? 'better' : is.rank < was.rank ? 'worse' : 'other';
    const parts = ({ outcome, shown }: Verdict) => ({ outcome, shown });
    return [{ query: was.query, effect, before: parts(was), after: parts(is) }];
  });
  const of = (effect: Changed['effect']) => changed.filter((each) => each.effect === effect);
  const [worse, better, other] = [of('worse'), of('better'), of('other')];
  return {
    queries: before.length,
    better: better.length,
    worse: worse.length,
    other: other.length,
    changed: [...worse, ...better, ...other],
  };
}

function shownIn(decision: Decision): readonly string[] {
  switch (decision.outcome) {
    case 'answer':
      return [decision.entry];
    case 'suggest':
      return decision.open ? [decision.open, ...decision.suggestions] : decision.suggestions;
    case 'none':
      return decision.open ? [decision.open] : [];
    case 'contact':
      return decision.contacts.slice(0, 1);
    case 'command':
      return [decision.intent];
    case 'client-matter':
      return [];
  }
}

import type { Question } from './question';

/** The order of the agenda: as staff have put it, then as questions came in. */
export function inAgendaOrder(questions: readonly Question[]): Question[] {
  const placeOf = ({ position }: Question) => position ?? Number.POSITIVE_INFINITY;
  return [...questions].sort(
    (left, right) =>
      // Two that nobody has placed: infinity less infinity is no number.
      (placeOf(left) === placeOf(right) ? 0 : placeOf(left) - placeOf(right)) ||
      left.submittedAt.getTime() - right.submittedAt.getTime() ||
      (left.number < right.number ? -1 : 1),
  );
}

/** The questions of a meeting that are on its agenda, in their order. */
export function agendaOf(questions: readonly Question[]): Question[] {
  return inAgendaOrder(
    questions.filter(({ state }) => state === 'accepted' || state === 'drafted' || state === 'published'),
  );
}

/** The agenda with one question earlier (-1) or later (1); null where it cannot go there, or is not on it. */
export function withMoved(agenda: readonly Question[], id: string, by: -1 | 1): readonly Question[] | null {
  const at = agenda.findIndex((question) => question.id === id);
  const [moved, other] = [agenda[at], agenda[at + by]];
  if (!moved || !other) return null;
  return agenda.map((question, nth) => (nth === at ? other : nth === at + by ? moved : question));
}

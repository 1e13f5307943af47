import { gramsOf } from '../../knowledge/matching/grams';

/** From this likeness of characters on, 0 to 1, two questions are shown as perhaps the same. */
const leastLikeness = 0.45;
const mostShown = 3;

/**
 * The questions that are most like a text, the most like first. By characters alone: they carry Finnish endings, compounds and
 * slips, and whoever asks decides whether it is the same.
 */
export function similarQuestions<Question extends { readonly text: string }>(
  text: string,
  questions: readonly Question[],
): readonly Question[] {
  const grams = gramsOf(text);
  return questions
    .map((question) => ({ question, likeness: cosine(grams, gramsOf(question.text)) }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort((left, right) => right.likeness - left.likeness)
    .slice(0, mostShown)
    .map(({ question }) => question);
}

function cosine(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [gram, count] of left) shared += count * (right.get(gram) ?? 0);
  return shared / (lengthOf(left) * lengthOf(right) || 1);
}

function lengthOf(grams: ReadonlyMap<string, number>): number {
  let squares = 0;
  for (const count of grams.values()) squares += count * count;
  return Math.sqrt(squares);
}

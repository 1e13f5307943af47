import type { Language } from '../knowledge/schema';
import { button, type Card, card, heading, questionButtons, text, verbatim } from './elements';
import { stringsOf } from './strings';

/** What is open for staff. */
export interface StaffDeskCardData {
  readonly language: Language;
  readonly waiting: number;
  readonly taken: number;
  readonly undeliverable: number;
  /** Questions for meetings that nobody has looked at, and answers to them that wait for approval. */
  readonly newQuestions: number;
  readonly drafts: number;
  /** Published answers that some language lacks. */
  readonly translations: number;
  /** The oldest ones. */
  readonly open: readonly {
    readonly handoff: string;
    readonly number: string;
    readonly service: string;
    /** Who has it; null while it waits. */
    readonly takenBy: string | null;
  }[];
}

/** Counts, the open questions as buttons, and the way to what else staff do. */
export function staffDeskCard(data: StaffDeskCardData): Card {
  const { language, waiting, taken, undeliverable, newQuestions, drafts, translations, open } = data;
  const { staffDesk: words, publishing, review } = stringsOf(language);
  const counts = [words.waiting(waiting), words.taken(taken)];
  if (newQuestions > 0) counts.push(words.newQuestions(newQuestions));
  if (drafts > 0) counts.push(words.drafts(drafts));
  if (translations > 0) counts.push(words.translations(translations));
  if (undeliverable > 0) counts.push(words.undeliverable(undeliverable));
  const left = waiting + taken - open.length;
  const questions = open.map(({ handoff, number, service, takenBy }) => ({
    title: words.line(number, service, takenBy === null ? words.isWaiting : words.isTaken(takenBy)),
    data: { v: 1, do: 'staff-open', handoff } as const,
  }));
  return card(
    language,
    `${words.title}. ${counts.join('. ')}`,
    [
      heading(words.title),
      ...counts.map((count) => text(count, { spacing: 'small' })),
      ...(questions.length > 0 ? [text(words.open, { separator: true })] : []),
      // Not beside new questions for meetings, which are open too.
      ...(questions.length + newQuestions + drafts === 0 ? [text(words.none, { separator: true })] : []),
      // With names in them, so to the letter.
      ...questionButtons(questions).map((row, nth) => ({ ...row, items: [verbatim(questions[nth]?.title ?? '')] })),
      ...(left > 0 ? [text(words.more(left))] : []),
    ],
    [
      button(words.questions, { v: 1, do: 'staff-queue', isNew: true }),
      button(words.refresh, { v: 1, do: 'staff-desk' }),
      button(words.meetings, { v: 1, do: 'staff-meetings' }),
      button(words.hidden, { v: 1, do: 'staff-list-hidden', page: 0 }),
      button(review.title, { v: 1, do: 'staff-review-list', page: 0, isNew: true }),
      ...(translations > 0 ? [button(publishing.translations.title, { v: 1, do: 'staff-translations' })] : []),
    ],
  );
}

import type { Entry, Knowledge } from '../../knowledge/load';
import { wordsOf } from '../../knowledge/matching/normalise';
import { type Language, languages } from '../../knowledge/schema';
import type { Question } from '../agenda/question';
import type { Transaction } from '../store/store';
import type { AnswerContent, Wording } from './answer';

/** A text of fewer words can stand in another by chance. */
const leastQuoted = 4;

/**
 * What is wrong with the words of an answer besides what they say: the asker's own text is never published, nor is a question
 * that the knowledge has already.
 */
export async function wordsProblem(
  question: Question,
  { wordings }: Pick<AnswerContent, 'wordings'>,
  { tx, knowledge }: { readonly tx: Pick<Transaction, 'questions' | 'answers'>; readonly knowledge: Knowledge },
): Promise<'ownWording' | 'repeat' | null> {
  const published = await tx.answers.publishedOf(question.id);
  const asked = [question, ...(await tx.questions.mergedInto(question.id))].map(({ text }) => text);
  const others = [...knowledge.entries.values()].filter(({ id }) => id !== published?.entry);
  for (const language of languages) {
    const wording = wordings[language];
    if (!wording) continue;
    // Whoever asks in the words of an answer that is out already has them from there.
    const before = published?.content.wordings[language];
    const isOut = before !== undefined && isSameWording(before.question, wording.question);
    if (!isOut && asked.some((text) => isQuotedIn(wording, text))) return 'ownWording';
    if (others.some((entry) => asks(entry, wording.question, language))) return 'repeat';
  }
  return null;
}

/** Whether two texts have the same words: then one is the wording of the other. */
export function isSameWording(left: string, right: string): boolean {
  return wordsOf(left).join(' ') === wordsOf(right).join(' ');
}

function isQuotedIn({ question, answer }: Wording, asked: string): boolean {
  if (isSameWording(question, asked)) return true;
  const words = wordsOf(asked);
  const line = ` ${words.join(' ')} `;
  return (
    words.length >= leastQuoted && [question, answer].some((text) => ` ${wordsOf(text).join(' ')} `.includes(line))
  );
}

function asks(entry: Entry, question: string, language: Language): boolean {
  const { question: own, alternates } = entry[language];
  return [own, ...alternates].some((wording) => isSameWording(wording, question));
}

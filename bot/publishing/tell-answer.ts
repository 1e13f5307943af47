import type { Language } from '../../knowledge/schema';
import { languages } from '../../knowledge/schema';
import type { Follower } from '../agenda/question';
import type { Transaction } from '../store/store';
import type { AnswerContent, PublishedAnswer } from './answer';

/**
 * Tells people the published answer to their question, each in their language with the number they know it by. A chat that
 * several of them share is told once; whoever would see nothing new is not told again.
 * @param before what was published of it until now; null where nobody has it, or has been told not to rely on it
 * @returns how many chats are told
 */
export async function tellAnswer(
  answer: PublishedAnswer,
  followers: readonly Follower[],
  { tx, now }: { readonly tx: Pick<Transaction, 'outbox'>; readonly now: Date },
  before: AnswerContent | null = null,
): Promise<number> {
  const told = new Set<string>();
  for (const { who, chat, language, number } of followers) {
    const key = `${chat.tenant}|${chat.conversation}`;
    if (told.has(key) || (before && isSeenAlike(before, answer.content, language))) continue;
    told.add(key);
    const { entry, version, question } = answer;
    const notice = { kind: 'answer-published', entry, version, number, language } as const;
    await tx.outbox.add({ to: chat, person: who.person, subject: question, notice }, now);
  }
  return told.size;
}

/** Whether a reader of a language sees the same text and contact in two states of an answer. */
function isSeenAlike(one: AnswerContent, other: AnswerContent, language: Language): boolean {
  const [left, right] = [one, other].map(({ wordings, contact }) => {
    const seen = [language, ...languages].find((each) => wordings[each]) as Language;
    return [seen, wordings[seen]?.question, wordings[seen]?.answer, contact].join('\n');
  });
  return left === right;
}

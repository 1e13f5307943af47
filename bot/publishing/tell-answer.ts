import type { Follower } from '../agenda/question';
import type { Transaction } from '../store/store';
import type { PublishedAnswer } from './answer';

/**
 * Tells people the published answer to their question, each in their language with the number they know it by. A chat that
 * several of them share is told once.
 */
export async function tellAnswer(
  answer: PublishedAnswer,
  followers: readonly Follower[],
  { tx, now }: { readonly tx: Pick<Transaction, 'outbox'>; readonly now: Date },
): Promise<number> {
  const told = new Set<string>();
  for (const { who, chat, language, number } of followers) {
    const key = `${chat.tenant}|${chat.conversation}`;
    if (told.has(key)) continue;
    told.add(key);
    const { entry, version, question } = answer;
    const notice = { kind: 'answer-published', entry, version, number, language } as const;
    await tx.outbox.add({ to: chat, person: who.person, subject: question, notice }, now);
  }
  return told.size;
}

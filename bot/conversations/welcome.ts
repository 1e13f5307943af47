import { noteCard } from '../../cards/note-card';
import { welcomeCard } from '../../cards/welcome-card';
import { presentAbout, questionsOf } from '../present';
import type { Reply, Surroundings } from './conversation';

/** The bot is added to a chat: a welcome, once, although Teams tells of it in two ways. */
export async function welcome(around: Surroundings): Promise<Reply> {
  const { knowledge, notices, staff, who, conversation, tx, now, language } = around;
  const isFirst = await tx.markWelcomed(who.tenant, conversation, now);
  if (!isFirst) return { say: [] };
  if (staff.isChannel(conversation)) return { say: [noteCard('staffChannel', staff.language)] };
  const examples = questionsOf(knowledge, knowledge.examples, language);
  return { say: [welcomeCard({ ...presentAbout(around, language, notices), examples })] };
}

/** The bot is removed from a chat: nothing of the chat is kept. */
export async function goodbye({ who, conversation, tx }: Surroundings): Promise<Reply> {
  await tx.forgetConversation(who.tenant, conversation);
  return { say: [] };
}

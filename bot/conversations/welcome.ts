import { noteCard } from '../../cards/note-card';
import { groupWelcomeCard, welcomeCard } from '../../cards/welcome-card';
import { presentAbout, questionsOf } from '../present';
import type { Reply, Surroundings } from './conversation';

/** The bot is added to a chat: a welcome, once, although Teams tells of it in two ways. */
export async function welcome(around: Surroundings): Promise<Reply> {
  const { knowledge, notices, staff, who, conversation, home, place, tx, now, language } = around;
  const isFirst = await tx.markWelcomed(who.tenant, home, now);
  if (!isFirst) return { say: [] };
  if (staff.isChannel(conversation)) return { say: [noteCard('staffChannel', staff.language)] };
  if (place !== 'personal') return { say: [groupWelcomeCard(place, { language, ...notices })] };
  const examples = questionsOf(knowledge, knowledge.examples, language);
  return { say: [welcomeCard({ ...presentAbout(around, language, notices), examples })] };
}

/** The bot is removed from a chat: nothing of the chat is kept. */
export async function goodbye({ who, conversation, home, tx }: Surroundings): Promise<Reply> {
  await tx.leaveConversation(who.tenant, home);
  if (conversation !== home) await tx.leaveConversation(who.tenant, conversation);
  return { say: [] };
}

import type { Language } from '../../knowledge/schema';
import { sayQuestion } from './collect-question';
import type { Reply, Surroundings } from './conversation';
import { linkBySaying } from './link-meeting';
import { readSaid, type SaidInChat } from './meeting-chat-words';
import { listOfMeeting } from './meeting-questions';

/** What is said in the chat of a meeting, for its record; null where the message is an ordinary one. */
export async function inMeetingChat(text: string, around: Surroundings): Promise<Reply | null> {
  const said = readSaid(text);
  if (!said) return null;
  const language = languageOf(said, around);
  if (said.does === 'link') return linkBySaying(said.rest, language, around);
  if (around.isPersonal) return null;
  if (said.does === 'collect') return sayQuestion(said.rest, language, around);
  return { say: [await listOfMeeting(language, around)], talk: { language } };
}

/** The language that the person chose, or that of the words. */
function languageOf({ languages }: SaidInChat, { context, language }: Surroundings): Language {
  if (context.chosen) return context.chosen;
  return languages.includes(language) ? language : (languages[0] as Language);
}

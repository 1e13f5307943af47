import { forgetMeCard, forgottenCard, myDataCard } from '../../cards/my-data-card';
import { noteCard } from '../../cards/note-card';
import type { Language } from '../../knowledge/schema';
import { clearHandoffs } from '../handoff/forget';
import type { Reply, Surroundings } from './conversation';

/** "Mitä minusta on tallessa?": shown to the person alone. */
export async function showMyData(language: Language, around: Surroundings): Promise<Reply> {
  const { tx, who, knowledge, notices, isPersonal } = around;
  if (!isPersonal) return { say: [noteCard('privately', language)], talk: { language } };
  const record = await tx.recordOf(who);
  const district = knowledge.contacts.get(record.district ?? '')?.district?.[language] ?? null;
  const { privacyUrl } = notices;
  const handoffs = record.handoffs.map(({ number, state }) => ({ number, state }));
  const questions = record.questions.map(({ number, state }) => ({ number, state }));
  const chosen = { chosenLanguage: record.language, district };
  const card = myDataCard({
    language,
    ...chosen,
    answers: record.answers.length,
    handoffs,
    questions,
    joined: record.joined.length,
    privacyUrl,
  });
  return { say: [card], talk: { language }, isAboutPerson: true };
}

/** "Unohda minut": asked once more, with what goes and what stays. */
export function askForgetMe(language: Language, { isPersonal }: Surroundings): Reply {
  return { say: [isPersonal ? forgetMeCard(language) : noteCard('privately', language)], talk: { language } };
}

/** Forgets the person: settings, this chat, what is in memory, and our cards about the person. */
export async function forgetMe(language: Language, { tx, who, conversation, now }: Surroundings): Promise<Reply> {
  await clearHandoffs(who, tx, now);
  const { cards } = await tx.forgetPerson(who);
  await tx.forgetConversation(who.tenant, conversation);
  return {
    say: [],
    replace: forgottenCard(language),
    forgets: cards.filter((card) => card.conversation === conversation).map(({ activity }) => activity),
  };
}

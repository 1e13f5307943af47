import type { Card } from '../../cards/elements';
import { noteCard } from '../../cards/note-card';
import { isFollowUp } from '../../knowledge/follow-up';
import type { Language } from '../../knowledge/schema';
import { showsDistrict } from '../present';
import type { Talk } from '../recent-talk';
import type { Understanding } from '../understand';
import type { Reply, Surroundings } from './conversation';
import { askPerson } from './hand-off';
import { inMeetingChat } from './in-meeting-chat';
import { keepText } from './keep-text';
import { listMeetings } from './list-meetings';
import { withoutQuestionWord } from './meeting-chat-words';
import { askForgetMe, showMyData } from './my-data';
import { myQuestions, questionNamedIn } from './my-questions';
import { warnOfName } from './name-warning';
import { rememberAnswer } from './show-answer';
import { showDecision } from './show-decision';
import { opensDesk, showDesk } from './staff-desk';
import { openForm } from './submit-question';

/**
 * A person writes a message: it is understood, and what was decided is shown.
 * @param isConfirmed the person has said that no client is named
 */
export async function ask(said: string, around: Surroundings, { isConfirmed = false } = {}): Promise<Reply> {
  const { context } = around;
  const text = around.isPersonal ? withoutQuestionWord(said) : said;
  if (text.trim() === '') return { say: [noteCard('empty', around.language)] };
  const isAmongStaff = around.isPersonal || around.staff.isChannel(around.conversation);
  if (around.isStaff === null && opensDesk(text)) return { say: [noteCard('cannotCheck', around.language)] };
  if (around.isStaff && isAmongStaff && opensDesk(text)) return { say: [await showDesk(around)] };
  const understood = around.understand(text, context);
  const inChat = understood.outcome === 'personal-data' ? null : await inMeetingChat(text, around);
  if (inChat) return inChat;
  const named =
    understood.outcome === 'personal-data' ? null : await questionNamedIn(text, understood.language, around);
  if (named) return { say: [named], talk: { language: understood.language } };
  const { language, outcome } = understood;
  const isHeld = !['personal-data', 'client-matter', 'command'].includes(outcome) && around.privacy.namesClient(text);
  if (isHeld && !isConfirmed) return warnOfName({ kind: 'message', text }, language, around);
  if (outcome === 'none' && !understood.open) await keepText({ kind: 'miss', text, language, entry: null }, around);
  if (outcome === 'command' && understood.intent === 'my-data') return showMyData(language, around);
  if (outcome === 'command' && understood.intent === 'forget-me') return askForgetMe(language, around);
  if (outcome === 'command' && understood.intent === 'submit-question') {
    return { say: [await openForm(language, around)], talk: { language } };
  }
  if (outcome === 'command' && understood.intent === 'my-questions') {
    return { say: [await myQuestions(language, around)], talk: { language } };
  }
  if (outcome === 'command' && understood.intent === 'list-meetings') {
    return listMeetings(language, understood.services, around);
  }
  if (outcome === 'command' && understood.intent === 'talk-to-person') {
    return { say: [askPerson(language, around)], talk: { language } };
  }
  if (outcome !== 'command' || !understood.wanted) {
    const isAboutPerson = showsDistrict(around, understood.contacts);
    return { say: [await show(understood, around)], talk: talkOf(understood), isAboutPerson };
  }
  const chosen = await chooseLanguage(understood.wanted, around);
  // "entä ruotsiksi?": the last answer again, in the language just chosen.
  if (!context.lastQuestion || !isFollowUp(text)) return chosen;
  const again = around.understand(context.lastQuestion, {
    ...context,
    chosen: understood.wanted,
    lastQuestion: undefined,
  });
  return { say: [...chosen.say, await show(again, around)], talk: talkOf(again) };
}

async function show(understood: Understanding, around: Surroundings): Promise<Card> {
  const card = around.newId();
  const { language } = understood;
  if (understood.outcome === 'answer') await rememberAnswer({ card, entry: understood.entry, language }, around);
  return showDecision(understood, { ...around, newId: () => card });
}

/** What a follow-up may go on from. Nothing of a refused message or of a client matter is held, not even in memory. */
export function talkOf(understood: Understanding): Talk {
  const { language, outcome } = understood;
  switch (outcome) {
    case 'personal-data':
    case 'client-matter':
    case 'command':
      return { language };
    default:
      return {
        language,
        question: understood.asked,
        asked: understood.asked,
        shown: shownIn(understood),
        ...(understood.services.size > 0 ? { services: understood.services } : {}),
      };
  }
}

function shownIn(understood: Understanding): readonly string[] {
  if (understood.outcome === 'answer') return [understood.entry];
  return understood.outcome === 'suggest' ? understood.suggestions : [];
}

/** Remembers the language a person chose, and says so in it. */
export async function chooseLanguage(language: Language, { tx, who, now }: Surroundings): Promise<Reply> {
  await tx.setLanguage(who, language, now);
  return { say: [noteCard('languageSet', language)], talk: { language } };
}

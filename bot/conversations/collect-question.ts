import { mostWritten, type Pressed } from '../../cards/actions';
import type { Card } from '../../cards/elements';
import { collectedCard, howToAskCard, notCollectingCard, sameQuestionCard } from '../../cards/meeting-chat-card';
import { noteCard } from '../../cards/note-card';
import type { Language } from '../../knowledge/schema';
import { hasEnded, type ScheduledMeeting } from '../agenda/meeting';
import { meetingChatOf, meetingHeldIn } from '../agenda/meeting-chat';
import { nameOf } from '../agenda/present-meeting';
import { isShownIn } from '../agenda/present-meeting-questions';
import { isUnderWay, type Question } from '../agenda/question';
import { similarQuestions } from '../agenda/similar-questions';
import { questionsOf } from '../present';
import type { Reply, Surroundings } from './conversation';
import { draftOfAnother } from './draft-of';
import { holdBack } from './hold-back';
import { written } from './written';

/** After its end a meeting takes questions for so long: people still write what they did not get to ask. */
const takesFor = 24 * 60 * 60 * 1000;

/**
 * "Kysymys: ..." in the chat of a meeting.
 * @param language of the word before it, where neither the person nor the text tells another
 */
export async function sayQuestion(said: string, language: Language, around: Surroundings): Promise<Reply> {
  const { who, address, activity, context, understand, newId } = around;
  const understood = understand(said, { ...context, lastQuestion: undefined, previous: language });
  // Teams may send a message again, also after a crash: what is said in it is one question.
  const draft =
    activity === null ? newId() : draftOfAnother(`${who.tenant}|${address.conversation}|${activity}`, 'question');
  const spoken = said === '' ? language : understood.language;
  const action = { v: 1, do: 'collect-question', language: spoken, draft, question: said } as const;
  return collectQuestion(action, around, { isConfirmed: false, isPressed: false });
}

/**
 * Takes a question in for the meeting of the chat. While it runs there is no deadline, and nothing is asked back but where
 * the same question is there already or an answer is known.
 * @param isPressed it waited for its asker's word, and what comes of it stands in the place of the card that asked
 */
export async function collectQuestion(
  action: Pressed<'collect-question'>,
  around: Surroundings,
  { isConfirmed, isPressed }: { readonly isConfirmed: boolean; readonly isPressed: boolean },
): Promise<Reply> {
  const { tx, who, name, now, newId, address, isPersonal, understand, context } = around;
  const { language, draft } = action;
  const show = (card: Card): Reply => (isPressed ? { say: [], replace: card } : { say: [card], talk: { language } });
  const meeting = isPersonal ? null : await meetingHeldIn(address, tx);
  if (!meeting) return show(notCollectingCard(language, { why: 'not-linked' }));
  const text = written(action.question);
  const before = await tx.questions.findByDraft(draft, who);
  if (before && (text === before.text || text === '')) return show(confirmation(before, meeting, language, around));
  const refusal = refusalOf(meeting, language, around);
  if (refusal) return show(refusal);
  if (text === '') return show(howToAskCard(language));
  if (text.length > mostWritten) return show(noteCard('tooLong', language));
  const held = holdBack(action, text, around, isConfirmed);
  if (held) return held;
  if (before) {
    // Its asker has edited the message. What staff have looked at already stays as it was.
    if (before.state === 'submitted' && (await tx.questions.change(before, { text }, now))) {
      return show(confirmation(before, meeting, language, around, { isReworded: true }));
    }
    return collectQuestion({ ...action, draft: draftOfAnother(draft, text) }, around, { isConfirmed, isPressed });
  }
  const understood = understand(text, { ...context, lastQuestion: undefined, chosen: language });
  if (!action.checked) {
    const same = similarQuestions(text, await shownOf(meeting, around));
    const known = understood.outcome === 'answer' ? [understood.entry] : [];
    if (same.length + known.length > 0) return show(await askOnce(action, same, known, around));
  }
  const spoken = understand(text, { ...context, lastQuestion: undefined, chosen: undefined, previous: language });
  const question = await tx.questions.add(
    {
      ...{ id: newId(), number: await tx.nextNumber('K', now), draft, asker: who, askerName: name },
      // It was said before everybody.
      ...{ organisation: null, isAnonymous: false, chat: address, isPersonal, language: spoken.language },
      ...{ service: meeting.service, meeting: meeting.id, text, collectedIn: meetingChatOf(address.conversation) },
    },
    now,
  );
  const near = understood.outcome === 'suggest' ? understood.suggestions : [];
  return show(confirmation(question, meeting, language, around, { near }));
}

/** Why a meeting takes no questions any more. */
function refusalOf(meeting: ScheduledMeeting, language: Language, { knowledge, now }: Surroundings): Card | null {
  const named = { meeting: meeting.id, name: nameOf(meeting, knowledge, language) };
  if (meeting.state === 'cancelled') return notCollectingCard(language, { why: 'cancelled', ...named });
  const isOver = hasEnded(meeting, new Date(now.getTime() - takesFor));
  return isOver ? notCollectingCard(language, { why: 'over', ...named }) : null;
}

async function shownOf(meeting: ScheduledMeeting, { tx, address }: Surroundings): Promise<readonly Question[]> {
  const all = await tx.questions.for(meeting.id);
  return all.filter((question) => isUnderWay(question) && isShownIn(address.conversation, question));
}

/** The question waits in memory, and the card shows what may make it needless. */
async function askOnce(
  action: Pressed<'collect-question'>,
  same: readonly Question[],
  entries: readonly string[],
  { tx, who, privacy, knowledge, newId, chat, now }: Surroundings,
): Promise<Card> {
  const { language } = action;
  const held = newId();
  privacy.held.hold(held, chat, { kind: 'action', action: { ...action, checked: true } }, now);
  const questions = await Promise.all(
    same.map(async ({ id, number, text, asker }) => ({
      ...{ question: id, number, text, supporters: await tx.questions.countSupport(id) },
      isOwn: asker?.tenant === who.tenant && asker.person === who.person,
    })),
  );
  return sameQuestionCard({ language, questions, entries: questionsOf(knowledge, entries, language), held });
}

function confirmation(
  { number }: Question,
  meeting: ScheduledMeeting,
  language: Language,
  { knowledge }: Surroundings,
  { near = [], isReworded = false }: { readonly near?: readonly string[]; readonly isReworded?: boolean } = {},
): Card {
  return collectedCard({
    ...{ language, number, isReworded },
    meeting: nameOf(meeting, knowledge, language),
    near: questionsOf(knowledge, near, language),
  });
}

import type { Card } from '../../cards/elements';
import { staffDeskCard } from '../../cards/staff-desk-card';
import { stringsOf } from '../../cards/strings';
import { languages } from '../../knowledge/schema';
import type { Question } from '../agenda/question';
import type { Surroundings } from './conversation';
import { translationsDue } from './staff-answer';

const mostShown = 10;

/** Whether a text is one of the words by which staff open their desk, in any language. */
export function opensDesk(text: string): boolean {
  const word = text.trim().toLowerCase();
  return languages.some((language) => stringsOf(language).staffDesk.words.includes(word));
}

/** The staff desk as it stands. */
export async function showDesk(around: Surroundings): Promise<Card> {
  const { tx, staff, knowledge } = around;
  const { language } = staff;
  const open = await tx.handoffs.open();
  const questions = await tx.questions.all();
  const waiting = open.filter(({ state }) => state === 'waiting').length;
  return staffDeskCard({
    language,
    waiting,
    taken: open.length - waiting,
    newQuestions: questions.filter(({ state }) => state === 'submitted').length,
    drafts: await countDrafts(questions, tx),
    translations: (await translationsDue(around)).length,
    undeliverable: await tx.outbox.countUndeliverable(),
    open: open.slice(0, mostShown).map((handoff) => ({
      handoff: handoff.id,
      number: handoff.number,
      service: knowledge.services.get(handoff.service)?.name[language] ?? handoff.service,
      takenBy: handoff.state === 'taken' ? (handoff.staff?.name ?? stringsOf(language).staffHandoff.someone) : null,
    })),
  });
}

/** How many answers wait for approval, also corrections of published ones. */
async function countDrafts(questions: readonly Question[], tx: Surroundings['tx']): Promise<number> {
  const answered = questions.filter(({ state }) => state === 'drafted' || state === 'published' || state === 'hidden');
  let drafts = 0;
  for (const { id } of answered) if (await tx.answers.draftOf(id)) drafts += 1;
  return drafts;
}

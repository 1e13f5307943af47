import { randomUUID } from 'node:crypto';
import { mostWritten } from '../../../cards/actions';
import {
  chooseMeetingCard,
  collectedCard,
  howToAskCard,
  linkedCard,
  linkNoteCard,
  notCollectingCard,
  sameQuestionCard,
} from '../../../cards/meeting-chat-card';
import { meetingQuestionsCard } from '../../../cards/meeting-questions-card';
import type { Language } from '../../../knowledge/schema';
import { seriesIn } from '../../agenda/series';
import { questionsOf } from '../../present';
import { type CardCase, entries, knowledge, longText } from './around';

/** What is said and shown in the chat of a meeting, in words of ours and with as much in it as fits. */
export function* meetingChatCards(language: Language): Generator<CardCase> {
  const name = seriesIn(knowledge)[0]?.name[language] as string;
  yield* ofChat(language, name, longText(language));
  yield* ofChat(language, '*[x](y)ä'.repeat(18), '€"*[x](y)'.repeat(223).slice(0, mostWritten));
}

function* ofChat(language: Language, name: string, text: string): Generator<CardCase> {
  const times = { startsAt: new Date('2025-12-20T07:00:00Z'), endsAt: new Date('2025-12-20T08:00:00Z') };
  const held = { meeting: 'laku-perhekuntoutus-2025-12-20', name, ...times };
  yield ['meeting linked', linkedCard(language, held), []];
  for (const isFound of [true, false]) {
    for (const meetings of [[], [{ ...held, endsAt: null }], Array(7).fill(held)]) {
      const what = `${isFound ? 'found' : 'not found'}, ${meetings.length}`;
      yield [`meeting to link: ${what}`, chooseMeetingCard({ language, isFound, meetings }), []];
    }
  }
  for (const why of ['staffOnly', 'elsewhere'] as const) yield [`link: ${why}`, linkNoteCard(language, why), []];
  yield ['not collecting: not linked', notCollectingCard(language, { why: 'not-linked' }), []];
  for (const why of ['over', 'cancelled'] as const) {
    yield [`not collecting: ${why}`, notCollectingCard(language, { why, meeting: held.meeting, name }), []];
  }
  yield ['how to ask in a meeting', howToAskCard(language), []];
  const ids = entries.slice(0, 3).map(({ id }) => id);
  const near = questionsOf(knowledge, ids, language);
  const number = 'K-2026-0001';
  for (const isReworded of [true, false]) {
    const what = isReworded ? 'reworded' : 'new';
    yield [`collected: ${what}`, collectedCard({ language, number, meeting: name, isReworded, near }), []];
  }
  const question = { question: randomUUID(), number, text, supporters: 12 };
  for (const questions of [[], [{ ...question, isOwn: true }], Array(3).fill({ ...question, isOwn: false })]) {
    const data = { language, questions, entries: near, held: randomUUID() };
    yield [`the same question: ${questions.length}`, sameQuestionCard(data), []];
  }
  const many = Array.from({ length: 12 }, (_, nth) => ({ ...question, version: 3, isAnswered: nth > 7 }));
  const notes = [
    null,
    { what: 'changed' },
    ...(['joined', 'joinedBefore', 'isOwn'] as const).map((what) => ({ what, number })),
  ] as const;
  for (const list of ['read', 'mark'] as const) {
    for (const note of notes) {
      for (const [questions, waiting] of [
        [[], 0],
        [many.slice(0, 1), 1],
        [many, 40],
      ] as const) {
        const what = `${questions.length}${note ? `, ${note.what}` : ''}`;
        const data = { language, meeting: held, questions, waiting, list, note };
        yield [`questions of a meeting to ${list}: ${what}`, meetingQuestionsCard(data), []];
      }
    }
  }
}

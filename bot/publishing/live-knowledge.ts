import type { Entry, Knowledge } from '../../knowledge/load';
import type { Matcher } from '../../knowledge/matching/matcher';
import { languagesOf, type Meeting, type OpenQuestion } from '../../knowledge/schema';
import type { Log } from '../log';
import type { Transaction } from '../store/store';
import type { Understand } from '../understand';
import type { PublishedAnswer } from './answer';
import { asEntry, asMeeting } from './as-entry';
import { corrected } from './corrected';
import { mistakesIn } from './mistakes';
import { isSameWording } from './own-words';

/** What the bot knows at this moment. */
export interface Known {
  /** The files, and what staff have published since they were written. */
  readonly knowledge: Knowledge;
  readonly understand: Understand;
  readonly matcher: Matcher;
}

/** The knowledge as it stands, also where another process has published something. */
export interface LiveKnowledge {
  current(tx: Pick<Transaction, 'answers'>): Promise<Known>;
}

/**
 * Brings the published answers into the knowledge of the files. The index is built anew when something was published, which
 * takes a second or two, and only then.
 * @param build the index of a knowledge, and the understanding over it
 */
export function createLiveKnowledge(
  files: Knowledge,
  build: (knowledge: Knowledge) => Pick<Known, 'understand' | 'matcher'>,
  log: Pick<Log, 'warn' | 'info'>,
): LiveKnowledge {
  let known: { readonly revision: string; readonly now: Known } | null = null;
  return {
    current: async ({ answers }) => {
      const revision = await answers.revision();
      if (known?.revision === revision) return known.now;
      const startedAt = Date.now();
      const knowledge = withPublished(files, await answers.allPublished(), log);
      known = { revision, now: { knowledge, ...build(knowledge) } };
      log.info({ entries: knowledge.entries.size, ms: Date.now() - startedAt }, 'the knowledge was brought up to date');
      return known.now;
    },
  };
}

/**
 * The knowledge with what is published. What a file has of the same or a later publication is not taken twice; what needs
 * something that the files no longer have is left out.
 */
export function withPublished(
  files: Knowledge,
  answers: readonly PublishedAnswer[],
  log: Pick<Log, 'warn'>,
): Knowledge {
  const entries = new Map<string, Entry>(files.entries);
  const meetings = new Map<string, Meeting>(files.meetings);
  for (const answer of answers) {
    const before = files.entries.get(answer.entry);
    if (before && (before.published?.version ?? Number.POSITIVE_INFINITY) >= answer.version) continue;
    const mistakes = mistakesIn(answer.content, files);
    if (mistakes.length > 0) {
      const why = mistakes.join(', ');
      log.warn({ code: 'PUBLISHED_UNUSABLE', entry: answer.entry, mistakes: why }, 'a published answer is left out');
      continue;
    }
    const entry = asEntry(answer, files);
    entries.set(entry.id, before ? corrected(entry, before) : entry);
    if (!meetings.has(answer.content.meeting.id)) meetings.set(answer.content.meeting.id, asMeeting(answer.content));
  }
  return { ...files, entries, meetings, openQuestions: unanswered(files.openQuestions, entries) };
}

/** The open questions without those that a published answer asks in the same words: they are open no more. */
function unanswered(open: Knowledge['openQuestions'], entries: ReadonlyMap<string, Entry>): Knowledge['openQuestions'] {
  const published = [...entries.values()].filter((entry) => entry.published !== null);
  const isAnswered = (question: OpenQuestion) =>
    published.some((entry) =>
      languagesOf(entry).some((language) =>
        [question[language].question, ...question[language].alternates].some((wording) =>
          isSameWording(wording, entry[language].question),
        ),
      ),
    );
  return new Map([...open].filter(([, question]) => !isAnswered(question)));
}

import { randomUUID } from 'node:crypto';
import readline from 'node:readline';
import { z } from 'zod';
import { loadKnowledge } from '../../knowledge/load';
import { loadDecide } from '../../knowledge/load-decide';
import { openMorphology } from '../../knowledge/matching/morphology';
import type { Language } from '../../knowledge/schema';
import { createClock } from '../clock';
import { readLocalTime } from '../config';
import { talkOf } from '../conversations/ask';
import { showDecision } from '../conversations/show-decision';
import { knowledgeFolder } from '../project-root';
import { createRecentTalk } from '../recent-talk';
import { createUnderstand, type Understanding } from '../understand';
import { cardToText } from './card-to-text';
import { explain } from './explain';

// `npm run ask -- "kysymys"`, `npm run ask -- --explain "kysymys"` and `npm run --silent ask -- --jsonl`: the decision a chat message would get.

const lineSchema = z.object({ q: z.string(), conversation: z.string().optional() });

async function main(): Promise<void> {
  const knowledge = loadKnowledge(knowledgeFolder());
  const parts = loadDecide(knowledge, knowledgeFolder(), openMorphology(process.env.VOIKKO_DICTIONARY || 'auto'));
  const understand = createUnderstand(knowledge, parts);
  const clock = createClock(readLocalTime(process.env));
  const words = process.argv.slice(2);
  if (words[0] === '--jsonl') return answerLines();
  const isExplaining = words[0] === '--explain';
  const question = words
    .slice(isExplaining ? 1 : 0)
    .join(' ')
    .trim();
  if (question === '') {
    console.error('Write a question: npm run ask -- "Lähetetäänkö SDQ-lomakkeet Kelaan?"');
    process.exit(2);
  }
  if (isExplaining) return console.log(explain(question, understand(question, {}), parts));
  const notices = { privacyUrl: null, accessibilityUrl: null };
  const card = showDecision(understand(question, {}), {
    knowledge,
    notices,
    now: clock(),
    newId: randomUUID,
    district: null,
    staff: { takesQuestions: false },
  });
  console.log(cardToText(card));

  async function answerLines(): Promise<void> {
    const recent = createRecentTalk();
    const chosenIn = new Map<string, Language>();
    let number = 0;
    for await (const line of readline.createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      if (line.trim() === '') continue;
      const parsed = lineSchema.safeParse(parseJson(line));
      if (!parsed.success) {
        console.error(`Line ${number} is not a JSON object with a text "q". Nothing was answered for it.`);
        process.exitCode = 1;
        continue;
      }
      const { q, conversation } = parsed.data;
      const startedAt = performance.now();
      const talk = conversation === undefined ? undefined : recent.get(conversation, clock());
      const chosen = conversation === undefined ? undefined : chosenIn.get(conversation);
      const understood = understand(q, {
        chosen,
        previous: talk?.language,
        lastQuestion: talk?.question,
        recentServices: talk?.services,
      });
      const ms = Math.round((performance.now() - startedAt) * 1000) / 1000;
      if (conversation !== undefined) {
        recent.set(conversation, talkOf(understood), clock());
        if (understood.outcome === 'command' && understood.wanted) chosenIn.set(conversation, understood.wanted);
      }
      process.stdout.write(`${JSON.stringify(toLine(q, understood, ms))}\n`);
    }
  }
}

/** The form that judges and scripts read; it is final. */
function toLine(q: string, understood: Understanding, ms: number) {
  const { language, outcome, contacts } = understood;
  return {
    q: outcome === 'personal-data' ? null : q,
    language,
    outcome,
    entries: outcome === 'personal-data' ? [] : understood.entries,
    contacts,
    intent: outcome === 'command' ? understood.intent : null,
    ms,
  };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});

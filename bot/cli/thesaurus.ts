import type { Decision } from '../../knowledge/decide';
import { isContact, isRight } from '../../knowledge/evaluation/evaluate';
import { halves, loadQueries } from '../../knowledge/evaluation/queries';
import { type Knowledge, loadKnowledge } from '../../knowledge/load';
import { type LoadedDecide, loadDecide } from '../../knowledge/load-decide';
import { openMorphology } from '../../knowledge/matching/morphology';
import { languages } from '../../knowledge/schema';
import { knowledgeFolder } from '../project-root';

// `npm run thesaurus`: what each line of the thesaurus is worth. A line earns its place when a labelled question is lost
// without it, or its own example is. It lists the lines that hurt, that never fire, and whose example they do not help.

const folder = knowledgeFolder();
const knowledge = loadKnowledge(folder);
const morphology = openMorphology(process.env.VOIKKO_DICTIONARY || 'auto');

interface Asked {
  readonly q: string;
  readonly isHelped: (decision: Decision) => boolean;
}

const asked: readonly Asked[] = halves.flatMap((half) => {
  const { answerable, contacts } = loadQueries(folder, half);
  return [
    ...answerable.map((query) => ({
      q: query.q,
      isHelped: (decision: Decision) => shown(decision).some((id) => isRight(query, id)),
    })),
    ...contacts.map((query) => ({
      q: query.q,
      isHelped: (decision: Decision) => isContact(query, decision.contacts[0]),
    })),
  ];
});

const whole = loadDecide(knowledge, folder, morphology);
const before = asked.map(({ q, isHelped }) => isHelped(whole.decide(q, {})));
let worthless = 0;
for (const language of languages) {
  knowledge.thesaurus[language].forEach(({ words, example }) => {
    const name = words.join(', ');
    const fires = asked.flatMap((_, nth) => (firesIn(whole, asked[nth]?.q as string, name) ? [nth] : []));
    const without = loadDecide(withoutLine(knowledge, name), folder, morphology);
    const lost = fires.filter((nth) => before[nth] && !helps(without, nth));
    const gained = fires.filter((nth) => !before[nth] && helps(without, nth));
    const byExample =
      ranks(whole, example) < ranks(without, example) || (finds(whole, example) && !finds(without, example));
    const isWorth = lost.length > gained.length || (byExample && gained.length <= lost.length);
    if (isWorth) return;
    worthless++;
    const why =
      gained.length > lost.length
        ? `hurts ${gained.length - lost.length}`
        : fires.length === 0
          ? 'never fires'
          : 'changes nothing';
    console.log(
      `${language}  ${why}; its example ${finds(whole, example) ? 'is found without it too' : 'is not found'}: ${name}`,
    );
  });
}
console.log(worthless === 0 ? 'Every line earns its place.' : `${worthless} lines to mend or remove.`);

function helps({ decide }: LoadedDecide, nth: number): boolean {
  const { q, isHelped } = asked[nth] as Asked;
  return isHelped(decide(q, {}));
}

function firesIn({ matcher }: LoadedDecide, q: string, name: string): boolean {
  return matcher.thesaurusLines(matcher.analyse(q)).includes(name);
}

/** Where the example's target stands among the candidates, from 0. */
function ranks({ matcher }: LoadedDecide, { q, entry }: { q: string; entry: string }): number {
  const rank = matcher.find(q, 50).findIndex(({ target }) => target.id === entry);
  return rank < 0 ? 50 : rank;
}

function finds(parts: LoadedDecide, example: { q: string; entry: string }): boolean {
  return ranks(parts, example) < 3;
}

function shown(decision: Decision): readonly string[] {
  if (decision.outcome === 'answer') return [decision.entry];
  return decision.outcome === 'suggest' ? decision.suggestions : [];
}

function withoutLine(from: Knowledge, name: string): Knowledge {
  const keep = (language: (typeof languages)[number]) =>
    from.thesaurus[language].filter(({ words }) => words.join(', ') !== name);
  return { ...from, thesaurus: { fi: keep('fi'), sv: keep('sv'), en: keep('en') } };
}

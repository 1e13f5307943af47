import type { Decision } from '../../knowledge/decide';
import { isContact, isRight } from '../../knowledge/evaluation/evaluate';
import { halves, loadQueries } from '../../knowledge/evaluation/queries';
import { type Knowledge, loadKnowledge } from '../../knowledge/load';
import { type LoadedDecide, loadDecide } from '../../knowledge/load-decide';
import { openMorphology } from '../../knowledge/matching/morphology';
import { languages, type ThesaurusLineFile } from '../../knowledge/schema';
import { knowledgeFolder } from '../project-root';

// `npm run thesaurus`: what each line of the thesaurus is worth. A line earns its place when without it more labelled
// questions, or its own example, come out worse than come out better. It lists the other lines: those that hurt, that never
// fire, or that change nothing. The index is built anew for each line, so it takes some minutes.

const folder = knowledgeFolder();
const knowledge = loadKnowledge(folder);
const morphology = openMorphology(process.env.VOIKKO_DICTIONARY || 'auto');

/** A question, and whether a target is right for it. */
interface Asked {
  readonly q: string;
  readonly isRight: (id: string | undefined) => boolean;
}

const labelled: readonly Asked[] = halves.flatMap((half) => {
  const { answerable, contacts } = loadQueries(folder, half);
  return [
    ...answerable.map((query) => ({ q: query.q, isRight: (id: string | undefined) => isRight(query, id) })),
    ...contacts.map((query) => ({ q: query.q, isRight: (id: string | undefined) => isContact(query, id) })),
  ];
});

const whole = loadDecide(knowledge, folder, morphology);
const firing = labelled.map(({ q }) => new Set(whole.matcher.thesaurusLines(whole.matcher.analyse(q))));
let idle = 0;
for (const language of languages) {
  for (const line of knowledge.thesaurus[language]) {
    const name = nameOf(line);
    const without = loadDecide(withoutLine(knowledge, line), folder, morphology);
    const { q, entry } = line.example;
    const touched = [
      { q, isRight: (id: string | undefined) => id === entry },
      ...labelled.filter((_, nth) => firing[nth]?.has(name)),
    ];
    const changes = touched.map((asked) => worth(whole, asked) - worth(without, asked));
    const gain = changes.filter((change) => change > 0).length - changes.filter((change) => change < 0).length;
    if (gain > 0) continue;
    idle++;
    const why = gain < 0 ? `hurts ${-gain}` : touched.length === 1 ? 'never fires' : 'changes nothing';
    console.log(`${language}  ${why}: ${name}`);
  }
}
console.log(idle === 0 ? 'Every line earns its place.' : `${idle} lines to mend or remove.`);

/** What a person gets: 2 for the right answer, contact or open question outright, 1 for the right suggestion, 0 else. */
function worth({ decide }: LoadedDecide, { q, isRight: isRightOne }: Asked): number {
  const decision = decide(q, {});
  if (outright(decision).some(isRightOne)) return 2;
  return decision.outcome === 'suggest' && [...decision.suggestions, decision.open ?? undefined].some(isRightOne)
    ? 1
    : 0;
}

function outright(decision: Decision): readonly (string | undefined)[] {
  switch (decision.outcome) {
    case 'answer':
      return [decision.entry, decision.contacts[0]];
    case 'contact':
      return [decision.contacts[0]];
    case 'none':
      return [decision.open ?? undefined];
    default:
      return [];
  }
}

function nameOf({ words }: ThesaurusLineFile): string {
  return words.join(', ');
}

function withoutLine(from: Knowledge, line: ThesaurusLineFile): Knowledge {
  const keep = (language: (typeof languages)[number]) => from.thesaurus[language].filter((each) => each !== line);
  return { ...from, thesaurus: { fi: keep('fi'), sv: keep('sv'), en: keep('en') } };
}

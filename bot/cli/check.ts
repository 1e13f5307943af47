import { draftFiles } from '../../knowledge/drafts';
import { halves, loadQueries } from '../../knowledge/evaluation/queries';
import { freshnessOf, lastKnownDay, monthsUntilOld } from '../../knowledge/freshness';
import { gapsIn } from '../../knowledge/gaps';
import { type Entry, loadKnowledge } from '../../knowledge/load';
import { formatProblem, KnowledgeError } from '../../knowledge/problem';
import type { Language } from '../../knowledge/schema';
import { createClock } from '../clock';
import { readLocalTime } from '../config';
import { knowledgeFolder } from '../project-root';

// `npm run check`: every mistake in the knowledge files; exit 1 when there is one. --quiet leaves the lists out.

function main(): void {
  const quiet = process.argv.includes('--quiet');
  const knowledge = loadKnowledge(knowledgeFolder());
  const entries = [...knowledge.entries.values()];
  const now = createClock(readLocalTime(process.env))();
  if (!quiet) {
    list(
      'Past their last day (until)',
      entries.filter((entry) => freshnessOf(entry, now) === 'expired'),
      ({ until }) => `until ${until}`,
    );
    list(
      `Not told or reviewed within ${monthsUntilOld} months`,
      entries.filter((entry) => ['old', 'past', 'superseded'].includes(freshnessOf(entry, now))),
      (entry) => `last known ${lastKnownDay(entry)}`,
    );
    list(
      'Without an e-mail address',
      entries.filter(({ noEmail }) => noEmail !== undefined),
      ({ noEmail }) => noEmail as string,
    );
    list(
      'With a translation that no person has reviewed',
      entries.filter((entry) => unreviewedIn(entry).length > 0),
      (entry) => unreviewedIn(entry).join(', '),
    );
  }
  const hasPublished = entries.some((entry) => entry.published !== null);
  const queries = hasPublished ? halves.map((half) => loadQueries(knowledgeFolder(), half)) : [];
  const gaps = new Map(gapsIn(knowledge, queries).map((each) => [each.entry, each.gaps]));
  const published = 'Published by staff, still to be completed (docs/knowledge.md)';
  if (!quiet) list(published, [...gaps.keys()], (entry) => (gaps.get(entry) ?? []).join(', '));
  else if (gaps.size > 0) console.log(`${published}: ${gaps.size}`);
  const drafts = draftFiles(knowledgeFolder());
  if (drafts.length > 0) console.log(`Drafts that wait in knowledge/drafts: ${drafts.length}`);
  const { size: contacts } = knowledge.contacts;
  console.log(`No mistakes in ${entries.length} entries, ${contacts} contacts, ${knowledge.meetings.size} meetings.`);
}

/** A language that an entry does not exist in is no translation. */
function unreviewedIn(entry: Entry): Language[] {
  return (['sv', 'en'] as const).filter(
    (language) => entry[language].reviewed === null && !entry.missing.includes(language),
  );
}

function list(title: string, entries: readonly Entry[], detail: (entry: Entry) => string): void {
  console.log(`${title}: ${entries.length}`);
  for (const entry of entries) {
    console.log(`  ${formatProblem({ ...entry.place, reason: `${entry.id}: ${detail(entry)}` })}`);
  }
  console.log('');
}

try {
  main();
} catch (error) {
  if (!(error instanceof KnowledgeError)) throw error;
  for (const problem of error.problems) console.error(formatProblem(problem));
  console.error(`${error.problems.length} mistake(s). Nothing was loaded.`);
  process.exit(1);
}

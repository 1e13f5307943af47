import { KnowledgeError } from '../../knowledge/problem';
import { ConfigError, readDatabaseFile } from '../config';
import { knowledgeFolder } from '../project-root';
import { type Pull, pullAnswers } from '../publishing/pull';
import { readPublished } from '../store/read-published';

// `npm run knowledge:pull`: writes the answers that staff have published into the knowledge files of this checkout, for review
// in git. It reads past the running bot and may be run again and again: nothing is written twice.

async function main(): Promise<void> {
  const { answers, hidden } = await readPublished(readDatabaseFile(process.env));
  show(pullAnswers(answers, hidden, knowledgeFolder()));
}

function show({ answers, meetings }: Pull): void {
  let written = 0;
  let there = 0;
  for (const answer of answers) {
    switch (answer.outcome) {
      case 'written': {
        const corrected = answer.version > 1 ? `, its publication ${answer.version}` : '';
        const moved = answer.movedFrom ? `, moved there from ${answer.movedFrom}` : '';
        console.log(`Written: ${answer.number} in ${answer.file}${corrected}${moved}`);
        written++;
        break;
      }
      case 'there':
        there++;
        break;
      case 'hidden':
        console.log(`Left out: ${answer.number} is hidden by staff. Pull again when they show it again.`);
        break;
      case 'refused':
        console.error(`Left out: ${answer.number}: ${answer.reason}.`);
        process.exitCode = 1;
        break;
    }
  }
  for (const meeting of meetings) console.log(`Written: the meeting ${meeting} in knowledge/meetings.yaml`);
  console.log(`${answers.length} published: ${written} written, ${there} there already.`);
  if (written > 0) {
    console.log('Look at them: git diff knowledge. npm run check lists the languages and alternates that they lack.');
  }
}

main().catch((error: Error) => {
  const isOurs = error instanceof ConfigError || error instanceof KnowledgeError;
  console.error(isOurs ? error.message : `It could not be done: ${error.message}`);
  if (error instanceof KnowledgeError) console.error('Nothing was written.');
  process.exit(1);
});

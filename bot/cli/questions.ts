import { parseArgs } from 'node:util';
import { loadKnowledge } from '../../knowledge/load';
import { nameOf } from '../agenda/present-meeting';
import { isUnderWay } from '../agenda/question';
import { ConfigError, readDatabaseFile } from '../config';
import { knowledgeFolder } from '../project-root';
import { readAgenda } from '../store/read-agenda';
import { meetingLine, questionJson, questionsCsv, questionText } from './question-lines';

// `npm run questions` lists the meetings, with how many questions each has, and the questions that wait for a meeting;
// `-- --meeting ID` lists the questions for one, `--json` as JSON lines, `--csv` as a table. It reads only, and works beside
// the running bot.

const usage = 'Write: npm run questions [-- --meeting ID [--json|--csv]]';

async function main(args: string[]): Promise<void> {
  const { meeting: id, json, csv } = optionsIn(args);
  const agenda = await readAgenda(readDatabaseFile(process.env));
  if (id === undefined) {
    const knowledge = loadKnowledge(knowledgeFolder());
    for (const { meeting, questions } of agenda.meetings) {
      console.log(meetingLine(meeting, nameOf(meeting, knowledge, 'fi'), questions));
    }
    if (agenda.meetings.length === 0) console.error('There is no meeting.');
    const waiting = agenda.waiting.filter(isUnderWay);
    console.log(`\nQuestions that wait for a meeting: ${waiting.length}`);
    for (const question of waiting) console.log(questionText(question));
    return;
  }
  const found = agenda.meetings.find(({ meeting }) => meeting.id === id);
  if (!found) throw new Error(`there is no meeting ${id}. Without --meeting they are listed.`);
  if (csv) process.stdout.write(questionsCsv(found.questions));
  else for (const question of found.questions) console.log(json ? questionJson(question) : questionText(question));
  if (found.questions.length === 0) console.error('There are no questions for this meeting.');
}

function optionsIn(args: string[]): { meeting?: string; json: boolean; csv: boolean } {
  try {
    const options = { meeting: { type: 'string' }, json: { type: 'boolean' }, csv: { type: 'boolean' } } as const;
    const { meeting, json = false, csv = false } = parseArgs({ args, options }).values;
    if ((json && csv) || ((json || csv) && meeting === undefined)) throw new Error(usage);
    return { json, csv, ...(meeting === undefined ? {} : { meeting }) };
  } catch {
    console.error(usage);
    process.exit(2);
  }
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error instanceof ConfigError ? error.message : `It could not be done: ${error.message}`);
  process.exit(1);
});

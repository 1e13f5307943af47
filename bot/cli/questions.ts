import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadKnowledge } from '../../knowledge/load';
import { nameOf } from '../agenda/present-meeting';
import { isUnderWay } from '../agenda/question';
import { ConfigError, readDatabaseFile, readStaffLanguage } from '../config';
import { type Format, fileName, makeFile } from '../export/download';
import { collectMeeting } from '../export/meeting-export';
import { knowledgeFolder } from '../project-root';
import { readAgenda, readForExport } from '../store/read-agenda';
import { meetingLine, questionJson, questionsCsv, questionText } from './question-lines';

// `npm run questions` lists the meetings, with how many questions each has, and the questions that wait for a meeting;
// `-- --meeting ID` lists the questions for one, `--json` as JSON lines, `--csv` as a table; `--pptx` writes them into a file as
// slides, `--xlsx` as a spreadsheet. It reads only, and works beside the running bot.

const usage = 'Write: npm run questions [-- --meeting ID [--json|--csv|--pptx|--xlsx] [--out FILE]]';
const formats = ['json', 'csv', 'pptx', 'xlsx'] as const;

interface Options {
  readonly meeting: string | null;
  readonly as: (typeof formats)[number] | null;
  /** Where a file is written. */
  readonly out: string | null;
}

async function main(args: string[]): Promise<void> {
  const { meeting: id, as, out } = optionsIn(args);
  const database = readDatabaseFile(process.env);
  if (id !== null && (as === 'pptx' || as === 'xlsx')) return writeFile(database, id, as, out);
  const agenda = await readAgenda(database);
  if (id === null) {
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
  if (!found) throw noMeeting(id);
  if (as === 'csv') process.stdout.write(questionsCsv(found.questions));
  else
    for (const question of found.questions)
      console.log(as === 'json' ? questionJson(question) : questionText(question));
  if (found.questions.length === 0) console.error('There are no questions for this meeting.');
}

async function writeFile(database: string, id: string, format: Format, out: string | null): Promise<void> {
  const language = readStaffLanguage(process.env);
  const knowledge = loadKnowledge(knowledgeFolder());
  const meeting = await readForExport(database, (source) => collectMeeting(id, source, knowledge, language));
  if (!meeting) throw noMeeting(id);
  // npm runs a script in the project's folder; a person means the one they are in.
  const file = path.resolve(process.env.INIT_CWD ?? '.', out ?? fileName(id, format));
  writeFileSync(file, await makeFile(meeting, format));
  console.log(`Written: ${file}`);
  if (meeting.questions.length === 0) console.error('There are no questions for this meeting.');
}

function noMeeting(id: string): Error {
  return new Error(`there is no meeting ${id}. Without --meeting they are listed.`);
}

function optionsIn(args: string[]): Options {
  try {
    const flags = { json: { type: 'boolean' }, csv: { type: 'boolean' }, pptx: { type: 'boolean' } } as const;
    const options = {
      ...flags,
      xlsx: { type: 'boolean' },
      meeting: { type: 'string' },
      out: { type: 'string' },
    } as const;
    const { values } = parseArgs({ args, options });
    const [as = null, ...more] = formats.filter((format) => values[format]);
    const { meeting = null, out = null } = values;
    const isFile = as === 'pptx' || as === 'xlsx';
    if (more.length > 0 || (as !== null && meeting === null) || (out !== null && !isFile)) throw new Error(usage);
    return { meeting, as, out };
  } catch {
    console.error(usage);
    process.exit(2);
  }
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error instanceof ConfigError ? error.message : `It could not be done: ${error.message}`);
  process.exit(1);
});

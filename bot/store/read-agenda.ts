import { existsSync } from 'node:fs';
import { Kysely, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { inAgendaOrder } from '../agenda/agenda-order';
import type { ScheduledMeeting } from '../agenda/meeting';
import type { Question } from '../agenda/question';
import type { ExportSource } from '../export/meeting-export';
import { answersOn } from './answers';
import { meetingsOn } from './meetings';
import { questionsOn } from './questions';
import type { Tables } from './schema';

/** A question with how many others have it too. */
export interface CountedQuestion extends Question {
  readonly supporters: number;
}

/** All meetings and the questions for them, in the order of the agenda. */
export interface Agenda {
  readonly meetings: readonly { readonly meeting: ScheduledMeeting; readonly questions: readonly CountedQuestion[] }[];
  /** Those that wait for a meeting of their service. */
  readonly waiting: readonly CountedQuestion[];
}

/**
 * Meetings and questions, read past the running bot: the file is opened for reading only and stays as it is.
 * @throws Error that names the file when there is none, or it is of a bot that had no meetings yet
 */
export async function readAgenda(file: string): Promise<Agenda> {
  return readPast(file, 'questions', async (db) => {
    const questions = questionsOn(db);
    const counted = async (meeting: string | null): Promise<CountedQuestion[]> => {
      const found: CountedQuestion[] = [];
      for (const question of inAgendaOrder(await questions.for(meeting))) {
        found.push({ ...question, supporters: await questions.countSupport(question.id) });
      }
      return found;
    };
    const meetings: { meeting: ScheduledMeeting; questions: CountedQuestion[] }[] = [];
    for (const meeting of await meetingsOn(db).all()) {
      meetings.push({ meeting, questions: await counted(meeting.id) });
    }
    return { meetings, waiting: await counted(null) };
  });
}

/**
 * What an export reads, past the running bot in the same way.
 * @throws Error as above
 */
export function readForExport<T>(file: string, work: (source: ExportSource) => Promise<T>): Promise<T> {
  return readPast(file, 'answer_drafts', (db) =>
    work({ meetings: meetingsOn(db), questions: questionsOn(db), answers: answersOn(db) }),
  );
}

/** @param needed the newest table that is read: a database of an older bot has none */
async function readPast<T>(file: string, needed: keyof Tables, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  if (!existsSync(file)) throw new Error(`there is no database ${file}. Check DATA_DIR or DATABASE_URL.`);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: new Database(file, { readonly: true }) }) });
  try {
    const tables = await db.introspection.getTables();
    if (!tables.some(({ name }) => name === needed)) {
      throw new Error(`the database ${file} has no meetings yet. Start the bot once: it brings the tables up to date.`);
    }
    return await work(db);
  } finally {
    await db.destroy();
  }
}

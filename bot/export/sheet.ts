import type { CellObject } from 'write-excel-file/node' with { 'resolution-mode': 'import' };
import { type Strings, stringsOf } from '../../cards/strings';
import { helsinkiClock, helsinkiDay } from '../../knowledge/helsinki-time';
import { languages } from '../../knowledge/schema';
import { defuse } from './defuse';
import { countLines } from './flow';
import type { ExportedQuestion, MeetingExport } from './meeting-export';

interface Column {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly value: (question: ExportedQuestion) => string | number | Date | null;
}

const deep = '#123B4A';
/** In points. */
const [fontSize, lineHeight, padding, highestRow] = [11, 14.5, 6, 409];
/** The unit of a column's width, in sizes of the font. */
const widthOfDigit = 0.556;
/** A spreadsheet takes no longer text into a cell. */
const mostInCell = 32_767;

/** All questions of a meeting as a spreadsheet, a row each, with everything known of them but people. */
export async function makeSheet(meeting: MeetingExport): Promise<Buffer> {
  // The types of the library are those of a module, which only this way can be had here.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const columns = columnsFor(meeting, stringsOf(meeting.language));
  const header = columns.map(
    ({ header: value }): CellObject => ({
      ...{ value, type: String, fontWeight: 'bold', backgroundColor: deep, textColor: '#FFFFFF', wrap: true },
      alignVertical: 'center',
    }),
  );
  const rows = meeting.questions.map((question) => columns.map(({ value }) => cell(value(question))));
  const sheet = {
    sheet: stringsOf(meeting.language).sheet.title,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    orientation: 'landscape',
    dateFormat: 'd.m.yyyy hh:mm',
  } as const;
  const data = [header, ...rows].map((row) => withHeight(row, columns));
  return writeExcelFile(data, sheet, { fontFamily: 'Arial', fontSize }).toBuffer();
}

/** As high as its longest cell: not every program finds that out itself. */
function withHeight(row: readonly (CellObject | null)[], columns: readonly Column[]): (CellObject | null)[] {
  const lines = row.map((cell, nth) => {
    if (typeof cell?.value !== 'string') return 1;
    const width = ((columns[nth] as Column).width - 1) * widthOfDigit;
    return cell.value.split('\n').reduce((sum, line) => sum + countLines(line, width), 0);
  });
  const height = Math.min(Math.max(...lines) * lineHeight + padding, highestRow);
  return row.map((cell) => cell && { ...cell, height });
}

function columnsFor({ name }: MeetingExport, words: Strings): Column[] {
  const { columns, states, yes, no, published, draft } = words.sheet;
  const yesNo = (is: boolean) => (is ? yes : no);
  return [
    { header: columns.number, width: 14, value: ({ number }) => number },
    { header: columns.state, width: 20, value: ({ state }) => states[state] },
    { header: columns.position, width: 17, value: ({ position }) => position },
    { header: columns.meeting, width: 30, value: () => name },
    { header: columns.service, width: 22, value: ({ service }) => service },
    { header: columns.language, width: 11, value: ({ language }) => words.languageNames[language] },
    { header: columns.submittedAt, width: 19, value: ({ submittedAt }) => inHelsinki(submittedAt) },
    { header: columns.isAnonymous, width: 16, value: ({ isAnonymous }) => yesNo(isAnonymous) },
    { header: columns.organisation, width: 24, value: ({ organisation }) => organisation },
    { header: columns.text, width: 80, value: ({ text }) => text },
    { header: columns.supporters, width: 14, value: ({ supporters }) => supporters },
    { header: columns.mergedInto, width: 17, value: ({ mergedInto }) => mergedInto },
    { header: columns.declineReason, width: 40, value: ({ declineReason }) => declineReason },
    { header: columns.isAssigned, width: 18, value: ({ isAssigned }) => yesNo(isAssigned) },
    { header: columns.isFromChat, width: 18, value: ({ isFromChat }) => yesNo(isFromChat) },
    { header: columns.isAnsweredLive, width: 16, value: ({ isAnsweredLive }) => yesNo(isAnsweredLive) },
    {
      ...{ header: columns.answerState, width: 15 },
      value: ({ answer }) => answer && (answer.isPublished ? published : draft),
    },
    ...languages.flatMap((language): Column[] => [
      {
        ...{ header: columns.question(words.languageNames[language]), width: 60 },
        value: ({ answer }) => answer?.wordings[language]?.question ?? null,
      },
      {
        ...{ header: columns.answer(words.languageNames[language]), width: 80 },
        value: ({ answer }) => answer?.wordings[language]?.answer ?? null,
      },
    ]),
    { header: columns.topic, width: 24, value: ({ answer }) => answer?.topic ?? null },
    { header: columns.contact, width: 34, value: ({ answer }) => answer?.contact ?? null },
    { header: columns.entry, width: 19, value: ({ answer }) => answer?.entry ?? null },
    { header: columns.version, width: 16, value: ({ answer }) => answer?.version ?? null },
    {
      ...{ header: columns.publishedAt, width: 18 },
      value: ({ answer }) => (answer?.publishedAt ? inHelsinki(answer.publishedAt) : null),
    },
  ];
}

/** A spreadsheet knows no zones: the date whose UTC reads as the clocks in Helsinki do. */
function inHelsinki(at: Date): Date {
  return new Date(`${helsinkiDay(at)}T${helsinkiClock(at)}:00Z`);
}

function cell(value: string | number | Date | null): CellObject | null {
  if (value === null || value === '') return null;
  const look = { alignVertical: 'top', align: 'left', wrap: true } as const;
  if (value instanceof Date) return { value, type: Date, ...look };
  if (typeof value === 'number') return { value, type: Number, ...look };
  return { value: defuse(value).slice(0, mostInCell), type: String, ...look };
}

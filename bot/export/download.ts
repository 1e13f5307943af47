import type { Knowledge } from '../../knowledge/load';
import type { Language } from '../../knowledge/schema';
import type { Download } from '../store/downloads';
import type { Store } from '../store/store';
import { collectMeeting, type MeetingExport } from './meeting-export';
import { makeSheet } from './sheet';
import { makeSlides } from './slides';

export type Format = Download['format'];

/** Where a file may be fetched; null where the bot has no public address. */
export type DownloadUrl = (id: string, file: string) => string | null;

/** A file to be sent. */
export interface MadeFile {
  readonly type: string;
  readonly content: Buffer;
}

const validFor = 24 * 60 * 60 * 1000;

const types: Readonly<Record<Format, string>> = {
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What a file of a meeting is called. */
export function fileName(meeting: string, format: Format): string {
  return `${meeting}.${format}`;
}

/** Until when a file that is offered now can be fetched. */
export function offeredUntil(at: Date): Date {
  return new Date(at.getTime() + validFor);
}

/** A meeting with its questions as slides or as a spreadsheet. */
export function makeFile(meeting: MeetingExport, format: Format): Promise<Buffer> {
  return format === 'pptx' ? makeSlides(meeting) : makeSheet(meeting);
}

/** What fetching a file takes. */
export interface DownloadParts {
  readonly store: Pick<Store, 'transaction'>;
  readonly knowledge: Knowledge;
  readonly language: Language;
}

/** The file that was offered under an id, as things stand now; null when none was, its time is over, or it is not called so. */
export async function fetchFile(
  { store, knowledge, language }: DownloadParts,
  id: string,
  file: string,
  now: Date,
): Promise<MadeFile | null> {
  const offered = await store.transaction(async (tx) => {
    const found = await tx.downloads.find(id);
    if (!found || now >= offeredUntil(found.at) || file !== fileName(found.meeting, found.format)) return null;
    const meeting = await collectMeeting(found.meeting, tx, knowledge, language);
    return meeting && { meeting, format: found.format };
  });
  // Making it takes a while, in which nobody else should wait for the store.
  return offered && { type: types[offered.format], content: await makeFile(offered.meeting, offered.format) };
}

import type { Pressed } from '../../cards/actions';
import { exportCard } from '../../cards/export-card';
import { noteCard } from '../../cards/note-card';
import { nameOf } from '../agenda/present-meeting';
import { fileName, offeredUntil } from '../export/download';
import type { Reply, Surroundings } from './conversation';

/** Staff want the questions of a meeting as a file: they get a link to it, below the card that was pressed. */
export async function exportQuestions(
  { meeting: id, format }: Pressed<'staff-export'>,
  around: Surroundings,
): Promise<Reply> {
  const { tx, knowledge, staff, downloadUrl, newId, who, name, now } = around;
  const { language } = staff;
  const meeting = await tx.meetings.find(id);
  if (!meeting) return { say: [noteCard('meetingGone', language)] };
  const download = newId();
  const url = downloadUrl(download, fileName(id, format));
  if (url !== null) {
    await tx.downloads.offer(download, id, format, now);
    const done = { action: 'questions-exported', subject: id, detail: { format } };
    await tx.audit.add({ staff: who, staffName: name, ...done, at: now });
  }
  const link = url === null ? null : { url, until: offeredUntil(now) };
  return { say: [exportCard({ language, meeting: id, name: nameOf(meeting, knowledge, language), format, link })] };
}

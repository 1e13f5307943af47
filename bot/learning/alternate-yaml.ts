import { isScalar, isSeq, parseDocument, stringify } from 'yaml';
import type { Language } from '../../knowledge/schema';

/**
 * The text of an entry file with one more alternate. The file is not written anew: a line is put behind the last
 * alternate, so that everything else stays as an editor wrote it.
 * @throws Error that says why it cannot be put there
 */
export function withAlternate(file: string, entry: string, language: Language, wording: string): string {
  const document = parseDocument(file);
  const records = isSeq(document.contents) ? document.contents.items : [];
  const at = records.findIndex((_, nth) => document.getIn([nth, 'id']) === entry);
  if (at < 0) throw new Error(`the file has no entry "${entry}"`);
  if (!document.hasIn([at, language])) throw new Error(`"${entry}" does not exist in ${language} yet`);
  const place = [at, language, 'alternates'];
  const alternates = document.getIn(place, true);
  // As they stand under an answer that staff have published.
  if (isSeq(alternates) && alternates.items.length === 0 && alternates.flow && alternates.range) {
    const [start, end] = alternates.range;
    const column = file.slice(file.lastIndexOf('\n', start) + 1).search(/\S/);
    const line = `${' '.repeat(column + 2)}- ${stringify(wording, { lineWidth: 0 }).trimEnd()}`;
    return checked(`${file.slice(0, start).trimEnd()}\n${line}${file.slice(end)}`, [...place, 0], wording);
  }
  const last = isSeq(alternates) && !alternates.flow ? alternates.items.at(-1) : undefined;
  if (!isSeq(alternates) || !isScalar(last) || !last.range || !alternates.range || last.type?.startsWith('BLOCK')) {
    throw new Error(`${language}.alternates of "${entry}" are written in a form that takes no further line`);
  }
  const dash = alternates.range[0];
  const indent = ' '.repeat(dash - (file.lastIndexOf('\n', dash) + 1));
  const lineEnd = file.indexOf('\n', last.range[1]);
  const end = lineEnd < 0 ? file.length : lineEnd;
  const line = `${indent}- ${stringify(wording, { lineWidth: 0 }).trimEnd()}`;
  const changed = `${file.slice(0, end)}\n${line}${file.slice(end)}`;
  return checked(changed, [...place, alternates.items.length], wording);
}

function checked(changed: string, place: readonly (string | number)[], wording: string): string {
  const read = parseDocument(changed);
  if (read.errors.length > 0 || read.getIn(place) !== wording) {
    throw new Error(`"${wording}" cannot be written on a line of its own`);
  }
  return changed;
}

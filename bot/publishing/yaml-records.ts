import { isNode, isSeq, parseDocument } from 'yaml';

/** Where one record of a list stands in the text of its file. */
interface Place {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** The text of a record, with its dash, as it stands in a file; null when the file has none of this id. */
export function recordOf(text: string, id: string): string | null {
  const place = placesIn(text).find((each) => each.id === id);
  return place ? text.slice(place.start, place.end) : null;
}

/** The text of a file with one more record at its end. */
export function withRecord(text: string, record: string): string {
  const before = text.trimEnd();
  return before === '' ? record : `${before}\n\n${record}`;
}

/** The text of a file with a record in the place of the one of that id; all else stays as an editor wrote it. */
export function withRecordReplaced(text: string, id: string, record: string): string {
  const place = placeOf(text, id);
  return `${text.slice(0, place.start)}${record}${text.slice(place.end)}`;
}

/** The text of a file without a record; null when it was the only one. */
export function withoutRecord(text: string, id: string): string | null {
  const place = placeOf(text, id);
  if (placesIn(text).length === 1) return null;
  const after = text.slice(place.end).replace(/^\n+/, '');
  const before = text.slice(0, place.start);
  return after === '' ? `${before.trimEnd()}\n` : `${before}${after}`;
}

function placeOf(text: string, id: string): Place {
  const place = placesIn(text).find((each) => each.id === id);
  if (!place) throw new Error(`the file has no record "${id}"`);
  return place;
}

/** A record begins with the line of its dash; blank lines and comments at the margin before the next one belong to that. */
function placesIn(text: string): Place[] {
  const document = parseDocument(text);
  const records = isSeq(document.contents) ? document.contents.items.filter(isNode) : [];
  const starts = records.map(({ range }) => text.lastIndexOf('\n', (range?.[0] ?? 0) - 1) + 1);
  return starts.map((start, nth) => {
    const lines = text.slice(start, starts[nth + 1]).split('\n');
    while (/^\s*$|^#/.test(lines.at(-1) ?? '-')) lines.pop();
    const end = Math.min(start + lines.join('\n').length + 1, text.length);
    return { id: String(document.getIn([nth, 'id'])), start, end };
  });
}

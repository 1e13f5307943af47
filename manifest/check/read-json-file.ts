import { parseDocument } from 'yaml';
import type { Json } from '../json';
import type { Problem } from './problem';

/** A file of the package as JSON, or why it is none. */
export function readJsonFile(file: string, bytes: Uint8Array): { json: Json } | { problem: Problem } {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { problem: { file, field: '', what: 'it is not UTF-8', fix: 'save it as UTF-8' } };
  }
  if (text.startsWith('\uFEFF')) {
    return { problem: { file, field: '', what: 'it begins with a byte order mark', fix: 'save it as UTF-8 without' } };
  }
  try {
    const json: Json = JSON.parse(text);
    // JSON.parse takes the last of two, so that a text disappears unseen. The YAML parser reads JSON too, and tells.
    const twice = parseDocument(text).errors.find(({ code }) => code === 'DUPLICATE_KEY');
    if (!twice) return { json };
    const line = text.slice(0, twice.pos[0]).split('\n').length;
    return { problem: { file, field: '', what: `a key is there twice (line ${line})`, fix: 'keep one of them' } };
  } catch (error) {
    const what = `it is no JSON (${(error as Error).message})`;
    return { problem: { file, field: '', what, fix: 'mend it there: often a comma or quotation mark' } };
  }
}

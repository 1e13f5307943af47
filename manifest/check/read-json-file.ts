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
    return { json: JSON.parse(text) };
  } catch (error) {
    const what = `it is no JSON (${(error as Error).message})`;
    return { problem: { file, field: '', what, fix: 'mend it there: often a comma or quotation mark' } };
  }
}

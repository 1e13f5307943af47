import type { Knowledge } from '../load';
import { wordsOf } from '../matching/normalise';

/** Tells whether a text asks whom to ask: "kenelle", "sähköposti", "vem", "phone". */
export function createAsksForContact({ contactWords }: Pick<Knowledge, 'contactWords'>): (text: string) => boolean {
  const patterns = Object.values(contactWords).flat();
  const whole = new Set(patterns.filter((pattern) => !pattern.endsWith('*')));
  const beginnings = patterns.filter((pattern) => pattern.endsWith('*')).map((pattern) => pattern.slice(0, -1));
  return (text) =>
    wordsOf(text).some((word) => whole.has(word) || beginnings.some((beginning) => word.startsWith(beginning)));
}

import { createHash } from 'node:crypto';

/**
 * The one-use id of another text that is sent by a form which was sent before: on a second device, or by somebody who wrote
 * on. The same text gives the same id, so it too is taken in once.
 */
export function draftOfAnother(draft: string, text: string): string {
  const hex = createHash('sha256').update(`${draft}|${text}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

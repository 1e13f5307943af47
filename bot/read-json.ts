import type { IncomingMessage } from 'node:http';

/** What came of reading a body: its JSON, or the status to answer with. */
export type ReadBody =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly status: 400 | 413 | 415 };

/**
 * Reads the JSON body of a request that nobody has authenticated yet, so as little as possible is done with it: no other
 * content type, no compression, never more than the limit in memory, nothing on disk. (restify's own body parser does all
 * of these, and a broken gzip body ends its process.)
 * @param limit in bytes
 */
export async function readJson(request: IncomingMessage, limit: number): Promise<ReadBody> {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers;
  if (encoding !== 'identity') return { ok: false, status: 415 };
  if (!/^application\/json\s*(;|$)/i.test(type)) return { ok: false, status: 400 };
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      bytes += (chunk as Buffer).length;
      if (bytes > limit) return { ok: false, status: 413 };
      chunks.push(chunk as Buffer);
    }
    return { ok: true, body: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return { ok: false, status: 400 };
  }
}

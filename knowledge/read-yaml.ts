import { readFileSync } from 'node:fs';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem';

type Path = readonly (string | number)[];

/** A value read from a file, with the way back to the line it stands on. */
export interface Located<T> {
  readonly value: T;
  readonly file: string;
  /** The line of a place inside the value, or of the nearest place around it that the file has. */
  lineOf(path?: Path): number;
}

/**
 * Reads one YAML file against a schema.
 * @param name how problems name the file
 * @returns the value, or every problem of the file
 */
export function readYaml<T>(
  absolutePath: string,
  name: string,
  schema: z.ZodType<T>,
): { ok: true; located: Located<T> } | { ok: false; problems: Problem[] } {
  const lines = new LineCounter();
  const text = readFileSync(absolutePath, 'utf8');
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file: name,
      line: lines.linePos(error.pos[0]).line,
      reason: error.message,
    }));
    return { ok: false, problems };
  }
  const lineOf = (path: Path = []): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  let content: unknown;
  try {
    content = document.toJS();
  } catch (error) {
    // "*name" without quotes refers to something that is not there.
    const { message } = error as Error;
    const place = text.indexOf(`*${message.split(' ').at(-1)}`);
    const line = lines.linePos(Math.max(0, place)).line;
    return { ok: false, problems: [{ file: name, line, reason: `${message} (put the text in quotes)` }] };
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return { ok: true, located: { value: parsed.data, file: name, lineOf } };
  const problems = parsed.error.issues.map((issue) => {
    const path = issue.path as Path;
    return { file: name, line: lineOf(path), reason: `${path.join('.') || 'the file'}: ${issue.message}` };
  });
  return { ok: false, problems };
}

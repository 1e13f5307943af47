import { type Json, stringsIn } from '../json';
import type { Problem } from './problem';

/** What somebody meant to fill in: {{NAME}}, <<NAME>>, %NAME%, TODO. */
const unfilled = /\{\{|\}\}|<<|>>|%[A-Z][A-Z_-]*%|\b(TODO|FIXME|XXX)\b|lorem ipsum/i;

/** Texts that were never filled in. */
export function placeholderProblems(file: string, json: Json): readonly Problem[] {
  return [...stringsIn(json)].flatMap(([field, text]) => {
    const found = unfilled.exec(text)?.[0];
    if (found === undefined) return [];
    return [{ file, field, what: `"${found}" was never filled in`, fix: 'write the value' }];
  });
}

/** What JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Whether it has keys. */
export function isObject(json: Json): json is { readonly [key: string]: Json } {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** The place of a part as Microsoft's localization files write it: `bots[0].commandLists[1].commands[2].title`. */
export function fieldAt(parent: string, key: string | number): string {
  if (typeof key === 'number') return `${parent}[${key}]`;
  return parent === '' ? key : `${parent}.${key}`;
}

/** Every string in it, by its place. */
export function stringsIn(json: Json, field = ''): ReadonlyMap<string, string> {
  if (typeof json === 'string') return new Map([[field, json]]);
  if (json === null || typeof json !== 'object') return new Map();
  const parts = Array.isArray(json)
    ? json.map((part, at) => stringsIn(part, fieldAt(field, at)))
    : Object.entries(json).map(([key, part]) => stringsIn(part, fieldAt(field, key)));
  return new Map(parts.flatMap((part) => [...part]));
}

/** The same with other strings; one that becomes null leaves the list that it is in. */
export function replaceStrings(json: Json, replace: (text: string, field: string) => string | null, field = ''): Json {
  if (typeof json === 'string') return replace(json, field);
  if (json === null || typeof json !== 'object') return json;
  if (Array.isArray(json)) {
    return json
      .map((part, at) => replaceStrings(part, replace, fieldAt(field, at)))
      .filter((part, at) => part !== null || json[at] === null);
  }
  return Object.fromEntries(
    Object.entries(json).map(([key, part]) => [key, replaceStrings(part, replace, fieldAt(field, key))]),
  );
}

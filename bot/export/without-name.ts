/**
 * A text without its asker's full name, in either order: people sign what they write. One word alone is no full name, and may
 * be any word.
 */
export function withoutName(text: string, name: string | null, instead: string): string {
  // Behind the name directories tell the organisation.
  const parts = name?.split(/[(/|]/)[0]?.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  if (parts.length < 2) return text;
  const orders = [parts, [...parts.slice(1), parts[0]], [parts.at(-1), ...parts.slice(0, -1)]];
  const wordings = orders.map((order) => order.join('[\\s,.]+'));
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${wordings.join('|')})(?![\\p{L}\\p{N}])`, 'giu'), instead);
}

/** A spreadsheet runs what begins like a formula, also behind spaces: an apostrophe before it makes it a text. */
export function defuse(content: string): string {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r]/.test(content) ? `'${content}` : content;
}

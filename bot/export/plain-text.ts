/** Line ends of other systems, and the separators of Unicode. */
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Half characters, and what XML knows no character for: an office file with one of them in it does not open. */
const notInXml = /[\p{Cs}\ufffe\uffff]|(?!\n)\p{Cc}/gu;

/** What a person wrote as a file of an office program can hold it: lines that end with `\n`, without control characters. */
export function plainText(written: string): string {
  return written.replace(lineEnds, '\n').replaceAll('\t', ' ').replace(notInXml, '');
}

/** Something that is wrong with a package. */
export interface Problem {
  /** The file in the package; the package itself is "package". */
  readonly file: string;
  /** The place in the file, such as `bots[0].scopes`; empty when it is the whole file. */
  readonly field: string;
  readonly what: string;
  readonly fix: string;
}

/** One line: where, what, and what to do. */
export function problemLine({ file, field, what, fix }: Problem): string {
  return `${field === '' ? file : `${file}: ${field}`}: ${what}; ${fix}`;
}

/** The first ones, and of the others those about another field: what follows from the first is not told twice. */
export function withoutRepeats(first: readonly Problem[], others: readonly Problem[]): readonly Problem[] {
  const places = new Set(first.map(placeOf));
  return [...first, ...others.filter((problem) => !places.has(placeOf(problem)))];
}

function placeOf({ file, field }: Problem): string {
  return `${file}\n${field}`;
}

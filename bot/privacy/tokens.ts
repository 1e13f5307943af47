/** A word as it was written, and where. */
export interface Token {
  readonly text: string;
  readonly at: number;
  readonly isCapitalised: boolean;
  /** It begins a sentence, where a capital tells nothing. */
  readonly beginsSentence: boolean;
}

/** The words of a text as they were written, with their capitals. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)].map((match) => {
    const before = text.slice(0, match.index);
    const said = before.trimEnd();
    return {
      text: match[0],
      at: match.index,
      isCapitalised: /^\p{Lu}/u.test(match[0]),
      beginsSentence: said === '' || /[.!?:"”]/.test(said.slice(-1)) || before.slice(said.length).includes('\n'),
    };
  });
}

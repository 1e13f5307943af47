/**
 * Whether a word is the form with one letter wrong, missing, added or swapped with its neighbour. The first two letters
 * and the last must be right: most slips are inside a word, and a wrong end is mostly another inflection.
 * @param isStem the word may go on behind the form
 */
export function isOneSlip(word: string, form: string, isStem: boolean): boolean {
  let same = 0;
  while (same < form.length && word[same] === form[same]) same++;
  if (same < 2 || same >= form.length - 1) return false;
  const behind = isStem
    ? (from: number, rest: string) => word.startsWith(rest, from)
    : (from: number, rest: string) => word.length === from + rest.length && word.endsWith(rest);
  return (
    behind(same + 1, form.slice(same + 1)) ||
    behind(same, form.slice(same + 1)) ||
    behind(same + 1, form.slice(same)) ||
    (word[same] === form[same + 1] &&
      word[same + 1] === form[same] &&
      same + 2 < form.length &&
      behind(same + 2, form.slice(same + 2)))
  );
}

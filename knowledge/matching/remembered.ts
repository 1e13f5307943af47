/** A function of one word that works each word out once. After `most` words its memory starts anew. */
export function remembered<T>(workOut: (word: string) => T, most: number): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = workOut(word);
    if (known.size >= most) known.clear();
    known.set(word, found);
    return found;
  };
}

import { isOneSlip } from './one-slip';

/** Shorter words with a letter wrong are too often other words. */
const shortestWithSlip = 7;

interface Form {
  readonly text: string;
  readonly isStem: boolean;
  readonly id: number;
}

/** Finds which of many words, stems* and *endings a word of a text is; a long one also with one letter wrong. */
export class WordFinder {
  private readonly wholes = new Map<string, number[]>();
  private readonly stems = new Map<string, number[]>();
  private readonly endings = new Map<string, number[]>();
  /** By their first two letters, which a slip leaves alone. */
  private readonly slips = new Map<string, Form[]>();

  /** @param forms each with the number to give back when it is found */
  constructor(forms: Iterable<readonly [form: string, id: number]>) {
    for (const [form, id] of forms) {
      const isStem = form.endsWith('*');
      const isEnding = form.startsWith('*');
      const text = form.replace('*', '');
      add(isStem ? this.stems : isEnding ? this.endings : this.wholes, text, id);
      if (text.length >= shortestWithSlip) add(this.slips, text.slice(0, 2), { text, isStem, id });
    }
  }

  /** The numbers of all forms that the word is. A word that is one of ours as it stands is not taken for a slip. */
  find(word: string): number[] {
    const found = [...(this.wholes.get(word) ?? [])];
    for (let length = 1; length <= word.length; length++) {
      append(found, this.stems.get(word.slice(0, length)));
      append(found, this.endings.get(word.slice(-length)));
    }
    if (found.length > 0 || word.length < shortestWithSlip - 1) return found;
    for (const { text, isStem, id } of this.slips.get(word.slice(0, 2)) ?? []) {
      if (isOneSlip(word, text, isStem)) found.push(id);
    }
    return found;
  }
}

function add<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function append(found: number[], more: readonly number[] | undefined): void {
  if (more) found.push(...more);
}

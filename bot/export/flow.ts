/** A piece of text that flows over as many slides as it needs. */
export interface Block {
  /** What stands before its beginning, in bold. */
  readonly label: string;
  /** What stands before it on a further slide. */
  readonly goesOn: string;
  readonly text: string;
}

/** A paragraph, or a part of one, on one slide. */
export interface Paragraph {
  /** Which of the blocks it is of. */
  readonly block: number;
  /** On the first one of its block on a slide. Before a bullet it takes a line of its own. */
  readonly label: string | null;
  readonly isBullet: boolean;
  readonly text: string;
}

/** How much goes onto a slide. Widths are in sizes of the font, heights in lines. */
export interface Room {
  readonly width: number;
  readonly lines: number;
  /** Between paragraphs. */
  readonly gap: number;
  /** By how much bullets are indented. */
  readonly indent: number;
}

/** The rest of a block that is still to be set. */
interface Rest {
  readonly isBullet: boolean;
  readonly text: string;
}

/**
 * Sets blocks one below the other, and goes on on a further slide where one is full: after a paragraph or a sentence, after a
 * word where a sentence is longer than a slide, within a word where there is no other way. No character but white space is lost.
 */
export function flow(blocks: readonly Block[], room: Room): Paragraph[][] {
  let page: Paragraph[] = [];
  let used = 0;
  const pages = [page];
  const turn = () => {
    page = [];
    used = 0;
    pages.push(page);
  };
  for (const [nth, block] of blocks.entries()) {
    let isBegun = false;
    const rests = paragraphsOf(block.text);
    for (let rest = rests.shift(); rest; ) {
      const isFirst = !page.some((paragraph) => paragraph.block === nth);
      const label = isFirst ? (isBegun ? block.goesOn : block.label) : null;
      const gap = page.length === 0 ? 0 : room.gap;
      const [fitting, left] = cut(rest, label, room.lines - used - gap, room, page.length === 0);
      if (fitting === '') {
        turn();
        continue;
      }
      const paragraph = { block: nth, label, isBullet: rest.isBullet, text: fitting };
      page.push(paragraph);
      used += gap + linesOf(paragraph, room);
      isBegun = true;
      if (left !== '') turn();
      rest = left === '' ? rests.shift() : { ...rest, text: left };
    }
  }
  return pages;
}

/** How many lines a paragraph takes, as a client breaks it that breaks between words. */
export function linesOf({ label, isBullet, text }: Omit<Paragraph, 'block'>, room: Room): number {
  const own = label !== null && isBullet ? 1 : 0;
  const before = label !== null && !isBullet ? widthOf(label) * boldness + space : 0;
  return own + countLines(text, room.width - (isBullet ? room.indent : 0), before);
}

function paragraphsOf(text: string): Rest[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const bullet = /^[-•]\s+(?=\S)/.exec(line);
      return { isBullet: bullet !== null, text: bullet ? line.slice(bullet[0].length) : line };
    });
}

/** @returns what fits of a paragraph, and what is left of it; nothing fits where it should rather begin on the next slide */
function cut(rest: Rest, label: string | null, lines: number, room: Room, isEmpty: boolean): [string, string] {
  const fits = (text: string) => linesOf({ label, isBullet: rest.isBullet, text }, room) <= lines;
  if (fits(rest.text)) return [rest.text, ''];
  const units = isEmpty ? ([sentences, words, characters] as const) : ([sentences] as const);
  for (const unit of units) {
    const head = longest(unit(rest.text), fits);
    if (head !== '') return [head.trimEnd(), rest.text.slice(head.length).trimStart()];
  }
  // Not even one character fits: rather too much on a slide than a text without an end.
  return isEmpty ? [rest.text, ''] : ['', rest.text];
}

/** As many of the first parts as fit, together. */
function longest(parts: readonly string[], fits: (text: string) => boolean): string {
  let head = '';
  for (const part of parts) {
    if (!fits((head + part).trimEnd())) break;
    head += part;
  }
  return head;
}

/** Each part keeps the white space behind it. */
const sentences = (text: string) => text.split(/(?<=[.!?…:;]["”’)]?\s+)(?=\S)/);
const words = (text: string) => text.split(/(?<=\s)(?=\S)/);
const characters = (text: string) => [...new Intl.Segmenter('fi').segment(text)].map(({ segment }) => segment);

/**
 * How many lines a text without line ends takes, where words are kept whole.
 * @param width in sizes of the font
 * @param before how much of the first line is taken
 */
export function countLines(text: string, width: number, before = 0): number {
  let lines = 1;
  let at = before;
  for (const word of text.split(/\s+/)) {
    const wide = widthOf(word);
    if (at > 0 && at + wide > width) {
      lines += 1;
      at = 0;
    }
    // A word that is longer than a line is broken wherever the line ends.
    const further = Math.max(0, Math.ceil((at + wide) / width) - 1);
    lines += further;
    at = at + wide - further * width + space;
  }
  return lines;
}

const space = 0.28;
const boldness = 1.1;

/** How wide a text is in Arial, rather too wide: most letters take a little more than half of the font's size. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += widthOfOne(character);
  return width;
}

function widthOfOne(character: string): number {
  if (/[ijl.,:;!|'’]/.test(character)) return 0.28;
  if (/[frtI\s()[\]/\\"”-]/.test(character)) return 0.34;
  if (/[cksvxyz]/.test(character)) return 0.51;
  if (/[mwMW@%—…]/.test(character)) return 1;
  if (/[a-z0-9åäöéü§?+=–_]/.test(character)) return 0.57;
  if (/[A-ZÅÄÖ&]/.test(character)) return 0.76;
  return character.charCodeAt(0) < 0x250 ? 0.8 : 1.1;
}

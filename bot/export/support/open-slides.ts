import { strFromU8, unzipSync } from 'fflate';

/** A slide as a reader of the file finds it. */
export interface OpenedSlide {
  readonly title: string;
  /** Every paragraph but those of the title, in the order in which a screen reader reads them. */
  readonly texts: readonly string[];
  /** The languages that its texts are marked with. */
  readonly languages: ReadonlySet<string>;
  /** The sizes of its texts in points, where the slide sets them. */
  readonly sizes: readonly number[];
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** Opens a presentation as an office program does: the slides in the order of the presentation. @throws where it is broken */
export function openSlides(file: Uint8Array): OpenedSlide[] {
  const parts = unzipSync(file);
  const part = (name: string) => {
    const content = parts[name];
    if (!content) throw new Error(`the file has no ${name}`);
    return readXml(strFromU8(content));
  };
  for (const name of Object.keys(parts)) if (/\.(xml|rels)$/.test(name)) part(name);
  const targets = new Map(
    all(part('ppt/_rels/presentation.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes.Id,
      attributes.Target,
    ]),
  );
  return all(part('ppt/presentation.xml'), 'p:sldId').map(({ attributes }) =>
    openSlide(part(`ppt/${targets.get(attributes['r:id'] as string)}`)),
  );
}

function openSlide(slide: Element): OpenedSlide {
  const shapes = all(slide, 'p:sp').map((shape) => ({
    isTitle: all(shape, 'p:ph').some(({ attributes }) => attributes.type === 'title'),
    paragraphs: all(shape, 'a:p')
      .map((paragraph) => all(paragraph, 'a:t').map(textOf).join(''))
      .filter((text) => text !== ''),
  }));
  // The number of the page is a field, not a run: it has no language.
  const runs = all(slide, 'a:r').flatMap((run) => all(run, 'a:rPr').map(({ attributes }) => attributes));
  return {
    title: shapes.flatMap(({ isTitle, paragraphs }) => (isTitle ? paragraphs : [])).join('\n'),
    texts: shapes.flatMap(({ isTitle, paragraphs }) => (isTitle ? [] : paragraphs)),
    languages: new Set(runs.flatMap(({ lang }) => lang ?? [])),
    sizes: runs.flatMap(({ sz }) => (sz ? [Number(sz) / 100] : [])),
  };
}

function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
}

function textOf({ children }: Element): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** What of XML office programs write: no comments, no own entities. @throws where an element is not closed, or a character is none */
function readXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  if (notXml.test(text)) throw new Error('there is a character that XML does not know');
  let read = 0;
  for (const [whole, declaration, closing, name, attributes = '', alone, content] of text.matchAll(tokens)) {
    read += whole.length;
    const within = open.at(-1) as Element;
    if (declaration) continue;
    if (closing) {
      if (within.name !== closing) throw new Error(`</${closing}> closes <${within.name}>`);
      open.pop();
    } else if (name) {
      const element = { name, attributes: attributesIn(attributes), children: [] };
      within.children.push(element);
      if (!alone) open.push(element);
    } else if (content !== undefined) within.children.push(unescaped(content));
  }
  if (read !== text.length) throw new Error('there is something that is neither an element nor a text');
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  return root;
}

const tokens = /(<\?[^>]*\?>)|<\/([\w:]+)\s*>|<([\w:]+)((?:\s+[\w:]+\s*=\s*"[^"<]*")*)\s*(\/?)>|([^<]+)/g;
const notXml = /(?![\n\r\t])\p{Cc}|\p{Cs}|[\ufffe\uffff]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/u;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function attributesIn(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:]+)\s*=\s*"([^"]*)"/g)].map(([, name, value]) => [name, unescaped(value as string)]),
  );
}

function unescaped(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (_, hex, decimal, name) =>
    name ? (named[name] as string) : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );
}

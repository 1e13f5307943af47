import type { Card, Element } from '../../cards/elements';

/** A card as text for a terminal: what it says, with link addresses written out. Buttons that send data and fields are left out. */
export function cardToText(card: Card): string {
  return card.body
    .flatMap(linesOf)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function linesOf(element: Element): string[] {
  const before = element.separator || element.spacing === 'medium' ? [''] : [];
  switch (element.type) {
    case 'TextBlock':
      return [...before, ...element.text.split('\n').map(withoutMarkdown)];
    case 'RichTextBlock':
      return [...before, element.inlines.map(({ text }) => text).join('')];
    case 'ActionSet':
    case 'Input.Text':
    case 'Input.ChoiceSet':
    case 'Input.Toggle':
    case 'Input.Date':
    case 'Input.Time':
      return [];
    case 'Container':
      return [...before, ...element.items.flatMap(linesOf).map((line) => (element.selectAction ? `> ${line}` : line))];
  }
}

function withoutMarkdown(line: string): string {
  return line.replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1: $2').replace(/^- /, '  • ');
}

import type { Card, Element } from '../elements';

/** Every text that a card or part of one shows, in order; for tests. */
export function textsOf(shown: Card | Element): string[] {
  switch (shown.type) {
    case 'AdaptiveCard':
      return shown.body.flatMap(textsOf);
    case 'Container':
      return shown.items.flatMap(textsOf);
    case 'RichTextBlock':
      return [shown.inlines.map(({ text }) => text).join('')];
    case 'TextBlock':
      return [shown.text];
  }
}

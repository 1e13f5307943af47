import type { Card, Element } from '../elements';

/** Every text that a card or part of one shows, in order; for tests. */
export function textsOf(shown: Card | Element): string[] {
  switch (shown.type) {
    case 'AdaptiveCard':
      return shown.body.flatMap(textsOf);
    case 'Container':
      return shown.items.flatMap(textsOf);
    case 'ActionSet':
      return [];
    case 'RichTextBlock':
      return [shown.inlines.map(({ text }) => text).join('')];
    case 'Input.Text':
    case 'Input.ChoiceSet':
    case 'Input.Date':
    case 'Input.Time':
      return [shown.label];
    case 'Input.Toggle':
      return [shown.label, shown.title];
    case 'TextBlock':
      return [shown.text];
  }
}

// Finding things in card JSON, the way a reader finds them on the card.

// biome-ignore lint/suspicious/noExplicitAny: card JSON as the bot sent it
type Json = any;

export { textsOf } from '../../../cards/support/texts-of';

/** The data of every button, in order. */
export function buttonsOf(card: Json): Json[] {
  const buttons: Json[] = [];
  walk(card, (part) => {
    if (part.type === 'Action.Execute') buttons.push({ ...part.data, title: part.title });
  });
  return buttons;
}

/** The data to send for the first button that does a thing. */
export function buttonThat(card: Json, does: string, having: Record<string, unknown> = {}): Json {
  const found = buttonsOf(card).find(
    (button) => button.do === does && Object.entries(having).every(([key, value]) => button[key] === value),
  );
  if (!found) throw new Error(`The card has no button that does ${does}`);
  const { title, ...data } = found;
  return data;
}

function walk(part: Json, visit: (part: Json) => void): void {
  if (typeof part !== 'object' || part === null) return;
  visit(part);
  for (const [key, value] of Object.entries(part)) if (key !== 'fallback') walk(value, visit);
}

/** The ids of every field, in order. */
export function fieldsOf(card: Json): string[] {
  const fields: string[] = [];
  walk(card, (part) => {
    if (typeof part.type === 'string' && part.type.startsWith('Input.')) fields.push(part.id);
  });
  return fields;
}

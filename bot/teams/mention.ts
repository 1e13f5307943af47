import { z } from 'zod';

const mentionSchema = z.looseObject({
  type: z.literal('mention'),
  text: z.string().nullish(),
  mentioned: z.looseObject({ id: z.string(), name: z.string().nullish() }),
});
type Mention = z.infer<typeof mentionSchema>;

/** A text as Teams sends it, with what tells who is mentioned in it. */
export interface MentioningText {
  readonly text?: string | null | undefined;
  readonly entities?: readonly unknown[] | null | undefined;
  readonly recipient: { readonly id: string };
}

/** Bounded, so that a hostile text cannot make it slow. */
const element = /<at\b[^<>]{0,200}>([\s\S]{0,300}?)<\/at\s{0,5}>/gi;

/** Whether the bot is among those mentioned. A mention that tells nobody's id may be of the bot, too. */
export function mentionsBot({ text, entities, recipient }: MentioningText): boolean {
  const mentions = mentionsIn(entities);
  if (mentions.some(({ mentioned }) => mentioned.id === recipient.id)) return true;
  return mentions.length === 0 && (text ?? '').search(element) !== -1;
}

/** The text without the mention of the bot, whatever its display name; whoever else is mentioned stays, as text. */
export function withoutMention({ text, entities, recipient }: MentioningText): string {
  const whole = text ?? '';
  const mentions = mentionsIn(entities);
  const isBots = ({ mentioned }: Mention) => mentioned.id === recipient.id;
  const bots = mentions.filter(isBots);
  if (bots.length === 0) return mentions.length === 0 ? whole.replace(element, ' ') : whole;
  const names = new Set(bots.flatMap(namesOf));
  const others = new Set(mentions.filter((mention) => !isBots(mention)).flatMap(namesOf));
  const found = [...whole.matchAll(element)];
  let gone = found.filter(([, name = '']) => names.has(nameIn(name)) && !others.has(nameIn(name)));
  // Somebody may have the bot's name, or the text another name than its entity: then the order tells.
  if (gone.length === 0) {
    const isInOrder = found.length === mentions.length;
    gone = found.filter(([, name = ''], nth) =>
      isInOrder ? isBots(mentions[nth] as Mention) : !others.has(nameIn(name)),
    );
    if (!isInOrder) gone = gone.slice(0, 1);
  }
  if (gone.length > 0) return cut(whole, gone);
  // No markup at all: the name as the entity writes it.
  return bots.reduce((rest, { text: written }) => (written ? rest.replaceAll(written, ' ') : rest), whole);
}

function mentionsIn(entities: readonly unknown[] | null | undefined): Mention[] {
  return (entities ?? []).flatMap((entity) => {
    const mention = mentionSchema.safeParse(entity);
    return mention.success ? [mention.data] : [];
  });
}

function namesOf({ text, mentioned }: Mention): string[] {
  return [text, mentioned.name].flatMap((name) => (name ? [nameIn(name)] : []));
}

/** A display name as it reads: no markup, one kind of space, no capitals. */
function nameIn(markup: string): string {
  return markup
    .replace(/<[^<>]{0,200}>/g, '')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&quot;/gi, '"')
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&amp;/gi, '&')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function cut(text: string, parts: readonly RegExpExecArray[]): string {
  let rest = '';
  let from = 0;
  for (const part of parts) {
    rest += `${text.slice(from, part.index)} `;
    from = part.index + part[0].length;
  }
  return rest + text.slice(from);
}

import { z } from 'zod';

/** Of an attachment we look at its type, and whether the markup of a message holds a picture. Nothing is fetched or kept. */
export const attachmentSchema = z.looseObject({ contentType: z.string().nullish(), content: z.unknown().optional() });
export type Attachment = z.infer<typeof attachmentSchema>;

/** What Teams puts beside a text of its own accord: its markup, and the message that it replies to. */
const besideText = new Set(['text/html', 'messagereference']);
/** An emoji is a picture in the markup, too, but stands in the text as itself. */
const emojis = /<img\b[^<>]{0,300}skype\.com\/emoji[^<>]{0,1000}>/gi;
const picture = /<(?:img|video|audio|attachment)\b/i;
const longestMarkup = 100_000;

/** Whether a person sent something besides text: a picture, a file, a sticker, a clip, a forwarded message. */
export function hasAttachment(attachments: readonly Attachment[] | null | undefined): boolean {
  return (attachments ?? []).some(({ contentType, content }) => {
    const type = (contentType ?? '').toLowerCase().split(';')[0] as string;
    if (!besideText.has(type)) return true;
    if (type !== 'text/html' || typeof content !== 'string') return false;
    const markup = content.slice(0, longestMarkup).replace(emojis, '');
    return picture.test(markup) && !isReply(attachments);
  });
}

/** Whether a message is a card that a person put into the chat, as from the search of the compose box: it asks nothing. */
export function isInsertedCard(attachments: readonly Attachment[] | null | undefined): boolean {
  const types = (attachments ?? []).map(({ contentType }) => (contentType ?? '').toLowerCase());
  return types.some((type) => type === card) && types.every((type) => type === card || besideText.has(type));
}

/** Other kinds of card are clips of sound, pictures and the like. */
const card = 'application/vnd.microsoft.card.adaptive';

/** In the markup of a reply stands an <attachment> that is only the message replied to. */
function isReply(attachments: readonly Attachment[] | null | undefined): boolean {
  return (attachments ?? []).some(({ contentType }) => contentType?.toLowerCase() === 'messagereference');
}

import { type Card, small } from '../../cards/elements';
import { noteCard } from '../../cards/note-card';
import { stringsOf } from '../../cards/strings';
import { ask } from './ask';
import type { Reply, Surroundings } from './conversation';

const letterOrNumber = /[\p{L}\p{N}]/u;

/**
 * A person sends a message. One without words (a sticker, emojis, a file, nothing) gets a kind line; of one with words and an attachment
 * the words are answered.
 */
export async function receiveMessage(
  { text, hasAttachment }: { readonly text: string; readonly hasAttachment: boolean },
  around: Surroundings,
): Promise<Reply> {
  if (!letterOrNumber.test(text)) {
    const isMentionAlone = !around.isPersonal && !hasAttachment && text === '';
    return { say: [noteCard(isMentionAlone ? 'mentioned' : 'empty', around.language)] };
  }
  const reply = await ask(text, around);
  const [first, ...rest] = reply.say;
  return hasAttachment && first ? { ...reply, say: [withoutAttachment(first), ...rest] } : reply;
}

/** Says below the answer that only the text was read. */
function withoutAttachment(card: Card): Card {
  const line = small(stringsOf(card.lang).attachmentNotRead, { separator: true });
  return { ...card, body: [...card.body, line] };
}

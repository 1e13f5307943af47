import { z } from 'zod';
import { languages } from '../knowledge/schema';

const entry = z.string().max(100);
const language = z.enum(languages);

/**
 * Everything that a button can send, one version. What comes back from a card is checked against this and authorised
 * again: anyone can send anything. A change of meaning takes a new version, because old cards stay in chats for years.
 */
export const actionSchema = z.discriminatedUnion('do', [
  /** Answer with this entry: a related question, a suggestion, an example. */
  z.object({
    v: z.literal(1),
    do: z.literal('show-entry'),
    entry,
    language,
    /** It was one of several suggestions: what was asked meant this one. */
    from: z.literal('suggestions').optional(),
  }),
  /** Say what is known of a question that the materials leave open. */
  z.object({ v: z.literal(1), do: z.literal('show-open'), open: entry, language }),
  /** The same answer in Finnish, of which the shown one is a translation nobody has reviewed. */
  z.object({ v: z.literal(1), do: z.literal('show-original'), entry }),
  /** Did this answer help? `card` is the one-use id of the card asked on. */
  z.object({ v: z.literal(1), do: z.literal('feedback'), entry, language, helpful: z.boolean(), card: z.uuid() }),
  /** None of the suggestions is meant. */
  z.object({
    v: z.literal(1),
    do: z.literal('none-of-these'),
    language,
    contacts: z.array(z.string().max(100)).max(5),
  }),
  /** Take a question to the next meeting. */
  z.object({ v: z.literal(1), do: z.literal('submit-question'), language }),
  /** My insurance district is the one of this mailbox. */
  z.object({ v: z.literal(1), do: z.literal('choose-district'), language, district: z.string().max(100) }),
  /** Ask for my insurance district again. */
  z.object({ v: z.literal(1), do: z.literal('change-district'), language }),
  /** The text that seemed to name a client names none: go on with it. `held` is the id under which it waits. */
  z.object({ v: z.literal(1), do: z.literal('send-anyway'), language, held: z.uuid() }),
  /** It did name one: drop it. */
  z.object({ v: z.literal(1), do: z.literal('rewrite'), language, held: z.uuid() }),
  /** Ask whether to forget me. */
  z.object({ v: z.literal(1), do: z.literal('ask-forget-me'), language }),
  /** Forget me. */
  z.object({ v: z.literal(1), do: z.literal('forget-me'), language }),
  /** Do not. */
  z.object({ v: z.literal(1), do: z.literal('keep-me'), language }),
  /** Reply in this language from now on. */
  z.object({ v: z.literal(1), do: z.literal('set-language'), language }),
]);
export type Action = z.infer<typeof actionSchema>;

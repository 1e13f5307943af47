import { z } from 'zod';

/** What the process that measures one engine tells the one that started it. */
export const messageSchema = z.discriminatedUnion('step', [
  /** The entries are there; the time starts. */
  z.strictObject({ step: z.literal('ready') }),
  z.strictObject({ step: z.literal('built'), ms: z.number(), bytes: z.number() }),
  z.strictObject({ step: z.literal('asked'), ms: z.number(), isRight: z.boolean() }),
  z.strictObject({ step: z.literal('done') }),
]);
export type Message = z.infer<typeof messageSchema>;

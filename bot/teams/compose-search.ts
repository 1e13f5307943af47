import { z } from 'zod';
import type { Card } from '../../cards/elements';
import type { InvokeAnswer } from './port';

/** What a person typed in the search of the compose box, and which part of the results is wanted. */
export interface ComposeSearch {
  /** Empty when the box has just been opened. */
  readonly text: string;
  readonly skip: number;
  readonly count: number;
}

/** What a search gives: cards to insert, each with the line that is chosen from, or a text that says why there are none. */
export type Found =
  | { readonly cards: readonly { readonly title: string; readonly about: string; readonly card: Card }[] }
  | { readonly message: string };

/** The command and its parameter, as the app's manifest names them. */
export const searchCommand = { id: 'search', parameter: 'query' } as const;

const usualCount = 8;
const mostCount = 25;
const longestSearch = 500;

const querySchema = z.looseObject({
  // The Playground names neither the command nor its parameter.
  commandId: z.literal(searchCommand.id).nullish(),
  parameters: z
    .array(z.looseObject({ name: z.string().nullish(), value: z.unknown().optional() }))
    .nullish()
    .catch(null),
  queryOptions: z.looseObject({ skip: z.unknown().optional(), count: z.unknown().optional() }).nullish().catch(null),
});

/** Reads the value of `composeExtension/query`. @returns null when it is no search of ours */
export function readSearch(value: unknown): ComposeSearch | null {
  const query = querySchema.safeParse(value);
  if (!query.success) return null;
  const { parameters, queryOptions } = query.data;
  const typed = parameters?.find(({ name }) => (name ?? searchCommand.parameter) === searchCommand.parameter)?.value;
  return {
    text: typeof typed === 'string' ? typed.slice(0, longestSearch) : '',
    skip: wholeNumber(queryOptions?.skip, 0, 10_000) ?? 0,
    count: wholeNumber(queryOptions?.count, 1, mostCount) ?? usualCount,
  };
}

function wholeNumber(value: unknown, least: number, most: number): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= least ? Math.min(value, most) : null;
}

/** What the compose box shows for it. */
export function searchAnswer(found: Found): InvokeAnswer {
  if ('message' in found) {
    return { status: 200, body: { composeExtension: { type: 'message', text: found.message } } };
  }
  const attachments = found.cards.map(({ title, about, card }) => ({
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: card,
    preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title, text: about } },
  }));
  return { status: 200, body: { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } } };
}

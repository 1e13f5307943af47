import type { Language } from '../../knowledge/schema';

/** A question as staff word it, and its answer. */
export interface Wording {
  readonly question: string;
  readonly answer: string;
}

/** What staff write as the answer to a question. It may be there in one language only. */
export interface AnswerContent {
  readonly service: string;
  readonly topic: string;
  /** The contact to show first. */
  readonly contact: string;
  readonly wordings: Partial<Readonly<Record<Language, Wording>>>;
}

/** An answer that waits for approval. */
export interface AnswerDraft {
  readonly content: AnswerContent;
  /** Who wrote or changed it last. */
  readonly by: { readonly id: string; readonly name: string | null };
}

/** A published answer, with the meeting that is its source as it was then. */
export interface PublishedContent extends AnswerContent {
  readonly meeting: {
    readonly id: string;
    readonly service: string;
    readonly name: Readonly<Record<Language, string>>;
    /** In Helsinki, YYYY-MM-DD. */
    readonly date: string;
    /** HH:MM in Helsinki. */
    readonly starts: string;
    readonly ends: string | null;
  };
  /** The day of the approval: a second pair of eyes has held every wording against Kela's guidance. */
  readonly reviewed: string;
}

/** An answer that is an entry of the knowledge. */
export interface PublishedAnswer {
  readonly entry: string;
  /** The id and the number of the question it answers. */
  readonly question: string;
  readonly number: string;
  readonly content: PublishedContent;
  /** Counts its publications: the first is 1, a corrected one 2. */
  readonly version: number;
  readonly at: Date;
}

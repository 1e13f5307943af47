import type { Language } from '../../knowledge/schema';

/** What staff propose for the knowledge. It is written as YAML for review in git; nothing answers from it before. */
export type Proposal =
  /** Another wording of an entry's question. */
  | { readonly kind: 'alternate'; readonly language: Language; readonly entry: string; readonly text: string }
  /** A new entry, to be finished by an editor. */
  | {
      readonly kind: 'draft';
      readonly language: Language;
      readonly service: string;
      readonly question: string;
      /** Empty where nobody has answered yet. */
      readonly answer: string;
    };

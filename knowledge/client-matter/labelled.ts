import { type Half, loadQueries } from '../evaluation/queries';

/** A text and whether it is a client matter. */
export interface LabelledText {
  readonly text: string;
  readonly kind: string;
  readonly isClientMatter: boolean;
}

/** All labelled queries of one half: only those of kind client-specific are client matters. */
export function loadLabelledTexts(knowledgeFolder: string, half: Half): LabelledText[] {
  const { answerable, negative, commands, contacts } = loadQueries(knowledgeFolder, half);
  return [
    ...answerable.map(({ q, kind }) => ({
      text: q,
      kind: kind === ruleKind ? kind : answerableKind,
      isClientMatter: false,
    })),
    ...negative.map(({ q, kind, want }) => ({ text: q, kind, isClientMatter: want === 'client-matter' })),
    ...commands.map(({ q }) => ({ text: q, kind: 'command', isClientMatter: false })),
    ...contacts.map(({ q }) => ({ text: q, kind: 'contact', isClientMatter: false })),
  ];
}

/** Queries that name a client to illustrate a rule. */
export const ruleKind = 'rule-not-case';
/** All other queries that the knowledge answers. */
export const answerableKind = 'answerable';

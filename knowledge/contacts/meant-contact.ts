import { createHasWord } from '../has-word';
import type { Knowledge } from '../load';
import type { Candidate } from '../matching/matcher';

/** The contact that a message speaks of, with how probable that is. */
export interface MeantContact extends Pick<Candidate, 'score' | 'evidence'> {
  readonly id: string;
  /** It is one mailbox of a group, and the message names its district. */
  readonly isOfGroup: boolean;
}

/** Finds the contact that a message speaks of most; of a group of mailboxes the one whose district it names, else the group. */
export function createMeantContact({ contacts }: Pick<Knowledge, 'contacts'>) {
  const groups = [...contacts.values()].filter(({ members }) => members.length > 0);
  const isNamedIn = new Map(
    groups.flatMap(({ members }) => members.map((id) => [id, createHasWord(contacts.get(id)?.namedBy ?? [])] as const)),
  );
  return (text: string, candidates: readonly Candidate[]): MeantContact | null => {
    const first = candidates.find(({ target }) => target.kind === 'contact');
    if (!first) return null;
    const { score, evidence, target } = first;
    const group = groups.find(({ id, members }) => id === target.id || members.includes(target.id));
    const named = group?.members.find((id) => isNamedIn.get(id)?.(text));
    return { id: named ?? group?.id ?? target.id, isOfGroup: named !== undefined, score, evidence };
  };
}

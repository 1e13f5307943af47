/** A mistake in a knowledge file: where it is and what is wrong with it. Lines count from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

/** One line an editor's tools can jump to. */
export function formatProblem({ file, line, reason }: Problem): string {
  return `${file}:${line}: ${reason}`;
}

/** Thrown when the knowledge cannot be used; carries every problem found, not only the first. */
export class KnowledgeError extends Error {
  readonly code = 'KNOWLEDGE_INVALID';

  constructor(readonly problems: readonly Problem[]) {
    super(`The knowledge base has ${problems.length} error(s):\n${problems.map(formatProblem).join('\n')}`);
    this.name = 'KnowledgeError';
  }
}

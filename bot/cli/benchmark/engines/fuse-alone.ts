import Fuse from 'fuse.js';
import { languagesOf } from '../../../../knowledge/schema';
import type { BuildEngine } from './engine';

/** fuse.js over every question and alternate of every language. */
export const fuseAlone: BuildEngine = (knowledge) => {
  const wordings = [...knowledge.entries.values()].flatMap((entry) =>
    languagesOf(entry).flatMap((language) =>
      [entry[language].question, ...entry[language].alternates].map((text) => ({ id: entry.id, text })),
    ),
  );
  const fuse = new Fuse(wordings, { keys: ['text'], ignoreLocation: true, threshold: 0.6 });
  return (text) => fuse.search(text, { limit: 1 })[0]?.item.id;
};

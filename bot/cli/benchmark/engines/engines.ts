import type { MorphologyName } from '../../../../knowledge/matching/morphology';
import type { BuildEngine } from './engine';

interface EngineKind {
  readonly id: string;
  readonly title: string;
  /** Asks only the sample of the questions where the base is big. */
  readonly isSlow: boolean;
  /** Loaded when it is measured, so that no engine is in the memory of another. */
  load(): Promise<BuildEngine>;
}

const dictionary = () => process.env.VOIKKO_DICTIONARY || 'auto';

const kinds = [
  {
    id: 'ours-voikko',
    title: 'this bot, Voikko',
    isSlow: false,
    load: async () => (await import('./ours.js')).ours(dictionary()),
  },
  {
    id: 'ours-snowball',
    title: 'this bot, Snowball',
    isSlow: false,
    load: async () => (await import('./ours.js')).ours('none'),
  },
  {
    id: 'minisearch',
    title: 'MiniSearch, Snowball stems',
    isSlow: false,
    load: async () => (await import('./minisearch-stemmed.js')).miniSearchStemmed,
  },
  { id: 'nlp', title: 'nlp.js', isSlow: false, load: async () => (await import('./nlp-js.js')).nlpJs },
  { id: 'fuse', title: 'fuse.js alone', isSlow: true, load: async () => (await import('./fuse-alone.js')).fuseAlone },
] as const satisfies readonly EngineKind[];

export type EngineId = (typeof kinds)[number]['id'];

/** The engines to compare; ours in both forms where Voikko's dictionary is installed. */
export function enginesWith(best: MorphologyName): readonly (EngineKind & { readonly id: EngineId })[] {
  return kinds.filter(({ id }) => id !== 'ours-voikko' || best === 'voikko');
}

/** @throws Error when there is no such engine */
export function engineOf(id: string | undefined): EngineKind {
  const kind = kinds.find((each) => each.id === id);
  if (!kind) throw new Error(`There is no engine "${id}".`);
  return kind;
}

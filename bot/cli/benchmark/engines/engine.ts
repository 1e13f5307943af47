import type { Knowledge } from '../../../../knowledge/load';

/** Finds the entry that a text asks for: its id, or nothing. */
export type Find = (text: string) => string | undefined | Promise<string | undefined>;

/** Builds what an engine needs to find; this is the build that is timed. */
export type BuildEngine = (knowledge: Knowledge, knowledgeFolder: string) => Find | Promise<Find>;

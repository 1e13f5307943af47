import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { intentIds, languages } from '../schema';

const base = { q: z.string().min(1), lang: z.enum(languages) };
const answerable = z.strictObject({ ...base, kind: z.string(), expect: z.string(), also: z.array(z.string()) });
const negative = z.strictObject({
  ...base,
  kind: z.string(),
  want: z.enum(['none', 'client-matter']),
  near: z.array(z.string()).default([]),
  /** The open question that it asks. */
  open: z.string().optional(),
});
const contact = z.strictObject({ ...base, expect_contact: z.string(), also_contacts: z.array(z.string()) });
const command = z.strictObject({ ...base, intent: z.enum(intentIds) });

export type AnswerableQuery = z.infer<typeof answerable>;
export type NegativeQuery = z.infer<typeof negative>;
export type ContactQuery = z.infer<typeof contact>;
export type CommandQuery = z.infer<typeof command>;

/** The labelled queries: what people ask, and what is right. */
export interface LabelledQueries {
  readonly answerable: readonly AnswerableQuery[];
  readonly negative: readonly NegativeQuery[];
  readonly commands: readonly CommandQuery[];
  /** Of whom to ask: the contact that is to be shown first. */
  readonly contacts: readonly ContactQuery[];
}

/** `fit` is what calibration is fitted to; `held` is never fitted to: what it shows is what new questions will get. */
export const halves = ['fit', 'held'] as const;
export type Half = (typeof halves)[number];

/** Reads `knowledge/queries/<half>/*.jsonl`. @throws Error that names file and line of a broken one */
export function loadQueries(knowledgeFolder: string, half: Half): LabelledQueries {
  const read = <T>(file: string, schema: z.ZodType<T>) =>
    readJsonLines(path.join(knowledgeFolder, 'queries', half, file), schema);
  return {
    answerable: languages.flatMap((language) => read(`${language}.jsonl`, answerable)),
    negative: read('negative.jsonl', negative),
    commands: read('commands.jsonl', command),
    contacts: read('contacts.jsonl', contact),
  };
}

function readJsonLines<T>(file: string, schema: z.ZodType<T>): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return [schema.parse(JSON.parse(line))];
      } catch (error) {
        throw new Error(`${path.basename(file)}:${index + 1}: ${(error as Error).message}`);
      }
    });
}

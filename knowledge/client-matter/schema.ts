import path from 'node:path';
import { z } from 'zod';
import { KnowledgeError } from '../problem';
import { readYaml } from '../read-yaml';
import { languages } from '../schema';

/** The groups of cues, by what they say of a text. The last ones speak against a client matter. */
export const cueGroups = [
  'one-client',
  'pointed',
  'client-name',
  'client',
  'paper',
  'state',
  'reason',
  'addressed',
  'action',
  'payment',
  'outcome',
  'event',
  'wrong',
  'dated',
  'rule',
  'general',
  'contact',
  'business',
] as const;
export type CueGroup = (typeof cueGroups)[number];

/** Groups whose cues can only lower the probability; all others can only raise it. */
export const groupsAgainst: ReadonlySet<string> = new Set<CueGroup>(['rule', 'general', 'contact', 'business']);

/** Word classes that code recognises, beside those of the file. */
export const builtInClasses = ['name', 'capital', 'digits'] as const;

const word = /^(?:\*?[a-zåäö0-9]+|[a-zåäö0-9]+\*|<[a-z-]+>)$/;
const isElement = (element: string) => element.split('|').every((alternative) => word.test(alternative));
const wordForm = z
  .string()
  .regex(/^(?:\*?[a-zåäö0-9]+|[a-zåäö0-9]+\*)$/, 'a class holds single words: lower case, * only at one end');
const cue = z
  .string()
  .refine(
    (text) => text.replace(/^\^ /, '').replace(/ \$$/, '').split(' ').every(isElement),
    'a cue is words in lower case, stems*, *endings, a|b or <classes>, with single spaces between; ^ first or $ last',
  );

function inLanguages<T extends z.ZodType>(item: T) {
  return z.strictObject({ fi: z.array(item), sv: z.array(item), en: z.array(item) });
}

/** The whole of `knowledge/client-matter.yaml`. */
export const clientMatterSchema = z
  .strictObject({
    words: z.record(z.string().regex(/^[a-z-]+$/), inLanguages(wordForm)),
    names: z.strictObject({
      given: z.array(z.string().regex(/^[a-zåäö]+(?:\/[a-zåäö]+)?$/)),
      likeWords: z.array(z.string().regex(/^[a-zåäö]+(?:\/[a-zåäö]+)?$/)),
      notNames: z.array(wordForm),
    }),
    oneWord: z.array(z.string().regex(/^[a-zåäö]+(?: [a-zåäö]+)+$/)),
    cues: z.strictObject(
      Object.fromEntries(cueGroups.map((group) => [group, inLanguages(cue)])) as Record<
        CueGroup,
        ReturnType<typeof inLanguages<typeof cue>>
      >,
    ),
  })
  .superRefine(({ words, cues }, context) => {
    const known = new Set<string>([...builtInClasses, ...Object.keys(words)]);
    for (const group of cueGroups) {
      for (const language of languages) {
        cues[group][language].forEach((text, index) => {
          for (const [, name] of text.matchAll(/<([a-z-]+)>/g)) {
            if (name !== undefined && known.has(name)) continue;
            const message = `there is no class <${name}> under "words"`;
            context.addIssue({ code: 'custom', path: ['cues', group, language, index], message });
          }
        });
      }
    }
  });
export type ClientMatterData = z.infer<typeof clientMatterSchema>;

/**
 * Reads `knowledge/client-matter.yaml`.
 * @throws KnowledgeError with file and line of every problem
 */
export function loadClientMatterData(knowledgeFolder: string): ClientMatterData {
  const file = 'client-matter.yaml';
  const result = readYaml(path.join(knowledgeFolder, file), `knowledge/${file}`, clientMatterSchema);
  if (!result.ok) throw new KnowledgeError(result.problems);
  return result.located.value;
}

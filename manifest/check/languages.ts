import { isObject, type Json, stringsIn } from '../json';
import { type MicrosoftSchemas, schemaVersion } from '../microsoft-schemas';
import type { Manifest } from './manifest-shape';
import { type Problem, withoutRepeats } from './problem';
import { readJsonFile } from './read-json-file';
import { schemaProblems } from './schema-problems';

type Files = ReadonlyMap<string, Uint8Array>;
type Texts = ReadonlyMap<string, string>;

const languages = ['fi', 'sv', 'en'];

/** Every language has every text, and each text is one that people can read. */
export function languageProblems(
  manifest: Manifest,
  json: Json,
  files: Files,
  schemas: MicrosoftSchemas,
): readonly Problem[] {
  const own = new Map([...stringsIn(json)].filter(([field]) => schemas.isLocalizable(field)));
  const named = languageFiles(manifest);
  return [
    ...namedProblems(manifest),
    ...named.flatMap(nameProblem),
    ...textProblems('manifest.json', own),
    ...named.flatMap(({ tag, name, field }) => {
      const bytes = name === undefined ? undefined : files.get(name);
      if (name === undefined || bytes === undefined) return missingFile(name, field);
      const read = readJsonFile(name, bytes);
      if ('problem' in read) return [read.problem];
      const isDefault = tag === manifest.localizationInfo.defaultLanguageTag;
      return fileProblems({ name, json: read.json, own, isDefault, schemas });
    }),
  ];
}

interface LanguageFile {
  readonly tag: string | undefined;
  readonly name: string | undefined;
  /** Where the manifest names it. */
  readonly field: string;
}

/** The files of the languages that the manifest names. */
export function languageFiles({ localizationInfo }: Manifest): readonly LanguageFile[] {
  const { defaultLanguageTag, defaultLanguageFile, additionalLanguages } = localizationInfo;
  return [
    { tag: defaultLanguageTag, name: defaultLanguageFile, field: 'localizationInfo.defaultLanguageFile' },
    ...additionalLanguages.map(({ languageTag, file }, at) => ({
      tag: languageTag,
      name: file,
      field: `localizationInfo.additionalLanguages[${at}].file`,
    })),
  ];
}

function namedProblems({ localizationInfo }: Manifest): readonly Problem[] {
  const file = 'manifest.json';
  const { defaultLanguageTag, additionalLanguages } = localizationInfo;
  const problems: Problem[] = [];
  if (defaultLanguageTag !== 'fi') {
    const what = 'the texts of the manifest are Finnish';
    problems.push({ file, field: 'localizationInfo.defaultLanguageTag', what, fix: 'write fi' });
  }
  const tags = additionalLanguages.map(({ languageTag }) => languageTag);
  const missing = languages.slice(1).filter((language) => !tags.includes(language));
  if (missing.length > 0) {
    const field = 'localizationInfo.additionalLanguages';
    problems.push({ file, field, what: `there is no ${missing.join(' and no ')}`, fix: 'add the tag and the file' });
  }
  tags.forEach((tag, at) => {
    const field = `localizationInfo.additionalLanguages[${at}].languageTag`;
    if (tag === undefined) return;
    if (tag === defaultLanguageTag || tags.indexOf(tag) !== at) {
      problems.push({ file, field, what: `${tag} is there twice`, fix: 'keep one of them' });
    } else if (!languages.includes(tag)) {
      const what = `the bot does not speak ${tag}`;
      problems.push({ file, field, what, fix: 'remove it; the bot speaks fi, sv and en' });
    }
  });
  return problems;
}

/** So that no two can be mixed up. */
function nameProblem({ tag, name, field }: LanguageFile): readonly Problem[] {
  if (tag === undefined || name === undefined || name === `${tag}.json`) return [];
  const what = `${name} is not the file of ${tag}`;
  return [{ file: 'manifest.json', field, what, fix: `write ${tag}.json` }];
}

function missingFile(name: string | undefined, field: string): readonly Problem[] {
  const what = name === undefined ? 'it is missing' : `${name} is not in the package`;
  return [{ file: 'manifest.json', field, what, fix: 'add the file, and its name here' }];
}

interface TextFile {
  readonly name: string;
  readonly json: Json;
  /** The texts of the manifest itself. */
  readonly own: Texts;
  /** The file of the language that the manifest is in. */
  readonly isDefault: boolean;
  readonly schemas: MicrosoftSchemas;
}

function fileProblems({ name: file, json, own, isDefault, schemas }: TextFile): readonly Problem[] {
  const { $schema, ...told } = isObject(json) ? json : {};
  // A key is one word here, dots and all: "name.short".
  const texts = new Map(Object.entries(told).flatMap(([key, text]) => (typeof text === 'string' ? [[key, text]] : [])));
  const problems: Problem[] = [];
  const ending = `/teams/v${schemaVersion}/MicrosoftTeams.Localization.schema.json`;
  if (typeof $schema !== 'string' || !$schema.endsWith(ending)) {
    const fix = `write https://developer.microsoft.com/json-schemas${ending}`;
    problems.push({ file, field: '$schema', what: 'it does not name the schema of the manifest', fix });
  }
  for (const [field, text] of own) {
    const other = texts.get(field);
    if (other === undefined) {
      problems.push({ file, field, what: 'the text is missing', fix: `translate "${shortened(text)}"` });
    } else if (isDefault && other !== text) {
      problems.push({ file, field, what: 'it is not the text of the manifest', fix: `write "${shortened(text)}"` });
    } else if (!isDefault && other === text && !field.startsWith('name.')) {
      problems.push({ file, field, what: 'it is still Finnish', fix: `translate "${shortened(text)}"` });
    }
  }
  for (const field of Object.keys(told).filter((key) => !own.has(key))) {
    const fix = 'correct the key, or remove it';
    problems.push({ file, field, what: 'the manifest has no text of this key', fix });
  }
  const bySchema = schemaProblems(file, schemas.localizationErrors(json));
  return withoutRepeats([...problems, ...textProblems(file, texts)], bySchema);
}

/** What no schema sees in a text. */
function textProblems(file: string, texts: Texts): readonly Problem[] {
  const titles = new Map<string, string>();
  return [...texts].flatMap(([field, text]): readonly Problem[] => {
    if (text.trim() === '') return [{ file, field, what: 'it is empty', fix: 'write the text' }];
    if (text !== text.trim()) {
      return [{ file, field, what: 'it begins or ends with a space', fix: 'take the space away' }];
    }
    const [list] = /^bots\[0\]\.commandLists\[\d+\]\.commands(?=\[\d+\]\.title$)/.exec(field) ?? [];
    if (list === undefined) return [];
    const key = `${list} ${text.toLowerCase()}`;
    const first = titles.get(key);
    titles.set(key, first ?? field);
    if (first === undefined) return [];
    return [{ file, field, what: `"${text}" is the title of ${first} too`, fix: 'give each command its own title' }];
  });
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

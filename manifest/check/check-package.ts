import type { MicrosoftSchemas } from '../microsoft-schemas';
import { addressProblems } from './addresses';
import { conversationProblems } from './conversation';
import { iconProblems } from './icons';
import { type Expected, identityProblems } from './identity';
import { languageFiles, languageProblems } from './languages';
import { type Manifest, readManifest } from './manifest-shape';
import { openPackage } from './open-package';
import { placeholderProblems } from './placeholders';
import { type Problem, withoutRepeats } from './problem';
import { readJsonFile } from './read-json-file';
import { schemaProblems } from './schema-problems';

/** What else is known of the package. */
export interface CheckOptions {
  /** What it must be, when it was made here; null for one that was found. */
  readonly expected: Expected | null;
  /** Whether addresses like example.com are let through: for trying, never for upload. */
  readonly allowExamples: boolean;
}

type Files = ReadonlyMap<string, Uint8Array>;

/**
 * Everything that is wrong with an app package: by Microsoft's schema, and by what that leaves out. Nothing for one that can
 * be uploaded.
 */
export function checkPackage(
  zip: Uint8Array,
  schemas: MicrosoftSchemas,
  { expected, allowExamples }: CheckOptions,
): readonly Problem[] {
  const { files, problems } = openPackage(zip);
  const bytes = files.get('manifest.json');
  if (!bytes) return problems.length > 0 ? problems : [noManifest(files)];
  const read = readJsonFile('manifest.json', bytes);
  if ('problem' in read) return [...problems, read.problem];
  const manifest = readManifest(read.json);
  const further = [
    ...schemaProblems('manifest.json', schemas.manifestErrors(read.json)),
    ...identityProblems(manifest, expected),
    ...addressProblems(manifest, expected?.host ?? null, { allowExamples }),
    ...conversationProblems(manifest),
    ...languageProblems(manifest, read.json, files, schemas),
    ...iconProblems(manifest, files),
    ...strangeFiles(manifest, files),
  ];
  return [...problems, ...withoutRepeats(unfilledTexts(files), further)];
}

function noManifest(files: Files): Problem {
  const near = [...files.keys()].find((name) => name.toLowerCase() === 'manifest.json');
  const fix = near ? `${near} must be named manifest.json` : 'zip the files themselves, not the folder that holds them';
  return { file: 'manifest.json', field: '', what: 'it is missing at the top of the zip', fix };
}

function unfilledTexts(files: Files): readonly Problem[] {
  return [...files]
    .filter(([name]) => name.endsWith('.json'))
    .flatMap(([name, bytes]) => {
      const read = readJsonFile(name, bytes);
      return 'json' in read ? placeholderProblems(name, read.json) : [];
    });
}

/** A file that the manifest does not name came in by mistake: perhaps a secret, or a file of another version. */
function strangeFiles(manifest: Manifest, files: Files): readonly Problem[] {
  const { color, outline, color32x32 } = manifest.icons;
  const named = ['manifest.json', color, outline, color32x32, ...languageFiles(manifest).map(({ name }) => name)];
  return [...files.keys()]
    .filter((name) => !named.includes(name))
    .map((file) => ({ file, field: '', what: 'the manifest does not name it', fix: 'take it out of the zip' }));
}

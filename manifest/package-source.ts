import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Json } from './json';

/** What a package is made of, as it lies in this folder. */
export interface PackageSource {
  /** manifest.json with its texts in Finnish and `{{NAME}}` where a value comes from the settings. */
  readonly manifest: Json;
  /** The texts of the other languages and the icons, by the name they have in the package. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * @param folder the folder manifest/ of the project
 * @throws with the file that is no JSON
 */
export function readPackageSource(folder: string): PackageSource {
  const texts = path.join(folder, 'localization');
  const files = [
    ...readdirSync(texts).map((name) => path.join(texts, name)),
    ...readdirSync(folder)
      .filter((name) => name.endsWith('.png'))
      .map((name) => path.join(folder, name)),
  ];
  return {
    manifest: manifestIn(path.join(folder, 'manifest.json')),
    files: new Map(files.map((file) => [path.basename(file), readFileSync(file)])),
  };
}

function manifestIn(file: string): Json {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`manifest/manifest.json cannot be read: ${(error as Error).message}`);
  }
}

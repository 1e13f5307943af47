import { zipSync } from 'fflate';
import { type Json, replaceStrings, stringsIn } from './json';
import { schemaVersion } from './microsoft-schemas';
import type { PackageSource } from './package-source';

/** What the settings and package.json tell. */
export interface PackageValues {
  readonly version: string;
  readonly MicrosoftAppId: string;
  readonly DEVELOPER_NAME: string;
  readonly DEVELOPER_URL: string;
  readonly PRIVACY_URL: string;
  readonly TERMS_URL: string;
  /** The host of PUBLIC_URL; null when it is not set. */
  readonly PUBLIC_HOST: string | null;
}

/**
 * The zip for upload. The same input gives the same bytes.
 * @param isLocalizable which texts of the manifest Teams can show in other languages
 */
export function buildPackage(
  source: PackageSource,
  values: PackageValues,
  isLocalizable: (field: string) => boolean,
): Uint8Array {
  const manifest = replaceStrings(source.manifest, (text) => filled(text, values));
  const files = new Map(source.files);
  files.set('manifest.json', jsonFile(manifest));
  files.set('fi.json', jsonFile(finnishTexts(manifest, isLocalizable)));
  const names = [...files.keys()].sort();
  // A zip holds a time for each file; the earliest it can hold is as good as any.
  return zipSync(Object.fromEntries(names.map((name) => [name, files.get(name) as Uint8Array])), {
    level: 9,
    mtime: new Date(1980, 0, 1),
  });
}

/** Which setting fills a field of the manifest; for messages. */
export function settingBehind(source: PackageSource, field: string): string | null {
  const text = stringsIn(source.manifest).get(field);
  const name = text && placeholderIn(text);
  if (!name) return null;
  const elsewhere: Record<string, string> = { PUBLIC_HOST: 'PUBLIC_URL', version: 'version in package.json' };
  return elsewhere[name] ?? name;
}

function filled(text: string, values: PackageValues): string | null {
  const name = placeholderIn(text);
  // What nobody knows stays as it is: the check of the package names it.
  return name && name in values ? values[name as keyof PackageValues] : text;
}

function placeholderIn(text: string): string | undefined {
  return /^\{\{(\w+)\}\}$/.exec(text)?.[1];
}

/** The texts of the manifest, as the file of its own language holds them. */
function finnishTexts(manifest: Json, isLocalizable: (field: string) => boolean): Json {
  const texts = [...stringsIn(manifest)].filter(([field]) => isLocalizable(field));
  const schema = `https://developer.microsoft.com/json-schemas/teams/v${schemaVersion}/MicrosoftTeams.Localization.schema.json`;
  return { $schema: schema, ...Object.fromEntries(texts) };
}

function jsonFile(json: Json): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`);
}

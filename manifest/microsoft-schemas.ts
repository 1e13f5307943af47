import { readFileSync } from 'node:fs';
import type { ErrorObject, ValidateFunction } from 'ajv';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

/** The version of Microsoft's schema that the manifest keeps to. */
export const schemaVersion = '1.29';

/** Microsoft's two schemas of a package, from their own npm package: no network is needed. */
export interface MicrosoftSchemas {
  manifestErrors(manifest: unknown): readonly ErrorObject[];
  localizationErrors(texts: unknown): readonly ErrorObject[];
  /** Whether the text at this place of the manifest can be told in other languages. */
  isLocalizable(field: string): boolean;
}

interface LocalizationSchema {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly patternProperties: Readonly<Record<string, unknown>>;
}

/** Reads and compiles the schemas. */
export function loadMicrosoftSchemas(): MicrosoftSchemas {
  // Microsoft's patterns and keywords are looser than ajv's strict mode takes them.
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const localization = readSchema('MicrosoftTeams.Localization.schema.json') as LocalizationSchema;
  const manifest = ajv.compile(readSchema('MicrosoftTeams.schema.json') as object);
  const texts = ajv.compile(localization);
  const patterns = Object.keys(localization.patternProperties).map((pattern) => new RegExp(pattern));
  return {
    manifestErrors: (json) => errorsOf(manifest, json),
    localizationErrors: (json) => errorsOf(texts, json),
    isLocalizable: (field) =>
      (field in localization.properties && field !== '$schema') || patterns.some((pattern) => pattern.test(field)),
  };
}

function errorsOf(validate: ValidateFunction, json: unknown): readonly ErrorObject[] {
  return validate(json) ? [] : (validate.errors ?? []);
}

function readSchema(name: string): unknown {
  const file = require.resolve(`@microsoft/app-manifest/build/json-schemas/teams/v${schemaVersion}/${name}`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

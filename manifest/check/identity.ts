import { schemaVersion } from '../microsoft-schemas';
import type { Manifest } from './manifest-shape';
import type { Problem } from './problem';

/** What a package must be, when that is known: it was made here. */
export interface Expected {
  readonly version: string;
  readonly appId: string;
  /** The host that the bot's links lead to; null when it gives none. */
  readonly host: string | null;
}

const file = 'manifest.json';
const nothing = '00000000-0000-0000-0000-000000000000';

/** Which app of which version this is, and by which schema. */
export function identityProblems(manifest: Manifest, expected: Expected | null): readonly Problem[] {
  return [
    ...schemaNamed(manifest),
    ...versionProblems(manifest, expected),
    ...idProblems(manifest, expected?.appId ?? null),
    ...developerProblems(manifest),
  ];
}

function developerProblems({ developer: { name } }: Manifest): readonly Problem[] {
  if (name === undefined || name.trim() !== '') return [];
  const fix = 'write the name of the organisation that runs the bot';
  return [{ file, field: 'developer.name', what: 'it is empty', fix }];
}

function schemaNamed({ $schema }: Manifest): readonly Problem[] {
  if ($schema?.endsWith(`/teams/v${schemaVersion}/MicrosoftTeams.schema.json`)) return [];
  const fix = `write https://developer.microsoft.com/json-schemas/teams/v${schemaVersion}/MicrosoftTeams.schema.json`;
  return [{ file, field: '$schema', what: 'it does not name the schema of manifestVersion', fix }];
}

function versionProblems({ version }: Manifest, expected: Expected | null): readonly Problem[] {
  if (version === undefined) return [];
  if (!/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/.test(version)) {
    const fix = 'write three whole numbers with dots between, like 1.2.0, in package.json';
    return [{ file, field: 'version', what: `"${version}" is no version that Teams takes`, fix }];
  }
  if (expected === null || version === expected.version) return [];
  const fix = 'write {{version}} in manifest/manifest.json';
  return [{ file, field: 'version', what: `it is not that of package.json (${expected.version})`, fix }];
}

function idProblems({ id, bots, composeExtensions }: Manifest, appId: string | null): readonly Problem[] {
  const botId = bots[0]?.botId;
  const ids: readonly (readonly [field: string, id: string | undefined])[] = [
    ['id', id],
    ['bots[0].botId', botId],
    ['composeExtensions[0].botId', composeExtensions[0]?.botId],
  ];
  return ids.flatMap(([field, id]) => {
    const fix = 'set MicrosoftAppId to the application id of the bot registration';
    if (id === undefined) {
      // Microsoft's schema asks for the two others itself.
      if (field !== 'composeExtensions[0].botId' || composeExtensions.length === 0) return [];
      return [{ file, field, what: 'the message extension names no bot', fix: 'write the id of the bot' }];
    }
    // What has not the form of an id Microsoft's schema tells.
    if (!/^[\da-f-]{36}$/i.test(id)) return [];
    if (id === nothing) return [{ file, field, what: 'it is the id of nothing', fix }];
    if (appId !== null && !isSame(id, appId)) {
      return [{ file, field, what: `it is not the MicrosoftAppId of the settings (${appId})`, fix }];
    }
    if (field.startsWith('composeExtensions') && botId !== undefined && !isSame(id, botId)) {
      return [{ file, field, what: 'it is another bot than bots[0].botId', fix: 'write the same id in both' }];
    }
    return [];
  });
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { PNG } from 'pngjs';
import { buildPackage, type PackageValues } from '../build-package';
import type { Json } from '../json';
import { loadMicrosoftSchemas } from '../microsoft-schemas';
import { readPackageSource } from '../package-source';

export const schemas = loadMicrosoftSchemas();

export const sampleValues: PackageValues = {
  version: '1.2.0',
  MicrosoftAppId: '6f1d1c7e-2f4b-4a0e-9c37-5b1f2d3c4e5a',
  DEVELOPER_NAME: 'Kuntoutustiimi',
  DEVELOPER_URL: 'https://example.com/botti',
  PRIVACY_URL: 'https://example.com/tietosuoja',
  TERMS_URL: 'https://example.com/ehdot',
  PUBLIC_HOST: 'bot.example.com',
};

/** The package that `npm run package` makes of these values. */
export function samplePackage(values: PackageValues = sampleValues): Uint8Array {
  return buildPackage(readPackageSource(path.resolve(__dirname, '..')), values, schemas.isLocalizable);
}

/** A package that somebody has spoilt by hand. */
export interface Spoilt {
  /** Puts a value at a place of the manifest, such as `bots[0].botId`; undefined takes the place away. */
  put(field: string, value: Json | undefined): void;
  /** The same with a text of a language; its key is a place of the manifest. */
  say(file: 'fi.json' | 'sv.json' | 'en.json', key: string, value: Json | undefined): void;
  /** Puts a file in the zip; undefined takes it away. */
  file(name: string, bytes: Uint8Array | string | undefined): void;
}

/** The sample package after this was done to it. */
export function spoiltPackage(spoil: (spoilt: Spoilt) => void): Uint8Array {
  const files: Record<string, Uint8Array> = unzipSync(samplePackage());
  const json = (name: string) => JSON.parse(new TextDecoder().decode(files[name]));
  const file = (name: string, bytes: Uint8Array | string | undefined) => {
    if (bytes === undefined) delete files[name];
    else files[name] = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  };
  spoil({
    file,
    put: (field, value) =>
      file('manifest.json', JSON.stringify(withPlace(json('manifest.json'), keysOf(field), value))),
    say: (name, key, value) => file(name, JSON.stringify(withPlace(json(name), [key], value))),
  });
  return zipSync(files);
}

/** A picture of one size whose pixels are as told: red, green, blue, opacity. */
export function picture(size: number, pixel: (at: number) => readonly [number, number, number, number]): Uint8Array {
  const png = new PNG({ width: size, height: size });
  for (let at = 0; at < size * size; at++) png.data.set(pixel(at), at * 4);
  return PNG.sync.write(png);
}

function keysOf(field: string): readonly (string | number)[] {
  return field.split(/[.[\]]+/).flatMap((key) => (key === '' ? [] : [/^\d+$/.test(key) ? Number(key) : key]));
}

type Changeable = Record<string | number, Json | undefined>;

function withPlace(json: Json, [key, ...further]: readonly (string | number)[], value: Json | undefined): Json {
  if (key === undefined) return value as Json;
  const copy = (Array.isArray(json) ? [...json] : { ...(json as object) }) as Changeable;
  if (further.length > 0) copy[key] = withPlace(copy[key] ?? {}, further, value);
  else if (value !== undefined) copy[key] = value;
  else if (Array.isArray(copy)) copy.splice(Number(key), 1);
  else delete copy[key];
  return copy as Json;
}

import { existsSync, readFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createFinnishWords, type FinnishWords } from './voikko/finnish-words';
import { createPersonNames, type PersonNames } from './voikko/person-names';
import { Transducer } from './voikko/transducer';

export const morphologyNames = ['voikko', 'snowball'] as const;
export type MorphologyName = (typeof morphologyNames)[number];

/** How Finnish words are understood. */
export interface Morphology {
  readonly name: MorphologyName;
  /** Base forms by Voikko's dictionary; null for Snowball, which cuts endings by rule. */
  readonly finnish: FinnishWords | null;
  /** Which words are names of people; null without the dictionary. */
  readonly names: PersonNames | null;
}

export const snowball: Morphology = { name: 'snowball', finnish: null, names: null };

const fileName = 'mor.vfst';
/** Below each place where Voikko looks for dictionaries. */
const withinPlace = ['5/mor-standard', '5/mor-morpho', ''];
const places = [
  path.join(os.homedir(), '.voikko'),
  ...['/etc', '/usr/lib', '/usr/share', '/usr/local/lib', '/usr/local/share', '/opt/homebrew/lib'].map((place) =>
    path.join(place, 'voikko'),
  ),
];

/**
 * The better morphology that the setting VOIKKO_DICTIONARY allows: `auto` takes Voikko's dictionary from the standard
 * places where it is installed, `none` does without, anything else is the dictionary's file or its folder. The dictionary
 * (in Debian and Ubuntu the package voikko-fi) is under the GPL, so it is used where it is and never handed on.
 * @throws Error when the setting names a place that has none, or a file that is none
 */
export function openMorphology(setting: string): Morphology {
  const file = findDictionary(setting);
  if (!file) return snowball;
  try {
    const dictionary = new Transducer(readFileSync(file));
    return { name: 'voikko', finnish: createFinnishWords(dictionary), names: createPersonNames(dictionary) };
  } catch (error) {
    throw new Error(`VOIKKO_DICTIONARY: ${file} cannot be read as a dictionary: ${(error as Error).message}`);
  }
}

/** The file of the dictionary, or null; see openMorphology. */
export function findDictionary(setting: string): string | null {
  if (setting === 'none') return null;
  const at = setting === 'auto' ? places : [setting];
  const files = at.flatMap((place) => withinPlace.map((within) => path.join(place, within, fileName)));
  const found = (setting === 'auto' ? files : [setting, ...files]).find(isFile);
  if (found || setting === 'auto') return found ?? null;
  throw new Error(
    `VOIKKO_DICTIONARY: there is no dictionary (${fileName}) at "${setting}". Write its folder, or auto, or none.`,
  );
}

function isFile(file: string): boolean {
  return existsSync(file) && statSync(file).isFile();
}

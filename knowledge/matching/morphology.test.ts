import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { smallTransducer } from '../support/small-transducer';
import { openMorphology } from './morphology';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'dictionary-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const dictionary = smallTransducer([
  [{ reads: '', writes: '[Xp]', to: 1 }],
  [{ reads: 'k', writes: 'k', to: 2 }],
  [{ reads: '', writes: '[X]', to: 3 }],
  ['end'],
]);

describe('the setting VOIKKO_DICTIONARY', () => {
  it.each([
    ['the file', 'mor.vfst', ''],
    ['its folder', 'mor.vfst', '..'],
    ['the place of several dictionaries', '5/mor-standard/mor.vfst', '../../..'],
  ])('may name %s', (_what, file, above) => {
    const full = path.join(folder, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, dictionary);
    const { name, finnish } = openMorphology(path.join(full, above));
    expect(name).toBe('voikko');
    expect(finnish?.('k')).toEqual([['k']]);
  });

  it('none does without', () => {
    expect(openMorphology('none')).toEqual({ name: 'snowball', finnish: null, names: null });
  });

  it('auto takes what is installed, and does without where nothing is', () => {
    expect(['voikko', 'snowball']).toContain(openMorphology('auto').name);
  });

  it('that names a place without a dictionary is refused, with the fix', () => {
    expect(() => openMorphology(folder)).toThrow(/VOIKKO_DICTIONARY: there is no dictionary .* or auto, or none/);
  });

  it('that names a file which is no dictionary is refused', () => {
    const file = path.join(folder, 'mor.vfst');
    writeFileSync(file, 'nothing of the kind');
    expect(() => openMorphology(file)).toThrow(/VOIKKO_DICTIONARY: .*cannot be read as a dictionary/);
  });
});

import { unzipSync } from 'fflate';
import type { Problem } from './problem';

/** A package has some texts and two small pictures. Far more is something else, perhaps meant to fill the memory. */
const mostBytes = 2_000_000;
const mostFiles = 50;

/** The files of a zip by name, and what is wrong with the zip itself. */
export function openPackage(zip: Uint8Array): { files: ReadonlyMap<string, Uint8Array>; problems: readonly Problem[] } {
  const names: string[] = [];
  let bytes = 0;
  const isTooMuch = () => bytes > mostBytes || names.length > mostFiles;
  try {
    const files = unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        bytes += originalSize;
        return !isTooMuch();
      },
    });
    const held = new Map(Object.entries(files).filter(([name]) => !name.endsWith('/')));
    return { files: held, problems: [...shapeProblems(names), ...(isTooMuch() ? [tooMuch] : [])] };
  } catch {
    const fix = 'write it anew with npm run package';
    return { files: new Map(), problems: [{ file: 'package', field: '', what: 'it is not a readable zip', fix }] };
  }
}

const tooMuch: Problem = {
  file: 'package',
  field: '',
  what: `it holds more than ${mostFiles} files or ${mostBytes / 1_000_000} MB`,
  fix: 'take out what is not the manifest, its texts or its icons',
};

function shapeProblems(names: readonly string[]): readonly Problem[] {
  const inFolders = names.filter((name) => /[/\\]/.test(name));
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  return [
    ...inFolders.map((file) => ({
      file,
      field: '',
      what: 'it is in a folder of the zip',
      fix: 'zip the files themselves, not the folder that holds them',
    })),
    ...twice.map((file) => ({ file, field: '', what: 'it is in the zip twice', fix: 'keep one of them' })),
  ];
}

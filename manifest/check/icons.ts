import { PNG } from 'pngjs';
import type { Manifest } from './manifest-shape';
import type { Problem } from './problem';

type Files = ReadonlyMap<string, Uint8Array>;

/** Of the icons Microsoft's schema sees the names only. */
export function iconProblems({ icons }: Manifest, files: Files): readonly Problem[] {
  return [
    ...iconProblem('icons.color', icons.color, 192, files, colorProblem),
    ...iconProblem('icons.outline', icons.outline, 32, files, outlineProblem),
    ...iconProblem('icons.color32x32', icons.color32x32, 32, files, colorProblem),
  ];
}

type Look = (png: PNG) => { what: string; fix: string } | null;

function iconProblem(
  field: string,
  name: string | undefined,
  size: number,
  files: Files,
  look: Look,
): readonly Problem[] {
  if (name === undefined) return [];
  const bytes = files.get(name);
  if (!bytes) {
    const near = [...files.keys()].find((other) => other.toLowerCase() === name.toLowerCase());
    const fix = near ? `write ${near}: large and small letters matter` : 'add the file, or correct its name';
    return [{ file: 'manifest.json', field, what: `${name} is not in the package`, fix }];
  }
  const at = { file: name, field };
  const redraw = `draw it as a PNG of ${size} x ${size} pixels (node manifest/draw-icons.mjs)`;
  const measured = sizeOf(bytes);
  if (!measured) return [{ ...at, what: 'it is no PNG', fix: redraw }];
  if (measured.width !== size || measured.height !== size) {
    return [{ ...at, what: `it is ${measured.width} x ${measured.height} pixels`, fix: redraw }];
  }
  const png = decode(bytes);
  if (!png) return [{ ...at, what: 'it is a broken PNG', fix: redraw }];
  const seen = look(png);
  return seen ? [{ ...at, ...seen }] : [];
}

/** From the head of the file, so that no picture of a huge size is unpacked. */
function sizeOf(bytes: Uint8Array): { width: number; height: number } | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 24 || file.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return null;
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}

function decode(bytes: Uint8Array): PNG | null {
  try {
    return PNG.sync.read(Buffer.from(bytes));
  } catch {
    return null;
  }
}

const colorProblem: Look = (png) => {
  const [first, ...others] = pixelsOf(png);
  if (others.some((pixel) => String(pixel) !== String(first))) return null;
  return { what: 'it shows nothing: all of it is one colour', fix: 'draw the icon' };
};

const outlineProblem: Look = (png) => {
  const pixels = pixelsOf(png);
  const drawn = pixels.filter(([, , , opacity]) => opacity > 0);
  if (drawn.length === 0) return { what: 'it shows nothing', fix: 'draw it in white on a transparent ground' };
  if (drawn.length === pixels.length) return { what: 'its ground is not transparent', fix: 'take the ground away' };
  const isWhite = drawn.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255);
  return isWhite ? null : { what: 'it has other colours than white', fix: 'draw it in #FFFFFF alone' };
};

function pixelsOf({ data }: PNG): readonly (readonly [number, number, number, number])[] {
  return Array.from({ length: data.length / 4 }, (_, at) => {
    const [red = 0, green = 0, blue = 0, opacity = 0] = data.subarray(at * 4, at * 4 + 4);
    return [red, green, blue, opacity] as const;
  });
}

import { deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

/** The same picture with at most 256 colours: text and plain grounds look the same, at a third of the size. */
export function withPalette(picture: Buffer): Buffer {
  const { width, height, data } = PNG.sync.read(picture);
  const colorAt = (at: number) => ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) counts.set(colorAt(at), (counts.get(colorAt(at)) ?? 0) + 1);
  const palette = mostUsed(counts).slice(0, 256);
  const nearest = new Map(palette.map((color, nth) => [color, nth]));
  const indexOf = (color: number) => {
    const known = nearest.get(color);
    if (known !== undefined) return known;
    const found = palette.reduce(
      (best, one, nth) => (apart(one, color) < apart(palette[best] ?? 0, color) ? nth : best),
      0,
    );
    nearest.set(color, found);
    return found;
  };
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = indexOf(colorAt((y * width + x) * 4));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colors = Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
  const parts = [
    chunk('IHDR', header),
    chunk('PLTE', colors),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]);
}

/** Grounds and letters as they are; of the many shades at the edges of letters only some. */
function mostUsed(counts: ReadonlyMap<number, number>): number[] {
  const used = [...counts].sort((left, right) => right[1] - left[1]).map(([color]) => color);
  const exact = used.slice(0, 16);
  const rounded = used
    .slice(16)
    .map((color) => [16, 8, 0].reduce((all, shift) => all | (shade(color >> shift) << shift), 0));
  return [...new Set([...exact, ...rounded])];
}

function shade(value: number): number {
  return Math.round((value & 255) / 17) * 17;
}

function apart(left: number, right: number): number {
  const of = (shift: number) => ((left >> shift) & 255) - ((right >> shift) & 255);
  return of(16) ** 2 + of(8) ** 2 + of(0) ** 2;
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc(body), body.length + 4);
  return framed;
}

function crc(content: Buffer): number {
  let value = 0xffffffff;
  for (const byte of content) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

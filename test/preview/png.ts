import { deflateSync, inflateSync } from 'node:zlib';

/** A picture: width, height and four bytes (red, green, blue, opacity) for each pixel. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/** Reads a PNG with eight bits a channel, or with a palette as `written` makes it; throws for any other. */
export function read(png: Buffer): Picture {
  if (!png.subarray(0, 8).equals(signature)) throw new Error('this is no PNG');
  const packed: Buffer[] = [];
  let [width, height, kind, palette] = [0, 0, 0, Buffer.alloc(0)];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const name = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (name === 'IHDR') {
      [width, height, kind] = [body.readUInt32BE(0), body.readUInt32BE(4), body[9] ?? 0];
      if (body[8] !== 8 || ![2, 3, 6].includes(kind) || body[12] !== 0) throw new Error('a PNG of another kind');
    }
    if (name === 'PLTE') palette = Buffer.from(body);
    if (name === 'IDAT') packed.push(body);
    at += 12 + length;
  }
  const size = { 2: 3, 3: 1, 6: 4 }[kind] ?? 4;
  const rows = unfiltered(inflateSync(Buffer.concat(packed)), width * size, height, size);
  const pixels = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    const from = kind === 3 ? (rows[i] ?? 0) * 3 : i * size;
    const bytes = kind === 3 ? palette : rows;
    for (let channel = 0; channel < 3; channel++) pixels[i * 4 + channel] = bytes[from + channel] ?? 0;
    pixels[i * 4 + 3] = kind === 6 ? (rows[from + 3] ?? 255) : 255;
  }
  return { width, height, pixels };
}

function unfiltered(data: Buffer, length: number, height: number, size: number): Uint8Array {
  const out = new Uint8Array(length * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (length + 1)] ?? 0;
    for (let x = 0; x < length; x++) {
      const raw = data[y * (length + 1) + 1 + x] ?? 0;
      const left = x >= size ? (out[y * length + x - size] ?? 0) : 0;
      const up = y > 0 ? (out[(y - 1) * length + x] ?? 0) : 0;
      const corner = x >= size && y > 0 ? (out[(y - 1) * length + x - size] ?? 0) : 0;
      out[y * length + x] = raw + ([0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0);
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** Writes a PNG of the 256 colours that are seen most; every other becomes the nearest of them. */
export function written({ width, height, pixels }: Picture): Buffer {
  const colours = new Map<number, number>();
  const colourAt = (i: number) => ((pixels[i * 4] ?? 0) << 16) | ((pixels[i * 4 + 1] ?? 0) << 8) | (pixels[i * 4 + 2] ?? 0);
  for (let i = 0; i < width * height; i++) colours.set(colourAt(i), (colours.get(colourAt(i)) ?? 0) + 1);
  const palette = mostSeen(colours, 256);
  const nearest = new Map(palette.map((colour, i) => [colour, i]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const colour = colourAt(y * width + x);
      const known = nearest.get(colour) ?? nearestOf(palette, colour);
      nearest.set(colour, known);
      rows[y * (width + 1) + 1 + x] = known;
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colourBytes = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', colourBytes),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Colours in the order of how often they are seen, of those that hardly differ only the first. */
function mostSeen(colours: ReadonlyMap<number, number>, most: number): readonly number[] {
  const sorted = [...colours].sort(([a, m], [b, n]) => n - m || a - b).map(([colour]) => colour);
  for (const apart of [0, 6, 12, 24]) {
    const chosen: number[] = [];
    for (const colour of sorted) {
      if (chosen.length === most) break;
      if (apart === 0 || chosen.every((other) => distance(other, colour) > apart * apart)) chosen.push(colour);
    }
    if (chosen.length < most || apart === 24 || sorted.length <= most) return chosen;
  }
  return sorted.slice(0, most);
}

function distance(a: number, b: number): number {
  const [red, green, blue] = [(a >> 16) - (b >> 16), ((a >> 8) & 255) - ((b >> 8) & 255), (a & 255) - (b & 255)];
  return red * red + green * green + blue * blue;
}

const nearestOf = (palette: readonly number[], colour: number): number =>
  palette.reduce((best, other, i) => (distance(other, colour) < distance(palette[best] ?? 0, colour) ? i : best), 0);

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(checksum(named));
  return Buffer.concat([length, named, check]);
}

/** Share of the pixels, 0 to 1, that differ by more than `tolerance` in some channel; 1 when the sizes differ. */
export function difference(a: Picture, b: Picture, tolerance = 48): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let differ = 0;
  for (let i = 0; i < a.width * a.height; i++) {
    const apart = [0, 1, 2].some(
      (channel) => Math.abs((a.pixels[i * 4 + channel] ?? 0) - (b.pixels[i * 4 + channel] ?? 0)) > tolerance,
    );
    if (apart) differ += 1;
  }
  return differ / (a.width * a.height);
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32, as PNG wants it. */
const checksum = (bytes: Buffer): number =>
  (bytes.reduce((crc, byte) => (table[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

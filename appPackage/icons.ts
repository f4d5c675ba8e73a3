import { crc32, deflateSync } from 'node:zlib';

/** A colour and how much of it covers a pixel, each part from 0 to 255. */
type Colour = readonly [red: number, green: number, blue: number, opacity: number];

const indigo: Colour = [0x3b, 0x3f, 0x8c, 255];
const white: Colour = [255, 255, 255, 255];
const nothing: Colour = [255, 255, 255, 0];

/** Four strokes and one across, the oldest way to count, on a square of side 1: from, to, and half the width. */
const strokes: readonly [number, number, number, number][] = [
  [0.28, 0.26, 0.28, 0.74],
  [0.427, 0.26, 0.427, 0.74],
  [0.573, 0.26, 0.573, 0.74],
  [0.72, 0.26, 0.72, 0.74],
  [0.17, 0.66, 0.83, 0.34],
];

/**
 * Tally's icons as PNG files: `color.png`, 192 pixels wide, white marks on indigo; `outline.png`, 32 pixels wide,
 * white marks on nothing, as Teams asks.
 *
 * @example drawIcons()['color.png'].length // some kilobytes
 */
export function drawIcons(): Record<'color.png' | 'outline.png', Buffer> {
  return {
    'color.png': png(192, (x, y) => (onMark(x, y, 0.033) ? white : indigo)),
    'outline.png': png(32, (x, y) => (onMark(0.5 + (x - 0.5) * 0.72, 0.5 + (y - 0.5) * 0.72, 0.03) ? white : nothing)),
  };
}

function onMark(x: number, y: number, half: number): boolean {
  return strokes.some(([fromX, fromY, toX, toY]) => {
    const [alongX, alongY] = [toX - fromX, toY - fromY];
    const at = Math.min(1, Math.max(0, ((x - fromX) * alongX + (y - fromY) * alongY) / (alongX ** 2 + alongY ** 2)));
    return Math.hypot(x - fromX - at * alongX, y - fromY - at * alongY) <= half;
  });
}

/** Sixteen samples a pixel, so that slanted edges are smooth. */
const samples = [0.125, 0.375, 0.625, 0.875];

function png(side: number, colourAt: (x: number, y: number) => Colour): Buffer {
  const rows = Buffer.alloc(side * (side * 4 + 1));
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const seen = samples.flatMap((down) => samples.map((across) => colourAt((x + across) / side, (y + down) / side)));
      for (const part of [0, 1, 2, 3] as const) {
        rows[y * (side * 4 + 1) + 1 + x * 4 + part] = Math.round(seen.reduce((sum, colour) => sum + colour[part], 0) / seen.length);
      }
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 6], 8); // eight bits a part; red, green, blue and opacity
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

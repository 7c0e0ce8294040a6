import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Resvg } from '@resvg/resvg-js';
import { drawIcon, ICONS } from '../../manifest/icons.ts';

interface Pixel {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

interface Picture {
  width: number;
  height: number;
  pixels: Pixel[];
}

const fileOf = (name: string): Buffer => readFileSync(new URL(`../../manifest/appPackage/${name}`, import.meta.url));

/** What a PNG shows, its colours multiplied by its alpha. */
function decode(png: Uint8Array): Picture {
  const data = Buffer.from(png);
  expect(data.subarray(1, 4).toString()).toBe('PNG');
  const [width, height] = [data.readUInt32BE(16), data.readUInt32BE(20)];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${data.toString('base64')}"/></svg>`;
  const raw = new Resvg(svg).render().pixels;
  const pixels = Array.from({ length: width * height }, (_, i) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = raw.subarray(4 * i, 4 * i + 4);
    return { red, green, blue, alpha };
  });
  return { width, height, pixels };
}

const shown = (name: string): Picture => decode(fileOf(`${name}.png`));

describe('the icon in colour', () => {
  const { width, height, pixels } = shown('color');

  it('is 192 by 192 and fills its square, since Teams cuts the corners itself', () => {
    expect([width, height]).toEqual([192, 192]);
    expect(pixels.filter(({ alpha }) => alpha !== 255)).toEqual([]);
  });

  it('stands out from white and from black along its whole edge', () => {
    const edge = pixels.filter((_, i) => i < width || i >= width * (height - 1) || i % width === 0 || i % width === width - 1);
    const light = edge.map(({ red, green, blue }) => (0.299 * red + 0.587 * green + 0.114 * blue) / 255);
    expect(Math.min(...light)).toBeGreaterThan(0.1);
    expect(Math.max(...light)).toBeLessThan(0.6);
  });
});

describe('the icon in outline', () => {
  const { width, height, pixels } = shown('outline');

  it('is 32 by 32, white and nothing but white, on nothing', () => {
    expect([width, height]).toEqual([32, 32]);
    expect(pixels.filter(({ red, green, blue, alpha }) => red !== alpha || green !== alpha || blue !== alpha)).toEqual([]);
  });

  it('is neither empty nor full', () => {
    const drawn = pixels.filter(({ alpha }) => alpha > 127).length / pixels.length;
    expect(drawn).toBeGreaterThan(0.08);
    expect(drawn).toBeLessThan(0.5);
    expect([0, width - 1, width * height - 1].map((corner) => pixels[corner]?.alpha)).toEqual([0, 0, 0]);
  });
});

/** Another machine may round otherwise. */
const SLIGHT = 2;

const differs = (a: Pixel, b: Pixel | undefined): boolean =>
  b === undefined || (['red', 'green', 'blue', 'alpha'] as const).some((part) => Math.abs(a[part] - b[part]) > SLIGHT);

it.each(ICONS)('%s.png is what its source draws; npm run icons draws it anew', (icon) => {
  const drawn = decode(drawIcon(fileOf(`${icon}.svg`).toString('utf8')));
  const kept = shown(icon);
  expect([drawn.width, drawn.height]).toEqual([kept.width, kept.height]);
  expect(drawn.pixels.filter((pixel, i) => differs(pixel, kept.pixels[i]))).toEqual([]);
});

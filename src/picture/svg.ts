import { COLOURS } from './colours.ts';

/** What is drawn, and what it shows in words. */
export interface Drawing {
  svg: string;
  width: number;
  height: number;
  /** For those who do not see it: at most 1,000 characters. */
  alt: string;
}

const FAMILY = 'Noto Sans';

type Attributes = Record<string, string | number>;

const escaped = (text: string): string =>
  text
    .replace(/[^\P{C}\t\n]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

const attributesOf = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? rounded(value) : escaped(value)}"`)
    .join('');

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** An element without contents. */
export const shape = (name: 'rect' | 'circle' | 'line', attributes: Attributes): string =>
  `<${name}${attributesOf(attributes)}/>`;

/** How a line of text stands at its place. */
export interface Lettering {
  size: number;
  fill?: string;
  bold?: boolean;
  anchor?: 'start' | 'middle' | 'end';
}

/** A line of text whose letters stand on `y`. */
export const text = (
  x: number,
  y: number,
  words: string,
  { size, fill = COLOURS.ink, bold = false, anchor = 'start' }: Lettering,
): string =>
  `<text${attributesOf({
    x,
    y,
    'font-size': size,
    fill,
    ...(bold && { 'font-weight': 700 }),
    ...(anchor !== 'start' && { 'text-anchor': anchor }),
  })}>${escaped(words)}</text>`;

/** A whole picture on white paper. */
export const picture = (width: number, height: number, parts: readonly string[]): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg"${attributesOf({ width, height, viewBox: `0 0 ${rounded(width)} ${rounded(height)}`, 'font-family': FAMILY })}>`,
    shape('rect', { x: 0, y: 0, width, height, fill: COLOURS.paper }),
    ...parts,
    '</svg>',
  ].join('\n');

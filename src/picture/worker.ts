import { paint } from './paint.ts';

/** An SVG to be made a PNG. */
export interface PaintTask {
  svg: string;
}

/** Paints in a thread. */
export default ({ svg }: PaintTask): Uint8Array<ArrayBuffer> => paint(svg);

import { startPool } from '../threads/pool.ts';
import { paint } from './paint.ts';
import type { Drawing } from './svg.ts';
import type { PaintTask } from './worker.ts';

/** Makes pictures of drawings. */
export interface Painter {
  /** A PNG, 1,600 pixels broad. Rejects where the thread that painted was ended. */
  png(drawing: Pick<Drawing, 'svg'>): Promise<Uint8Array>;
}

/** In this thread: others wait some 100 ms. */
export const PAINTS_HERE: Painter = { png: async ({ svg }) => paint(svg) };

const LIMIT_MS = 10_000;
const MEMORY_MB = 128;

/** Beside the event loop. */
export function openPainter(): Painter & { close(): Promise<void> } {
  const pool = startPool<PaintTask, Uint8Array>({
    worker: new URL('./worker', import.meta.url),
    most: 1,
    limitMs: LIMIT_MS,
    memoryMb: MEMORY_MB,
  });
  return { png: ({ svg }) => pool.run({ svg }), close: pool.close };
}

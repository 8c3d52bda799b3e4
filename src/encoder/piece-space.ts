import { readFile } from 'node:fs/promises';

/** Figures that are kept of a word piece. */
export const PIECE_WIDTH = 64;

/** Where the figures of word pieces differ most: they are told apart by a few directions around their mean. */
export interface PieceSpace {
  /** What figures differ in from the mean. */
  centred(state: Float32Array): Float32Array;
  /** The figures of a word piece along those directions. */
  projected(state: Float32Array): Float32Array;
}

/**
 * Reads a space from a file of 32-bit floats, little-endian: the mean, then {@link PIECE_WIDTH} directions, each as
 * wide as the model. `npm run encoder:fit` writes it.
 */
export async function readPieceSpace(file: string): Promise<PieceSpace> {
  const bytes = await readFile(file);
  const figures = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const width = figures.length / (PIECE_WIDTH + 1);
  return {
    centred: (state) => state.map((figure, i) => figure - (figures[i] ?? 0)),
    projected(state) {
      const projected = new Float32Array(PIECE_WIDTH);
      for (let direction = 0; direction < PIECE_WIDTH; direction++) {
        const row = (direction + 1) * width;
        let sum = 0;
        for (let i = 0; i < width; i++)
          sum += ((state[i] ?? 0) - (figures[i] ?? 0)) * (figures[row + i] ?? 0);
        projected[direction] = sum;
      }
      return projected;
    },
  };
}

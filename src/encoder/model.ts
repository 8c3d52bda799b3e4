/** A word piece of a text, read in its context. */
interface Piece {
  /** Pieces that mean alike in their contexts get figures that point the same way. */
  figures: Float32Array;
  /** How much it tells, above 0: what is in every text tells little. */
  weight: number;
}

/** What a model makes of a text. */
export interface Encoded {
  /** Of the whole text: texts that mean alike get figures that point the same way. */
  figures: Float32Array;
  /** In the order of the text; none where a model tells nothing of them. */
  pieces: readonly Piece[];
}

/** A model that turns a text into figures. */
export interface TextModel {
  encode(text: string): Promise<Encoded>;
}

/** A model that turns a text into figures; texts that mean alike get figures that point the same way. */
export interface TextModel {
  /** Names the model and how it is run; vectors of different versions cannot be compared. */
  readonly version: string;
  encode(text: string): Promise<Float32Array>;
}

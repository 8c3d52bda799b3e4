/** A model that turns a text into figures; texts that mean alike get figures that point the same way. */
export interface TextModel {
  encode(text: string): Promise<Float32Array>;
}

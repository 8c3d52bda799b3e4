import type { TextModel } from './model.ts';
import { type Asked, askedOf, likeness, type Sense, senseOf } from './sense.ts';
import { type Found, VectorTable } from './vector-table.ts';

/** A vector with the id that it is found by. */
export interface HeldVector {
  id: number;
  vector: Int8Array;
}

/**
 * A model with the vectors that are searched by it, a table for each workspace. Everything may be rejected with the
 * CodedError `encoder_unavailable`.
 */
export interface Senses {
  /** Names how vectors are made; those of other versions are made anew. */
  readonly version: string;
  /** Whether the model is loaded, so that an answer need not wait for it. */
  isReady(): boolean;
  load(): Promise<void>;
  encode(text: string): Promise<Sense>;
  /** Adds vectors to a table; they are gone when {@link Senses.generation} has changed. */
  hold(table: string, vectors: readonly HeldVector[]): Promise<void>;
  drop(table: string): Promise<void>;
  /** What a table holds nearest to a text, nearest first. */
  nearest(table: string, text: string, k: number): Promise<Found[]>;
  /** How much of a text each of others says, -1..1, by the pieces of their {@link Sense}; null for what has none. */
  likeness(text: string, pieces: readonly Int8Array[]): Promise<(number | null)[]>;
  /** Rises whenever all tables were lost. */
  generation(): number;
  close(): Promise<void>;
}

/** Model and tables in this thread; `loadModel` is called when the model is first needed. */
export function sensesOf(version: string, loadModel: () => Promise<TextModel>): Senses {
  let loading: Promise<TextModel> | null = null;
  let ready = false;
  const tables = new Map<string, VectorTable>();
  const model = (): Promise<TextModel> => {
    loading ??= loadModel().then((loaded) => {
      ready = true;
      return loaded;
    });
    return loading;
  };
  let last: { text: string; asked: Asked } | null = null;
  const ask = async (text: string): Promise<Asked> => {
    if (last?.text !== text) last = { text, asked: askedOf(await (await model()).encode(text)) };
    return last.asked;
  };
  return {
    version,
    isReady: () => ready,
    load: async () => void (await model()),
    encode: async (text) => senseOf(await (await model()).encode(text)),
    hold: async (name, vectors) => {
      const table = tables.get(name) ?? new VectorTable();
      tables.set(name, table);
      for (const { id, vector } of vectors) table.add(id, vector);
    },
    drop: async (name) => void tables.delete(name),
    nearest: async (name, text, k) => tables.get(name)?.nearest((await ask(text)).vector, k) ?? [],
    likeness: async (text, pieces) => {
      const asked = await ask(text);
      return pieces.map((held) => likeness(asked, held));
    },
    generation: () => 0,
    close: async () => tables.clear(),
  };
}

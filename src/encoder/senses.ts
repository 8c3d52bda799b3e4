import type { TextModel } from './model.ts';
import { quantise } from './vector.ts';
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
  encode(text: string): Promise<Int8Array>;
  /** Adds vectors to a table; they are gone when {@link Senses.generation} has changed. */
  hold(table: string, vectors: readonly HeldVector[]): Promise<void>;
  drop(table: string): Promise<void>;
  /** What a table holds nearest to a text, nearest first. */
  nearest(table: string, text: string, k: number): Promise<Found[]>;
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
  const encode = async (text: string): Promise<Int8Array> => quantise(await (await model()).encode(text));
  return {
    version,
    isReady: () => ready,
    load: async () => void (await model()),
    encode,
    hold: async (name, vectors) => {
      const table = tables.get(name) ?? new VectorTable();
      tables.set(name, table);
      for (const { id, vector } of vectors) table.add(id, vector);
    },
    drop: async (name) => void tables.delete(name),
    nearest: async (name, text, k) => tables.get(name)?.nearest(await encode(text), k) ?? [],
    generation: () => 0,
    close: async () => tables.clear(),
  };
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CodedError } from '../record/errors.ts';
import type { TextModel } from './model.ts';

/** Where the model stands, seen from `src` and from `dist`. */
const FOLDER = path.join(import.meta.dirname, '..', '..', 'models', 'minilm');

/** Names the model and what is done with its output; vectors of other versions are made anew. */
export const MINILM_VERSION = 'all-MiniLM-L6-v2-int8/1';

/** Word pieces of a text that are read; the model was trained on so many. */
const MOST_PIECES = 128;

const PACKAGES = ['onnxruntime-node', '@huggingface/tokenizers'];

/** Whether the packages that run the model are installed: they are optional. */
export function isInstalled(): boolean {
  const { resolve } = createRequire(import.meta.url);
  try {
    for (const name of PACKAGES) resolve(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * Loads all-MiniLM-L6-v2 (int8 ONNX, sbert.net): the mean over the word pieces of a text, 384 figures. Takes half a
 * second and about 150 MB. Throws `encoder_unavailable` where its packages or files are missing.
 */
export async function loadMiniLm(): Promise<TextModel> {
  const { InferenceSession, Tensor, Tokenizer } = await imported();
  const text = (name: string): Promise<string> => readFile(path.join(FOLDER, name), 'utf8');
  const tokenizer = new Tokenizer(
    JSON.parse(await text('tokenizer.json')),
    JSON.parse(await text('tokenizer_config.json')),
  );
  const session = await InferenceSession.create(path.join(FOLDER, 'model.onnx'), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
  });
  const integers = (values: readonly number[]) =>
    new Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
  return {
    async encode(read) {
      const ids = shortened(tokenizer.encode(read).ids);
      const { last_hidden_state: states } = await session.run({
        input_ids: integers(ids),
        attention_mask: integers(ids.map(() => 1)),
        token_type_ids: integers(ids.map(() => 0)),
      });
      return meanOf(states?.data as Float32Array, ids.length);
    },
  };
}

async function imported() {
  try {
    const { InferenceSession, Tensor } = await import('onnxruntime-node');
    const { Tokenizer } = await import('@huggingface/tokenizers');
    return { InferenceSession, Tensor, Tokenizer };
  } catch (cause) {
    throw new CodedError('encoder_unavailable', '', { cause });
  }
}

/** At most so many pieces; the mark that ends a text stays its last. */
const shortened = (ids: readonly number[]): number[] =>
  ids.length <= MOST_PIECES ? [...ids] : [...ids.slice(0, MOST_PIECES - 1), ids.at(-1) ?? 0];

function meanOf(states: Float32Array, pieces: number): Float32Array {
  const width = states.length / pieces;
  const mean = new Float32Array(width);
  states.forEach((figure, i) => {
    mean[i % width] = (mean[i % width] ?? 0) + figure / pieces;
  });
  return mean;
}

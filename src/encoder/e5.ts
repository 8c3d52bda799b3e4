import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CodedError } from '../record/errors.ts';
import type { Encoded, TextModel } from './model.ts';
import { type PieceSpace, readPieceSpace } from './piece-space.ts';

/** Where the model stands, seen from `src` and from `dist`. */
const FOLDER = path.join(import.meta.dirname, '..', '..', 'models', 'e5-small');

/** Names the model and what is done with its output; vectors of other versions are made anew. */
export const E5_VERSION = 'e5-small-v2-int8/2';

/** What a text has to begin with where both sides are of one kind: so the model was trained (arxiv.org/abs/2212.03533). */
const PREFIX = 'query: ';
/** The pieces of the mark that begins a text, and of the prefix. */
const BEFORE = 3;

/** Word pieces of a text that are read, with what stands around it. */
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
 * Loads e5-small-v2 (int8 ONNX, Wang and others 2022): of a text the weighted mean of its word pieces around that of
 * all texts, 384 figures, and the pieces themselves. Takes half a second and about 150 MB. Throws `encoder_unavailable` where its packages or files
 * are missing.
 */
export async function loadE5(): Promise<TextModel> {
  const states = await loadStates();
  const space = await readPieceSpace(path.join(FOLDER, 'pieces.bin'));
  return { encode: async (text) => encoded(await states(text), space) };
}

/** A text as the model leaves it: its word pieces, marks and prefix among them, and the figures of each. */
export interface States {
  ids: readonly number[];
  figures: Float32Array;
  /** How many figures a piece has. */
  width: number;
}

/** Loads the model alone. Throws `encoder_unavailable`. */
export async function loadStates(): Promise<(text: string) => Promise<States>> {
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
  return async (read) => {
    const ids = shortened(tokenizer.encode(PREFIX + read).ids);
    const { last_hidden_state: states } = await session.run({
      input_ids: integers(ids),
      attention_mask: integers(ids.map(() => 1)),
      token_type_ids: integers(ids.map(() => 0)),
    });
    const figures = states?.data as Float32Array;
    return { ids, figures, width: figures.length / ids.length };
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

function encoded(states: States, space: PieceSpace): Encoded {
  const own = ownPieces(states).map(([id, figures]) => ({ weight: weightOf(id), figures }));
  return {
    figures: space.centred(meanOf(own, states.width)),
    pieces: own.map(({ weight, figures }) => ({ weight, figures: space.projected(figures) })),
  };
}

/** The pieces of the text itself. */
export const ownPieces = ({ ids, figures, width }: States): [id: number, figures: Float32Array][] =>
  ids
    .map((id, at): [number, Float32Array] => [id, figures.subarray(at * width, (at + 1) * width)])
    .slice(BEFORE, -1);

/**
 * What a text is about, its rare words before the frequent ones (as in Arora and others, *A Simple but Tough-to-Beat
 * Baseline for Sentence Embeddings*, 2017).
 */
function meanOf(pieces: Encoded['pieces'], width: number): Float32Array {
  const mean = new Float32Array(width);
  const all = pieces.reduce((sum, { weight }) => sum + weight, 0);
  for (const { weight, figures } of pieces)
    for (const [i, figure] of figures.entries()) mean[i] = (mean[i] ?? 0) + (weight / all) * figure;
  return mean;
}

/** BERT's vocabulary has whole words from this id on, the most frequent first; it ends at the other. */
const WORDS = { from: 1_996, to: 30_522 };

/** A piece tells the more the rarer it is: by Zipf's law the logarithm of its rank. */
const weightOf = (id: number): number =>
  Math.log(1 + Math.max(1, id - WORDS.from + 1)) / Math.log(1 + WORDS.to - WORDS.from);

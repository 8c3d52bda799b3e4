import { type Encoder, openEncoder } from '../encoder/index.ts';
import { everyTenth, rebuild } from '../store/derived/rebuild.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import type { FindNear } from '../store/vectors.ts';
import { sentenceFor } from '../wording/errors.ts';
import type { Io } from './io.ts';
import { sayProgress } from './say-progress.ts';

/** Vectors that one question waits for: two seconds' work. */
const FEW = 100;

/** How a terminal finds what is alike in sense: it waits for the model, and for vectors that are missing. */
export interface BySense {
  near: FindNear;
  /** The store whose vectors are made, where it is not that of the configuration. */
  use(store: Store): void;
  close(): Promise<void>;
}

/**
 * Opens the encoder for the store at `url` when it is first asked. Missing vectors are made before and kept: `all` of
 * them, or none when they are not `few`. Null where the encoder is not installed.
 */
export function openBySense(io: Io, url: string, which: 'few' | 'all'): BySense | null {
  let told = false;
  const onError = (error: unknown): void => {
    if (!told) io.err(`${sentenceFor(error)}\n`);
    told = true;
  };
  const encoder = openEncoder({ patient: true, onError });
  if (encoder === null) return null;
  let filled: Promise<void> | null = null;
  let used: Store | null = null;
  const fillOnce = async (): Promise<void> => {
    const store = used ?? (await openStore(url));
    try {
      await fill(io, encoder, store, which);
    } finally {
      if (store !== used) await store.close();
    }
  };
  return {
    near: async (...asked) => {
      filled ??= fillOnce().catch(onError);
      await filled;
      return encoder.near(...asked);
    },
    use: (store) => {
      used = store;
    },
    close: () => encoder.close(),
  };
}

async function fill(io: Io, encoder: Encoder, store: Store, which: 'few' | 'all'): Promise<void> {
  const vectors = encoder.vectorsOf(store);
  if (which === 'few' && (await vectors.outdated()) > FEW) return;
  await rebuild([vectors], { onProgress: everyTenth(sayProgress(io)) });
}

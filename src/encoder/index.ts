import type { DerivedKind } from '../store/derived/derived-kind.ts';
import type { Store } from '../store/store.ts';
import type { FindNear } from '../store/vectors.ts';
import { E5_VERSION, isInstalled } from './e5.ts';
import { keepUp } from './keep-up.ts';
import { nearWith } from './nearest.ts';
import { SENSE_VERSION } from './sense-text.ts';
import type { Senses } from './senses.ts';
import { sensesInThread } from './thread.ts';
import { vectorKind } from './vector-kind.ts';

type Vectored = Pick<Store, 'vectors'>;

/** The record by sense: what is near to a text, and the vectors that this is told by. */
export interface Encoder {
  /** For `openStore`: how its workspaces find what is near. */
  near: FindNear;
  /** The vectors of a store's entries, which `rebuild` brings up to date. */
  vectorsOf(store: Vectored): DerivedKind;
  /** Makes vectors in the background, until it is closed. */
  keepUp(store: Vectored): void;
  /** Loads the model and runs it once. Throws `encoder_unavailable`. */
  probe(): Promise<void>;
  close(): Promise<void>;
}

interface EncoderOptions {
  /** Answers wait for the model however long it takes: for a terminal, not for a chat. */
  patient?: boolean;
  /** Told of what failed; answers go on without. */
  onError: (error: unknown) => void;
}

/** Opens the encoder; null where its optional packages are not installed. Its thread starts when it is first needed. */
export const openEncoder = (options: EncoderOptions): Encoder | null =>
  isInstalled() ? encoderWith(sensesInThread(`${E5_VERSION}+${SENSE_VERSION}`), options) : null;

/** The same with any model. */
export function encoderWith(senses: Senses, options: EncoderOptions): Encoder {
  const stop = new AbortController();
  const keeping: Promise<void>[] = [];
  const vectorsOf = (store: Vectored): DerivedKind => vectorKind(store, senses);
  return {
    near: nearWith(senses, options),
    vectorsOf,
    keepUp: (store) =>
      void keeping.push(keepUp(vectorsOf(store), { signal: stop.signal, onError: options.onError })),
    probe: async () => void (await senses.encode('Is anybody there?')),
    close: async () => {
      stop.abort();
      await senses.close();
      await Promise.all(keeping);
    },
  };
}

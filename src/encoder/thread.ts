import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { CodedError } from '../record/errors.ts';
import { moduleOf } from '../threads/module.ts';
import { type Call, END, type Reply, type Task } from './calls.ts';
import type { Sense } from './sense.ts';
import type { Senses } from './senses.ts';
import type { Found } from './vector-table.ts';

/** A thread without work is ended after this time, and its memory given back: sooner when nobody asked anything. */
const IDLE = { askedMs: 15 * 60_000, elseMs: 60_000 };

type Failure = Extract<Reply, { failed: unknown }>['failed'];

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: CodedError) => void;
}

/** Calls whose replies have not come. */
function waitingCalls() {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  return {
    size: () => waiting.size,
    begin<T>(): { id: number; done: Promise<T> } {
      const id = ++last;
      const done = new Promise<T>((resolve, reject) =>
        waiting.set(id, { resolve: (value) => resolve(value as T), reject }),
      );
      return { id, done };
    },
    /** Ends the call that a reply is for; with the error that it failed by, or null. */
    settle(reply: Reply): CodedError | null {
      const call = waiting.get(reply.id);
      waiting.delete(reply.id);
      const failure = 'failed' in reply ? errorOf(reply.failed) : null;
      if (failure === null) call?.resolve('value' in reply ? reply.value : undefined);
      else call?.reject(failure);
      return call === undefined ? null : failure;
    },
    lose(error: CodedError): void {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    },
  };
}

/** A thread that is called, begun with the first call and ended after a while without any. */
function calledThread({ askedMs, elseMs }: typeof IDLE) {
  let worker: Worker | null = null;
  let ready = false;
  let generation = 0;
  let idle: NodeJS.Timeout | undefined;
  let until = 0;
  /** Why the model cannot be had; asked again, it would be missing again. */
  let missing: CodedError | null = null;
  const waiting = waitingCalls();

  const settle = (reply: Reply): void => {
    const failure = waiting.settle(reply);
    if (waiting.size() === 0) {
      worker?.unref();
      clearTimeout(idle);
      idle = setTimeout(() => void end(), until - performance.now()).unref();
    }
    if (failure !== null && !ready) missing = failure;
  };
  const lose = (): void => {
    clearTimeout(idle);
    until = 0;
    worker = null;
    ready = false;
    generation++;
    waiting.lose(new CodedError('encoder_unavailable', 'its thread ended'));
  };
  // The runtime aborts the whole process when its thread is terminated in the midst of a run: the thread ends itself.
  const end = async (): Promise<void> => {
    const ended = worker;
    lose();
    if (ended === null) return;
    const exited = once(ended, 'exit');
    ended.ref();
    ended.postMessage(END);
    await exited.catch(() => undefined);
  };
  const call = <T>(task: Task, transfer: readonly ArrayBuffer[] = []): Promise<T> => {
    if (missing !== null) return Promise.reject(missing);
    worker ??= startWorker(settle, (ended) => {
      if (worker === ended) lose();
    });
    worker.ref();
    clearTimeout(idle);
    until = Math.max(until, performance.now() + (task.do === 'nearest' ? askedMs : elseMs));
    const { id, done } = waiting.begin<T>();
    const sent: Call = { id, task };
    worker.postMessage(sent, transfer);
    return done;
  };
  const loaded = async <T>(done: Promise<T>): Promise<T> => {
    const value = await done;
    ready = worker !== null;
    return value;
  };
  return { call, loaded, end, isReady: () => ready, generation: () => generation };
}

/**
 * {@link Senses} in a thread of their own, which starts with the first call and ends when nothing was asked of it for
 * a while. Vectors are handed over: do not use them afterwards.
 */
export function sensesInThread(version: string, idle = IDLE): Senses {
  const { call, loaded, end, isReady, generation } = calledThread(idle);
  return {
    version,
    isReady,
    load: () => loaded(call<void>({ do: 'load' })),
    encode: (text) => loaded(call<Sense>({ do: 'encode', text })),
    hold: (table, vectors) =>
      call<void>(
        { do: 'hold', table, vectors },
        vectors.map(({ vector }) => vector.buffer as ArrayBuffer),
      ),
    drop: (table) => call<void>({ do: 'drop', table }),
    nearest: (table, text, k) => loaded(call<Found[]>({ do: 'nearest', table, text, k })),
    likeness: (text, pieces) => loaded(call<(number | null)[]>({ do: 'likeness', text, pieces })),
    generation,
    close: end,
  };
}

const MODULE = new URL('./worker', import.meta.url);

const errorOf = ({ code, detail, cause }: Failure): CodedError => new CodedError(code, detail, { cause });

function startWorker(hear: (reply: Reply) => void, ended: (worker: Worker) => void): Worker {
  // ONNX Runtime 1.29 and later tell Microsoft of each model they load, unless the process's own environment
  // forbids it before they are loaded; a thread has only a copy. github.com/microsoft/onnxruntime, docs/Privacy.md
  process.env.ORT_DISABLE_TELEMETRY = '1';
  const { filename, execArgv } = moduleOf(MODULE);
  const started = new Worker(new URL(filename), { execArgv });
  started.on('message', hear);
  started.on('error', () => ended(started));
  started.on('exit', () => ended(started));
  return started;
}

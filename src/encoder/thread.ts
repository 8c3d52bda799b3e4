import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { CodedError } from '../record/errors.ts';
import { moduleOf } from '../threads/module.ts';
import { type Call, END, type Reply, type Task } from './calls.ts';
import type { Senses } from './senses.ts';
import type { Found } from './vector-table.ts';

/** A thread without work is ended after this time, and its memory given back: sooner when nobody asked anything. */
const IDLE = { askedMs: 15 * 60_000, elseMs: 60_000 };

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: CodedError) => void;
}

/**
 * {@link Senses} in a thread of their own, which starts with the first call and ends when nothing was asked of it for
 * a while. Vectors are handed over: do not use them afterwards.
 */
export function sensesInThread(version: string, { askedMs, elseMs } = IDLE): Senses {
  let worker: Worker | null = null;
  let ready = false;
  let generation = 0;
  let calls = 0;
  let idle: NodeJS.Timeout | undefined;
  let until = 0;
  /** Why the model cannot be had; asked again, it would be missing again. */
  let missing: CodedError | null = null;
  const waiting = new Map<number, Waiting>();

  const settle = (reply: Reply): void => {
    const call = waiting.get(reply.id);
    if (call === undefined) return;
    waiting.delete(reply.id);
    if (waiting.size === 0) {
      worker?.unref();
      idle = setTimeout(() => void end(), until - performance.now()).unref();
    }
    if ('value' in reply) call.resolve(reply.value);
    else {
      const { code, detail, cause } = reply.failed;
      const error = new CodedError(code, detail, { cause });
      if (!ready) missing = error;
      call.reject(error);
    }
  };
  const lose = (): void => {
    clearTimeout(idle);
    until = 0;
    worker = null;
    ready = false;
    generation++;
    const lost = new CodedError('encoder_unavailable', 'its thread ended');
    for (const { reject } of waiting.values()) reject(lost);
    waiting.clear();
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
  const start = (): Worker => {
    // ONNX Runtime 1.29 and later tell Microsoft of each model they load, unless the process's own environment
    // forbids it before they are loaded; a thread has only a copy. github.com/microsoft/onnxruntime, docs/Privacy.md
    process.env.ORT_DISABLE_TELEMETRY = '1';
    const { filename, execArgv } = moduleOf(MODULE);
    const started = new Worker(new URL(filename), { execArgv });
    started.on('message', settle);
    const ended = (): void => {
      if (worker === started) lose();
    };
    started.on('error', ended);
    started.on('exit', ended);
    return started;
  };
  const call = <T>(task: Task, transfer: readonly ArrayBuffer[] = []): Promise<T> => {
    if (missing !== null) return Promise.reject(missing);
    worker ??= start();
    worker.ref();
    clearTimeout(idle);
    until = Math.max(until, performance.now() + (task.do === 'nearest' ? askedMs : elseMs));
    const id = ++calls;
    const sent: Call = { id, task };
    worker.postMessage(sent, transfer);
    return new Promise<T>((resolve, reject) =>
      waiting.set(id, { resolve: (value) => resolve(value as T), reject }),
    );
  };
  const loaded = async <T>(done: Promise<T>): Promise<T> => {
    const value = await done;
    ready = worker !== null;
    return value;
  };
  return {
    version,
    isReady: () => ready,
    load: () => loaded(call<void>({ do: 'load' })),
    encode: (text) => loaded(call<Int8Array>({ do: 'encode', text })),
    hold: (table, vectors) =>
      call<void>(
        { do: 'hold', table, vectors },
        vectors.map(({ vector }) => vector.buffer as ArrayBuffer),
      ),
    drop: (table) => call<void>({ do: 'drop', table }),
    nearest: (table, text, k) => loaded(call<Found[]>({ do: 'nearest', table, text, k })),
    generation: () => generation,
    close: end,
  };
}

const MODULE = new URL('./worker', import.meta.url);

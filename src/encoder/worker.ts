import { parentPort } from 'node:worker_threads';
import { CodedError } from '../record/errors.ts';
import { type Call, END, type Reply, type Task } from './calls.ts';
import { E5_VERSION, loadE5 } from './e5.ts';
import { sensesOf } from './senses.ts';

const senses = sensesOf(E5_VERSION, loadE5);

function run(task: Task): Promise<unknown> {
  switch (task.do) {
    case 'load':
      return senses.load();
    case 'encode':
      return senses.encode(task.text);
    case 'hold':
      return senses.hold(task.table, task.vectors);
    case 'drop':
      return senses.drop(task.table);
    case 'nearest':
      return senses.nearest(task.table, task.text, task.k);
    case 'likeness':
      return senses.likeness(task.text, task.pieces);
  }
}

async function replyTo({ id, task }: Call): Promise<Reply> {
  try {
    return { id, value: await run(task) };
  } catch (error) {
    const coded =
      error instanceof CodedError ? error : new CodedError('encoder_unavailable', '', { cause: error });
    const cause = coded.cause instanceof Error ? (coded.cause.stack ?? coded.cause.message) : '';
    return { id, failed: { code: coded.code, detail: coded.detail, cause } };
  }
}

// One after the other: a question never meets a half-filled table.
let last: Promise<void> = Promise.resolve();
let ending = false;
parentPort?.on('message', (message: Call | typeof END) => {
  if (message === END) {
    ending = true;
    last = last.then(() => parentPort?.close());
    return;
  }
  last = last.then(async () => {
    if (!ending) parentPort?.postMessage(await replyTo(message));
  });
});

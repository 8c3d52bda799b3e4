import { ask } from '../../src/ask/ask.ts';
import { MONDAY, starterRecord } from './record.ts';

/** How an answer from the starter's record takes its first entry, and the ref of that; '' where it shows none. */
export async function firstAnswer(q: string, now = MONDAY) {
  const { workspace } = await starterRecord();
  const { onRecord, verdict, items } = await ask(workspace, q, { now, timeZone: 'UTC' });
  const [item] = items;
  const ref =
    item?.kind === 'statement'
      ? item.statement.ref
      : item?.kind === 'development'
        ? item.development.ref
        : item?.kind === 'actor'
          ? item.actor.ref
          : '';
  return { onRecord, verdict, ref };
}

import { CodedError, type ErrorCode } from '../record/errors.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { allChecked, type CheckedItem, currentRecord } from './check.ts';
import type { Sensed } from './sensed.ts';

/** A draft to be held against the record of `teamId` in the database that `url` names. */
export interface CheckTask {
  url: string;
  teamId: string;
  text: string;
  published: string | null;
  near: Sensed;
}

/** Threads pass plain data on: of an error its class and fields would be lost. */
export type CheckOutcome =
  | { items: CheckedItem[] }
  | { failed: { code: ErrorCode; detail: string; cause: string } };

const opened = new Map<string, Promise<Store>>();

/** The connection of this thread, which ends with it: the record is read anew only when it has changed. */
function storeAt(url: string): Promise<Store> {
  const store = opened.get(url) ?? openStore(url);
  opened.set(url, store);
  store.catch(() => opened.delete(url));
  return store;
}

/** Checks a draft in a thread. Never rejects. */
export default async function check({
  url,
  teamId,
  text,
  published,
  near,
}: CheckTask): Promise<CheckOutcome> {
  try {
    const workspace = await (await storeAt(url)).workspace(teamId);
    return { items: allChecked(text, await currentRecord(workspace), published, near) };
  } catch (error) {
    const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return error instanceof CodedError
      ? { failed: { code: error.code, detail: error.detail, cause } }
      : { failed: { code: 'unexpected', detail: '', cause } };
  }
}

import { CodedError, type ErrorCode } from '../../record/errors.ts';
import type { FeedOrPage } from './feed.ts';
import { readFeed } from './read-feed.ts';

/** An answer for a thread to read a feed from. */
export interface FeedTask {
  bytes: Uint8Array;
  contentType: string;
  url: string;
}

/** Threads pass plain data on: of an error its class and fields would be lost. */
export type FeedOutcome = { read: FeedOrPage } | { code: ErrorCode; detail: string };

/** Reads a feed in a thread. Never throws. */
export default function read({ bytes, contentType, url }: FeedTask): FeedOutcome {
  try {
    return { read: readFeed(bytes, contentType, url) };
  } catch (error) {
    return error instanceof CodedError
      ? { code: error.code, detail: error.detail }
      : { code: 'feed_not_read', detail: '' };
  }
}

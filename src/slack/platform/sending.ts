import type { KnownBlock } from '@slack/types';
import { WebAPIPlatformError } from '@slack/web-api';
import { inPlainBlocks, REFUSED } from '../kit/newer-blocks.ts';

/** Sends blocks; those that Slack refuses as newer than it knows go again in plain ones. */
export async function sendBlocks<T>(
  blocks: readonly KnownBlock[],
  send: (blocks: KnownBlock[]) => Promise<T>,
  isRefused: (error: unknown) => boolean = isRefusedByApi,
): Promise<T> {
  try {
    return await send([...blocks]);
  } catch (error) {
    const plainer = isRefused(error) ? inPlainBlocks(blocks) : null;
    if (plainer === null) throw error;
    return send(plainer);
  }
}

const isRefusedByApi = (error: unknown): boolean =>
  error instanceof WebAPIPlatformError && error.data.error === REFUSED;

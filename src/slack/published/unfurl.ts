import type { KnownBlock } from '@slack/types';
import { parseRef } from '../../record/refs.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { itemBlocks } from '../kit/item-blocks.ts';
import type { Context } from '../platform/context.ts';
import { onEvent } from '../platform/events.ts';
import { publishedItems } from './published-entries.ts';

/** Links of one message, as Slack tells of them; docs.slack.dev/reference/events/link_shared */
interface Shared {
  /** The message with the links, or the draft of one in somebody's composer. */
  where: { channel: string; ts: string } | { unfurl_id: string; source: 'composer' };
  urls: string[];
}

/**
 * A link to an entry of the record shows the entry, where the operator has set a public address: in the workspace whose
 * entries are published there, or where none is, in every one its own.
 */
export function linksShown(context: Context): void {
  const { published } = context;
  if (published === null) return;
  const { teamId } = published;
  const { host } = new URL(published.url);
  onEvent(
    context,
    { id: 'link_shared', act: 'ask' },
    ({ channel, message_ts: ts, links, source, unfurl_id }) => {
      const where: Shared['where'] =
        source === 'composer' && unfurl_id !== undefined
          ? { unfurl_id, source: 'composer' }
          : { channel, ts };
      const urls = links.map(({ url }) => url).filter((url) => refIn(url, host) !== null);
      const tell = async () => undefined;
      return urls.length === 0 ? null : { what: { where, urls }, name: 'link', tell };
    },
    async ({ caller, clients, store, answered }, { where, urls }: Shared) => {
      answered();
      if (teamId !== null && teamId !== caller.team) return;
      const unfurls = await unfurlsOf(store, urls, host);
      if (Object.keys(unfurls).length > 0) await clients.tell.chat.unfurl({ ...where, unfurls });
    },
  );
}

/** The published entries that these links name, as blocks by link. */
export async function unfurlsOf(
  store: WorkspaceStore,
  urls: readonly string[],
  host: string,
): Promise<Record<string, { blocks: KnownBlock[] }>> {
  const refs = urls.flatMap((url) => refIn(url, host) ?? []);
  const items = await publishedItems(store, refs);
  return Object.fromEntries(
    urls.flatMap((url) => {
      const item = items.get(refIn(url, host) ?? '');
      return item === undefined ? [] : [[url, { blocks: itemBlocks(item) }] as const];
    }),
  );
}

/** The ref that a link of `host` names: `/S-12` or `/entry?ref=S-12`; null for any other. */
export function refIn(link: string, host: string): string | null {
  if (!URL.canParse(link)) return null;
  const url = new URL(link);
  if (url.host !== host) return null;
  return parseRef(url.searchParams.get('ref') ?? url.pathname.replace(/^.*\//, ''))?.ref ?? null;
}

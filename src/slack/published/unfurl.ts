import type { App } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { parseRef } from '../../record/refs.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { itemBlocks } from '../kit/items.ts';
import type { Context } from '../platform/context.ts';
import { onEvent } from '../platform/events.ts';
import { publishedItems } from './published-entries.ts';

/** Links of one message, as Slack tells of them; docs.slack.dev/reference/events/link_shared */
interface Shared {
  channel: string;
  ts: string;
  urls: string[];
}

/** A link to an entry of the record shows the entry, where the operator has set a public address. */
export function linksShown(app: App, context: Context): void {
  const { published } = context;
  if (published === null) return;
  const { host } = new URL(published.url);
  onEvent(
    app,
    context,
    { id: 'link_shared', act: 'ask' },
    ({ channel, message_ts: ts, links }) => {
      const urls = links.map(({ url }) => url).filter((url) => refIn(url, host) !== null);
      const tell = async () => undefined;
      return urls.length === 0 ? null : { what: { channel, ts, urls }, name: 'link', tell };
    },
    async ({ clients, store, answered }, { channel, ts, urls }: Shared) => {
      const unfurls = await unfurlsOf(store, urls, host);
      if (Object.keys(unfurls).length > 0) await clients.tell.chat.unfurl({ channel, ts, unfurls });
      answered();
    },
  );
}

/** The published entries that these links name, as blocks by link. */
async function unfurlsOf(
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

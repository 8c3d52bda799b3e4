import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CustomRoute } from '@slack/bolt';
import { atom } from '../../exchange/atom.ts';
import { parseRef } from '../../record/refs.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { itemText } from '../kit/item-text.ts';
import type { Context } from '../platform/context.ts';
import { latestEntries, type PublishedEntry, publishedItems } from './published-entries.ts';

/** The addresses at which a workspace's published entries can be read by anybody; none unless it is set so. */
export function publishedRoutes({
  published,
  workspace,
  log,
}: Pick<Context, 'published' | 'workspace' | 'log'>): CustomRoute[] {
  if (published === null || published.teamId === null) return [];
  const { teamId, url } = published;
  const route = (path: string, answer: (store: WorkspaceStore, query: URLSearchParams) => Promise<Page>) => ({
    path,
    method: ['GET'],
    handler: (request: IncomingMessage, response: ServerResponse) => {
      const query = new URL(request.url ?? '/', url).searchParams;
      void workspace(teamId)
        .then((store) => answer(store, query))
        .then(({ status, type, body }) =>
          response.writeHead(status, { 'content-type': `${type}; charset=utf-8` }).end(body),
        )
        .catch((error: unknown) => {
          log.error({ err: error, path }, 'a published page failed');
          if (!response.headersSent) response.writeHead(500).end();
        });
    },
  });
  return [
    route('/feed.atom', async (store) => ({
      status: 200,
      type: 'application/atom+xml',
      body: feedOf(await latestEntries(store), url),
    })),
    route('/entry', async (store, query) => {
      const ref = parseRef(query.get('ref') ?? '')?.ref ?? '';
      const item = (await publishedItems(store, [ref])).get(ref);
      return item === undefined
        ? { status: 404, type: 'text/plain', body: 'There is no such entry on the record.\n' }
        : { status: 200, type: 'text/plain', body: `${itemText(item)}\n` };
    }),
  ];
}

interface Page {
  status: number;
  type: string;
  body: string;
}

const TITLE = 'The record of the Ukraine talks';
/** Without any entry. */
const NEVER = '1970-01-01T00:00:00Z';

function feedOf(entries: readonly PublishedEntry[], url: string): string {
  const { host } = new URL(url);
  const base = url.replace(/\/+$/, '');
  const head = {
    id: `tag:${host},2022:record`,
    title: TITLE,
    author: TITLE,
    self: `${base}/feed.atom`,
    updated: entries[0]?.updated ?? NEVER,
  };
  return atom(
    head,
    entries.map(({ item, published, updated }) => {
      const { ref, headline } = item.kind === 'statement' ? item.statement : item.development;
      return {
        id: `tag:${host},2022:${ref}`,
        title: item.kind === 'statement' ? `${item.speaker.name}: ${headline}` : headline,
        link: `${base}/entry?ref=${ref}`,
        published,
        updated,
        content: [itemText(item)],
        via: item.sources.flatMap((source) => source.url ?? []),
      };
    }),
  );
}

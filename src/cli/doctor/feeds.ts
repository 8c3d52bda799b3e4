import { sayState } from '../../feeds/feed-wording.ts';
import type { Store } from '../../store/store.ts';
import type { Finding } from './finding.ts';

/** So many that fail are named. */
const NAMED = 5;

/** How the feeds of each workspace are. That a site is in trouble is nothing of this app's, and no failure of it. */
export async function checkFeeds(store: Store): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const team of await store.teams()) {
    const feeds = await (await store.workspace(team)).newsFeeds();
    if (feeds.length === 0) continue;
    const failing = feeds.filter(
      ({ state, error }) => state === 'gone' || (state === 'on' && error !== null),
    );
    const named = failing.slice(0, NAMED).map((feed) => `${feed.number}, ${feed.name}, ${sayState(feed)}`);
    const read = feeds.filter(({ state }) => state === 'on').length;
    const trouble =
      failing.length === 0 ? 'none of them fails' : `${failing.length} in trouble: ${named.join('; ')}`;
    findings.push({
      what: `feeds of ${team}`,
      ok: true,
      say: `${read} of ${feeds.length} are read, ${trouble}`,
    });
  }
  return findings;
}

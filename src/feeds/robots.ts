import Rules from 'robots-parser/Robots.js';
import type { FetchAnswer } from '../intake/index.ts';
import { CodedError } from '../record/errors.ts';

/** What a site wishes of programs (RFC 9309). */
export interface Robots {
  /** How long the site wants to be left alone between two requests, in milliseconds. Throws `feed_disallowed`. */
  require(url: string): Promise<number>;
}

/** The name that sites know the app by. */
const NAME = 'ukraine-talks';
/** RFC 9309, 2.4: it is not to be kept for longer. */
const KEPT_MS = 24 * 3_600_000;
/** RFC 9309, 2.5: at least so much of it is read, in bytes. */
const LONGEST = 512_000;
const MOST_SITES = 500;
const LONGEST_DELAY_S = 30;

type Request = (url: string) => Promise<FetchAnswer>;

/** Asks each site once a day. A site that fails to tell its wishes is not asked for anything else meanwhile. */
export function makeRobots(request: Request, clock: () => Date): Robots {
  const kept = new Map<string, { at: number; rules: Promise<Rules> }>();
  const rulesOf = (url: string): Promise<Rules> => {
    const at = clock().getTime();
    const { origin } = new URL(url);
    const known = kept.get(origin);
    if (known !== undefined && at - known.at < KEPT_MS) return known.rules;
    if (kept.size >= MOST_SITES) kept.clear();
    const rules = ask(request, origin);
    kept.set(origin, { at, rules });
    rules.catch(() => kept.delete(origin));
    return rules;
  };
  return {
    async require(url) {
      const rules = await rulesOf(url);
      if (rules.isAllowed(url, NAME) === false)
        throw new CodedError('feed_disallowed', new URL(url).hostname);
      return Math.min(rules.getCrawlDelay(NAME) ?? 0, LONGEST_DELAY_S) * 1_000;
    },
  };
}

async function ask(request: Request, origin: string): Promise<Rules> {
  const address = `${origin}/robots.txt`;
  const { status, bytes } = await request(address);
  if (status >= 500 || status === 429)
    throw new CodedError('page_failing', `${new URL(origin).hostname} answered ${status}`);
  const text = status === 200 ? Buffer.from(bytes.subarray(0, LONGEST)).toString('utf8') : '';
  return new Rules(address, text);
}

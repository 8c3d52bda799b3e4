import { randomUUID } from 'node:crypto';
import type { WebClient } from '@slack/web-api';
import type { CheckedItem } from '../../check/check.ts';
import { CHECKS_HERE, type Checker } from '../../check/checker.ts';
import { TRANSFERS_HERE, type Transfers } from '../../curate/transfer/transfers.ts';
import type { Delivering } from '../../digest/deliver.ts';
import type { Poster } from '../../digest/poster.ts';
import { TIMING } from '../../digest/timing.ts';
import { type FeedDeps, makeFeedDeps } from '../../feeds/deps.ts';
import { PACE } from '../../feeds/next-poll.ts';
import { type Hold, makeHold } from '../../jobs/hold.ts';
import type { Leasing } from '../../jobs/lease.ts';
import { PAINTS_HERE, type Painter } from '../../picture/painter.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { type TakeTurn, takeTurnsEach } from '../../threads/turns.ts';
import type { OAuthSettings, SlackAccess } from './access.ts';
import { type ClientsOf, clientsByToken } from './clients.ts';
import { type Conversations, makeConversations } from './conversations.ts';
import type { Deps, Log } from './deps.ts';
import { type InFlight, makeInFlight } from './in-flight.ts';
import { type Installations, oneInstallation } from './installations.ts';
import { type KeptInstallations, keptInstallations } from './kept-installations.ts';
import { makeShelf, type Shelf } from './shelf.ts';
import { slackLogger } from './slack-logger.ts';
import { sleepUntil } from './sleep.ts';
import { makeStandings, type Standings } from './standings.ts';
import { makeSurfaces, type Surfaces } from './surfaces.ts';
import { timeZones } from './time-zones.ts';
import { makeUploads, type Uploads } from './uploads.ts';
import { openWorkspaces } from './workspaces.ts';

/** What every surface of the app shares. */
export interface Context extends Omit<Deps, 'published'> {
  transfers: Transfers;
  checker: Checker;
  published: NonNullable<Deps['published']> | null;
  painter: Painter;
  /** Checked drafts whose pages are being turned, by what their draft is called. */
  reports: Shelf<{ name: string; items: readonly CheckedItem[] }>;
  inFlight: InFlight;
  surfaces: Surfaces;
  installations: Installations;
  /** Where workspaces install the app by OAuth; null where the configuration has the one token. */
  oauth: (KeptInstallations & { settings: OAuthSettings }) | null;
  standings: Standings;
  /** The clients of a workspace's token. */
  clientsOf: ClientsOf;
  workspace: (teamId: string) => Promise<WorkspaceStore>;
  timeZone: ReturnType<typeof timeZones>;
  conversations: Conversations;
  /** Does work for somebody who waits, so that another process does it should this one end. */
  hold: Hold;
  /** Names what nothing else names. */
  newKey: () => string;
  /** What the runner of jobs works with. */
  leasing: Leasing;
  uploads: Uploads;
  /** A person's turn to have an article read: a few of each person's at a time. */
  articleTurn: (person: string) => TakeTurn;
  /** What posts digests, at their hour and on request. */
  delivering: Delivering;
  /** What reads feeds. */
  feeds: FeedDeps;
}

/** Articles of one person that are read at a time. */
const ARTICLES_EACH = 2;

/** How long the pages of a checked draft can be turned, and how many drafts are held for that. */
const REPORTS = { ms: 30 * 60_000, most: 100 };

/** Makes what posts with a client for posting. */
export type MakePoster = (
  postOf: (teamId: string) => Promise<WebClient>,
  clock: () => Date,
  pictures: { painter: Painter; log: Log },
) => Poster;

/** One per app. Nothing reaches out before it is used. */
export function makeContext(deps: Deps, access: SlackAccess, makePoster: MakePoster): Context {
  const clientsOf = clientsByToken(access, { logger: slackLogger(deps.log) });
  const owner = deps.processId ?? randomUUID();
  const workspace = openWorkspaces(deps);
  const painter = deps.painter ?? PAINTS_HERE;
  const leasing: Leasing = {
    jobs: deps.store.jobs,
    owner,
    clock: deps.clock,
    sleep: sleepUntil,
    ...(deps.leaseMs !== undefined && { leaseMs: deps.leaseMs }),
  };
  const hold = makeHold(leasing, deps.log);
  const { oauth: settings = null } = access;
  const oauth =
    settings === null ? null : { ...keptInstallations({ ...deps, hold }, access, settings), settings };
  const installations = oauth ?? oneInstallation(access.botToken ?? '');
  return {
    ...deps,
    transfers: deps.transfers ?? TRANSFERS_HERE,
    checker: deps.checker ?? CHECKS_HERE,
    published: deps.published ?? null,
    painter,
    reports: makeShelf(deps.clock, REPORTS),
    inFlight: makeInFlight(deps),
    surfaces: makeSurfaces(),
    installations,
    oauth,
    standings: makeStandings(deps),
    clientsOf,
    workspace,
    timeZone: timeZones(deps),
    conversations: makeConversations(deps.log),
    hold,
    newKey: randomUUID,
    leasing,
    uploads: makeUploads(access, deps.log),
    articleTurn: takeTurnsEach(ARTICLES_EACH),
    delivering: {
      workspace,
      poster: makePoster(async (team) => clientsOf(await installations.tokenOf(team)).post, deps.clock, {
        painter,
        log: deps.log,
      }),
      clock: deps.clock,
      owner,
      timing: { ...TIMING, ...(deps.leaseMs !== undefined && { leaseMs: deps.leaseMs }) },
      log: deps.log,
    },
    feeds: makeFeedDeps({
      ...deps,
      hosts: deps.store.hosts,
      owner,
      chance: Math.random,
      pace: deps.feedPace ?? PACE,
      sleep: (ms) => sleepUntil(ms, new AbortController().signal),
    }),
  };
}

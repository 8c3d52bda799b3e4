import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebClient } from '@slack/web-api';
import type { CheckedItem } from '../../check/check.ts';
import { CHECKS_HERE, type Checker } from '../../check/checker.ts';
import { TRANSFERS_HERE, type Transfers } from '../../curate/transfer/transfers.ts';
import { type Delivering, TIMING } from '../../digest/deliver.ts';
import type { Poster } from '../../digest/poster.ts';
import { type FeedDeps, makeFeedDeps } from '../../feeds/deps.ts';
import { PACE } from '../../feeds/next-poll.ts';
import { PAINTS_HERE, type Painter } from '../../picture/painter.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { type Turn, takeTurnsEach } from '../../threads/turns.ts';
import type { SlackAccess } from './access.ts';
import { type Clients, makeClients, POSTING } from './clients.ts';
import { type Conversations, makeConversations } from './conversations.ts';
import type { Deps } from './deps.ts';
import { type InFlight, makeInFlight } from './in-flight.ts';
import { type Installations, makeInstallations } from './installations.ts';
import { makeShelf, type Shelf } from './shelf.ts';
import { slackLogger } from './slack-logger.ts';
import { makeStandings, type Standings } from './standings.ts';
import { makeSurfaces, type Surfaces } from './surfaces.ts';
import { timeZones } from './time-zones.ts';
import { makeUploads, type Uploads } from './uploads.ts';
import { openWorkspaces } from './workspaces.ts';

/** What every surface of the app shares. */
export interface Context extends Deps {
  transfers: Transfers;
  checker: Checker;
  painter: Painter;
  /** Checked drafts whose pages are being turned, by what their draft is called. */
  reports: Shelf<{ name: string; items: readonly CheckedItem[] }>;
  inFlight: InFlight;
  surfaces: Surfaces;
  installations: Installations;
  standings: Standings;
  clients: Clients;
  workspace: (teamId: string) => Promise<WorkspaceStore>;
  timeZone: (client: WebClient, userId: string) => Promise<string>;
  conversations: Conversations;
  uploads: Uploads;
  /** A person's turn to have an article read: a few of each person's at a time. */
  articleTurn: (person: string) => Turn;
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
export type MakePoster = (post: WebClient, clock: () => Date) => Poster;

/** One per app. Nothing reaches out before it is used. */
export function makeContext(deps: Deps, access: SlackAccess, makePoster: MakePoster): Context {
  const { botToken, apiUrl } = access;
  const client = (options: object) =>
    new WebClient(botToken, {
      ...(apiUrl !== null && { slackApiUrl: apiUrl }),
      logger: slackLogger(deps.log),
      ...options,
    });
  const posting = client(POSTING);
  const workspace = openWorkspaces(deps);
  const owner = deps.processId ?? randomUUID();
  return {
    ...deps,
    transfers: deps.transfers ?? TRANSFERS_HERE,
    checker: deps.checker ?? CHECKS_HERE,
    painter: deps.painter ?? PAINTS_HERE,
    reports: makeShelf(deps.clock, REPORTS),
    inFlight: makeInFlight(deps),
    surfaces: makeSurfaces(),
    installations: makeInstallations(),
    standings: makeStandings(deps),
    clients: makeClients(access, { logger: slackLogger(deps.log) }),
    workspace,
    timeZone: timeZones(deps),
    conversations: makeConversations(deps.log),
    uploads: makeUploads(access, deps.log),
    articleTurn: takeTurnsEach(ARTICLES_EACH),
    delivering: {
      workspace,
      poster: makePoster(posting, deps.clock),
      clock: deps.clock,
      owner,
      timing: TIMING,
      log: deps.log,
    },
    feeds: makeFeedDeps({
      ...deps,
      hosts: deps.store.hosts,
      owner,
      chance: Math.random,
      pace: deps.feedPace ?? PACE,
      sleep: (ms) => sleep(ms),
    }),
  };
}

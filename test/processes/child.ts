import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Deps } from '../../src/slack/platform/deps.ts';
import { type Pace, shownAt } from './pace.ts';

/** What one process of the app is to run on. */
export interface Orders {
  database: string;
  apiUrl: string;
  /** The one workspace's token; or the keys of the tokens that the store has, where there are many. */
  token: string | null;
  keys?: string;
  signingSecret: string;
  port: number;
  /** Of the app where it is not given. */
  leaseMs?: number;
  clock: Pace;
  /** Addresses on loopback that may be read, and how often feeds are. */
  own?: string[];
  feedPace?: Deps['feedPace'];
}

/** The built app: its start is what a killed process is made anew by. */
const built = (file: string): string => pathToFileURL(path.join(process.cwd(), 'dist', file)).href;

const { createSlackApp }: typeof import('../../src/slack/app.ts') = await import(built('slack/app.js'));
const { openStore }: typeof import('../../src/store/open.ts') = await import(built('store/open.js'));
const { openIntake }: typeof import('../../src/intake/index.ts') = await import(built('intake/index.js'));
const { STARTER }: typeof import('../../src/starter/index.ts') = await import(built('starter/index.js'));
const { readTokenKeys }: typeof import('../../src/vault/token-keys.ts') = await import(
  built('vault/token-keys.js')
);
const { submissionsBy }: typeof import('../../src/curate/submissions/submissions.ts') = await import(
  built('curate/submissions/submissions.js')
);
const { default: read }: typeof import('../../src/curate/extraction/worker.ts') = await import(
  built('curate/extraction/worker.js')
);

const { database, clock, leaseMs, port, signingSecret, token, keys, apiUrl, own, feedPace } = JSON.parse(
  process.argv[2] ?? '',
) as Orders;
const quiet = () => undefined;
const app = createSlackApp(
  {
    botToken: token,
    ...(keys !== undefined && {
      oauth: {
        ...{ clientId: '1.2', clientSecret: 'a-client-secret', stateSecret: 'a-state-secret' },
        ...{ tokenKeys: readTokenKeys(keys) ?? [], scopes: ['chat:write'], retentionDays: 30 },
      },
    }),
    apiUrl,
    delivery: { mode: 'http', signingSecret, port, host: '127.0.0.1' },
  },
  {
    store: await openStore(database),
    starter: STARTER,
    clock: () => new Date(shownAt(clock, Date.now())),
    log: { debug: quiet, info: quiet, warn: quiet, error: (facts, message) => console.error(message, facts) },
    defaultTimeZone: 'UTC',
    intake: openIntake({ own: own ?? [] }),
    ...(feedPace && { feedPace }),
    submissions: submissionsBy({
      async read(article, actors) {
        const { language, found } = await read({ ...article, actors });
        return { language, found: found ?? { statements: [], developments: [] }, unread: null };
      },
    }),
    firstCurators: ['UADMIN'],
    command: '/ukraine-talks',
    ...(leaseMs !== undefined && { leaseMs }),
  },
);
await app.start();
process.stdout.write('ready');

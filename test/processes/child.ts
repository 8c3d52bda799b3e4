import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What one process of the app is to run on. */
export interface Orders {
  database: string;
  apiUrl: string;
  token: string;
  signingSecret: string;
  port: number;
  /** Of the app where it is not given. */
  leaseMs?: number;
  /** Added to the clock of the machine, in milliseconds. */
  ahead: number;
}

/** The built app: its start is what a killed process is made anew by. */
const built = (file: string): string => pathToFileURL(path.join(process.cwd(), 'dist', file)).href;

const { createSlackApp }: typeof import('../../src/slack/app.ts') = await import(built('slack/app.js'));
const { openStore }: typeof import('../../src/store/open.ts') = await import(built('store/open.js'));
const { openIntake }: typeof import('../../src/intake/index.ts') = await import(built('intake/index.js'));
const { STARTER }: typeof import('../../src/starter/index.ts') = await import(built('starter/index.js'));
const { default: read }: typeof import('../../src/curate/extraction/worker.ts') = await import(
  built('curate/extraction/worker.js')
);

const { database, ahead, leaseMs, port, signingSecret, token, apiUrl } = JSON.parse(
  process.argv[2] ?? '',
) as Orders;
const quiet = () => undefined;
const app = createSlackApp(
  {
    botToken: token,
    apiUrl,
    delivery: { mode: 'http', signingSecret, port, host: '127.0.0.1' },
  },
  {
    store: await openStore(database),
    starter: STARTER,
    clock: () => new Date(Date.now() + ahead),
    log: { debug: quiet, info: quiet, warn: quiet, error: (facts, message) => console.error(message, facts) },
    defaultTimeZone: 'UTC',
    intake: openIntake(),
    extractor: {
      async read(article, actors) {
        const { language, found } = await read({ ...article, actors });
        return { language, found: found ?? { statements: [], developments: [] }, unread: null };
      },
    },
    firstCurators: ['UADMIN'],
    command: '/ukraine-talks',
    ...(leaseMs !== undefined && { leaseMs }),
  },
);
await app.start();
process.stdout.write('ready');

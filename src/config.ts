import { z } from 'zod';
import { readTokenKeys, type TokenKeys } from './vault/token-keys.ts';

/** How the app runs, as its environment says. */
export interface Config {
  databaseUrl: string;
  /** Slack itself, by Socket Mode or signed HTTP; or the local workspace, when no token is set. */
  run:
    | { kind: 'local' }
    | ({ kind: 'slack'; delivery: SlackDelivery; apiUrl: string | null } & (
        | { botToken: string; oauth: null }
        | { botToken: null; oauth: OAuthConfig }
      ));
  host: string;
  port: number;
  /** The app's own public address, and the workspace whose published entries anybody may read there; null for none. */
  published: { url: string; teamId: string | null } | null;
  /** Where `/mcp` is served to other agents, or null. */
  mcpPort: number | null;
  /** Where `/healthz` and `/readyz` are served on their own, or null. */
  healthPort: number | null;
  timeZone: string;
  /** Slack user ids of those who may curate before anybody was appointed. */
  curators: string[];
  /** Whether what is alike in sense is looked for too. */
  encoder: boolean;
  logLevel: (typeof LOG_LEVELS)[number];
}

/** Workspaces install the app themselves. */
interface OAuthConfig {
  clientId: string;
  clientSecret: string;
  stateSecret: string;
  tokenKeys: TokenKeys;
  /** How long a record is kept after the app was removed. */
  retentionDays: number;
}

type SlackDelivery = { mode: 'socket'; appToken: string } | { mode: 'http'; signingSecret: string };

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

/** What is wrong with one setting, and what to do about it. */
export interface ConfigProblem {
  setting: string;
  problem: string;
  remedy: string;
}

interface Setting {
  schema: z.ZodType<string>;
  problem: string;
  remedy: string;
}

const PORT = z
  .string()
  .regex(/^\d{1,5}$/)
  .refine((port) => Number(port) <= 65_535);

const SETTINGS: Record<string, Setting> = {
  SLACK_BOT_TOKEN: {
    schema: z.string().startsWith('xoxb-'),
    problem: 'is not a bot token',
    remedy: 'Copy the Bot User OAuth Token (xoxb-…) from OAuth & Permissions.',
  },
  SLACK_APP_TOKEN: {
    schema: z.string().startsWith('xapp-'),
    problem: 'is not an app-level token',
    remedy: 'Make an App-Level Token (xapp-…) with connections:write under Basic Information.',
  },
  SLACK_SIGNING_SECRET: {
    schema: z.string().min(16),
    problem: 'is too short for a signing secret',
    remedy: 'Copy the Signing Secret from Basic Information.',
  },
  SLACK_CLIENT_ID: {
    schema: z.string().regex(/^[\d.]+$/),
    problem: 'is not a client id',
    remedy: 'Copy the Client ID, such as 123.456, from Basic Information.',
  },
  SLACK_CLIENT_SECRET: {
    schema: z.string().min(16),
    problem: 'is too short for a client secret',
    remedy: 'Copy the Client Secret from Basic Information.',
  },
  SLACK_STATE_SECRET: {
    schema: z.string().min(16),
    problem: 'is too short',
    remedy: 'Make one of your own, the same for all processes: openssl rand -hex 32.',
  },
  TOKEN_KEYS: {
    schema: z.string().refine((text) => readTokenKeys(text) !== null),
    problem: 'is not a list of keys',
    remedy:
      'Give an id and 32 bytes in base64, such as k1:$(openssl rand -base64 32), the newest first, with commas between them.',
  },
  RETENTION_DAYS: {
    schema: z.string().regex(/^\d{1,4}$/),
    problem: 'is not a number of days',
    remedy: 'Use a number from 0 to 9999; 30 where it is left out.',
  },
  SLACK_API_URL: {
    schema: z.url({ protocol: /^https?$/ }),
    problem: 'is not an http(s) address',
    remedy: 'Leave it out for Slack itself, or give an address that ends in /api/.',
  },
  DATABASE_URL: {
    schema: z.string().regex(/^(?:sqlite:.+|postgres(?:ql)?:\/\/.+)/),
    problem: 'is not understood',
    remedy:
      'Use sqlite:./data/ukraine-talks.db or another file path, or postgres://user:password@host/database.',
  },
  HOST: {
    schema: z.string().min(1),
    problem: 'is empty',
    remedy: 'Use 127.0.0.1, or 0.0.0.0 behind a proxy.',
  },
  HEALTH_PORT: {
    schema: PORT,
    problem: 'is not a port',
    remedy: 'Use a number from 0 to 65535, other than PORT.',
  },
  PUBLIC_URL: {
    schema: z.url({ protocol: /^https?$/ }),
    problem: 'is not an http(s) address',
    remedy:
      'Give the address at which people reach the app, such as https://record.example.org, or leave it out.',
  },
  FEED: {
    schema: z.string().regex(/^[TE][A-Z0-9]+$/),
    problem: 'is not the id of a workspace',
    remedy:
      'Use the id of the workspace whose published entries anybody may read, such as T024BE7LH; leave it out for none.',
  },
  MCP_PORT: {
    schema: PORT,
    problem: 'is not a port',
    remedy: 'Use a number from 0 to 65535, other than PORT; leave it out to serve no other agents.',
  },
  PORT: {
    schema: PORT,
    problem: 'is not a port',
    remedy: 'Use a number from 0 to 65535.',
  },
  TIME_ZONE: {
    schema: z.string().refine(isTimeZone),
    problem: 'is not an IANA time zone',
    remedy: 'Use a name such as Europe/Kyiv or UTC.',
  },
  CURATORS: {
    schema: z.string().regex(/^[UW][A-Z0-9]+(?:[,\s]+[UW][A-Z0-9]+)*$/),
    problem: 'is not a list of Slack user ids',
    remedy: 'Use member ids such as U024BE7LH,U0G9QF9C6: in Slack, a profile’s menu has *Copy member ID*.',
  },
  ENCODER: {
    schema: z.enum(['on', 'off']),
    problem: 'is neither on nor off',
    remedy: 'Use off to find by words alone, which saves about 150 MB; leave it out for on.',
  },
  LOG_LEVEL: {
    schema: z.enum(LOG_LEVELS),
    problem: 'is not a log level',
    remedy: `Use one of ${LOG_LEVELS.join(', ')}.`,
  },
};

/** The names of all settings; `docs/operate.md` has a row for each. */
export const SETTING_NAMES: readonly string[] = Object.keys(SETTINGS);

/** A setting as it was given; null where it was not, or is empty. */
type Value = (name: string) => string | null;

/** Reads the environment; every problem is listed, each with its remedy. Empty values count as not set. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): { ok: true; config: Config } | { ok: false; problems: ConfigProblem[] } {
  const value: Value = (name) => environment[name]?.trim() || null;
  const problems = [...malformed(value), ...missingOfSlack(value), ...missingOfFeed(value)];
  if (problems.length > 0) return { ok: false, problems };
  const run = runOf(value);
  return {
    ok: true,
    config: {
      databaseUrl: value('DATABASE_URL') ?? 'sqlite:./data/ukraine-talks.db',
      run,
      host: value('HOST') ?? '127.0.0.1',
      port: Number(value('PORT') ?? 3000),
      published:
        value('PUBLIC_URL') === null ? null : { url: value('PUBLIC_URL') ?? '', teamId: value('FEED') },
      mcpPort: value('MCP_PORT') === null ? null : Number(value('MCP_PORT')),
      healthPort: value('HEALTH_PORT') === null ? null : Number(value('HEALTH_PORT')),
      timeZone: value('TIME_ZONE') ?? 'UTC',
      curators: value('CURATORS')?.split(/[,\s]+/) ?? [],
      encoder: value('ENCODER') !== 'off',
      logLevel: z.enum(LOG_LEVELS).parse(value('LOG_LEVEL') ?? (run.kind === 'local' ? 'warn' : 'info')),
    },
  };
}

const malformed = (value: Value): ConfigProblem[] =>
  Object.entries(SETTINGS).flatMap(([setting, { schema, problem, remedy }]) => {
    const given = value(setting);
    return given === null || schema.safeParse(given).success ? [] : [{ setting, problem, remedy }];
  });

/** Settings of Slack that stand without those beside which they mean something. */
function missingOfSlack(value: Value): ConfigProblem[] {
  const isReached = value('SLACK_APP_TOKEN') !== null || value('SLACK_SIGNING_SECRET') !== null;
  const bot = value('SLACK_BOT_TOKEN');
  if (OAUTH.some((name) => value(name) !== null)) return missingOfOAuth(value, isReached);
  if (bot === null && isReached)
    return [
      {
        setting: 'SLACK_BOT_TOKEN',
        problem: 'is missing beside the other Slack settings',
        remedy: 'Set it, or unset SLACK_APP_TOKEN and SLACK_SIGNING_SECRET to run the local workspace.',
      },
    ];
  return bot === null || isReached ? [] : [UNREACHED];
}

const UNREACHED: ConfigProblem = {
  setting: 'SLACK_APP_TOKEN',
  problem: 'or SLACK_SIGNING_SECRET is missing beside SLACK_BOT_TOKEN',
  remedy: 'Set SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for HTTP.',
};

function missingOfOAuth(value: Value, isReached: boolean): ConfigProblem[] {
  const problems: ConfigProblem[] = OAUTH.filter((name) => value(name) === null).map((setting) => ({
    setting,
    problem: 'is missing beside the other settings for installing by OAuth',
    remedy: `Set ${OAUTH.join(', ')} together, or none of them.`,
  }));
  if (value('SLACK_BOT_TOKEN') !== null)
    problems.push({
      setting: 'SLACK_BOT_TOKEN',
      problem: 'is set beside the settings for installing by OAuth',
      remedy: 'Unset it: each workspace brings a token of its own when it installs the app.',
    });
  if (!isReached)
    problems.push({
      setting: 'SLACK_SIGNING_SECRET',
      problem: 'or SLACK_APP_TOKEN is missing beside the settings for installing by OAuth',
      remedy: 'Set SLACK_SIGNING_SECRET for HTTP, or SLACK_APP_TOKEN for Socket Mode.',
    });
  if (!isReached && value('SLACK_BOT_TOKEN') !== null) problems.push(UNREACHED);
  return problems;
}

const missingOfFeed = (value: Value): ConfigProblem[] =>
  value('FEED') === null || value('PUBLIC_URL') !== null
    ? []
    : [
        {
          setting: 'PUBLIC_URL',
          problem: 'is missing beside FEED',
          remedy: 'Give the address at which the feed is reached; its entries are named by it.',
        },
      ];

/** How the app runs, of settings that go together. */
function runOf(value: Value): Config['run'] {
  const delivery = deliveryOf(value);
  if (delivery === null) return { kind: 'local' };
  const bot = value('SLACK_BOT_TOKEN');
  return {
    kind: 'slack',
    ...(bot === null ? { botToken: null, oauth: readOAuth(value) } : { botToken: bot, oauth: null }),
    delivery,
    apiUrl: value('SLACK_API_URL'),
  };
}

function deliveryOf(value: Value): SlackDelivery | null {
  const [app, secret] = [value('SLACK_APP_TOKEN'), value('SLACK_SIGNING_SECRET')];
  if (app !== null) return { mode: 'socket', appToken: app };
  return secret === null ? null : { mode: 'http', signingSecret: secret };
}

/** What installing by OAuth takes, all together. */
const OAUTH = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET', 'TOKEN_KEYS'] as const;

const RETENTION_DAYS = 30;

function readOAuth(value: Value): OAuthConfig {
  const [clientId = '', clientSecret = '', stateSecret = '', keys = ''] = OAUTH.map(
    (name) => value(name) ?? '',
  );
  return {
    clientId,
    clientSecret,
    stateSecret,
    tokenKeys: readTokenKeys(keys) ?? [],
    retentionDays: Number(value('RETENTION_DAYS') ?? RETENTION_DAYS),
  };
}

/** The problems as lines that a person reads. */
export const describeProblems = (problems: readonly ConfigProblem[]): string =>
  problems.map(({ setting, problem, remedy }) => `${setting} ${problem}. ${remedy}`).join('\n');

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

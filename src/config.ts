import { z } from 'zod';
import { LOG_LEVELS, RETENTION_DAYS, SETTINGS } from './config-settings.ts';
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

/** What is wrong with one setting, and what to do about it. */
export interface ConfigProblem {
  setting: string;
  problem: string;
  remedy: string;
}

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

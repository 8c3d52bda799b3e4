import { z } from 'zod';
import { isTimeZone } from './record/time-zone.ts';
import { readTokenKeys } from './vault/token-keys.ts';

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

/** What a value must be, what is said where it is not, and what to do about it. */
interface Setting {
  schema: z.ZodType<string>;
  problem: string;
  remedy: string;
}

const PORT = z
  .string()
  .regex(/^\d{1,5}$/)
  .refine((port) => Number(port) <= 65_535);

/** How long the record of a workspace that removed the app is kept where nothing is set. */
export const RETENTION_DAYS = 30;

/** All settings, by their names. */
export const SETTINGS: Record<string, Setting> = {
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
    remedy: `Use a number from 0 to 9999; ${RETENTION_DAYS} where it is left out.`,
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

import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import { CodedError } from '../../record/errors.ts';

/** Answers with which Slack refuses a token, whatever is called; docs.slack.dev/reference/methods/auth.test#errors */
export const TOKEN_REFUSALS: ReadonlySet<string> = new Set([
  'invalid_auth',
  'not_authed',
  'not_allowed_token_type',
  'token_expired',
  'token_revoked',
  'account_inactive',
  'user_removed_from_team',
  'team_disabled',
  'org_login_required',
]);

const REMEDIES = {
  SLACK_BOT_TOKEN:
    'Copy the Bot User OAuth Token (xoxb-…) again from OAuth & Permissions, or reinstall the app to the workspace.',
  SLACK_APP_TOKEN: 'Make an App-Level Token (xapp-…) with connections:write under Basic Information.',
};

/** A setting that is a token of Slack's. */
export type TokenSetting = keyof typeof REMEDIES;

/** Whether Slack's answer means that a token is refused. */
const isRefusal = (code: string): boolean => TOKEN_REFUSALS.has(code);

/** `token_refused` with which one it is and what to do, where an error means that; any other error as it is. */
export function tokenTrouble(setting: TokenSetting, error: unknown): unknown {
  if (!(error instanceof WebAPIPlatformError) || !isRefusal(error.data.error)) return error;
  return new CodedError('token_refused', `${setting} (${error.data.error}). ${REMEDIES[setting]}`, {
    cause: error,
  });
}

/** Whether Slack still takes the bot token. */
export interface TokenWatch {
  /** Null while it does, and while Slack does not tell; else what to do. Slack is asked now and then. */
  refused(): Promise<CodedError | null>;
}

/** How old an answer of Slack's may be. */
const ASKED_MS = 30_000;

/** Asks by `auth.test`; `client` must not wait long. */
export function watchToken(client: WebClient, clock: () => Date): TokenWatch {
  let asked = Number.NEGATIVE_INFINITY;
  let last: Promise<CodedError | null> = Promise.resolve(null);
  const ask = async (): Promise<CodedError | null> => {
    try {
      await client.auth.test();
      return null;
    } catch (error) {
      const trouble = tokenTrouble('SLACK_BOT_TOKEN', error);
      return trouble instanceof CodedError ? trouble : null;
    }
  };
  return {
    refused() {
      const now = clock().getTime();
      if (Math.abs(now - asked) >= ASKED_MS) {
        asked = now;
        last = ask();
      }
      return last;
    },
  };
}

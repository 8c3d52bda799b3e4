import { WebClient } from '@slack/web-api';
import type { Config } from '../../config.ts';
import { type Manifest, neededScopes } from '../../manifest.ts';
import type { Finding } from './finding.ts';

/** How far this machine's clock may be off before Slack refuses signatures, in seconds (five minutes, less a margin). */
const CLOCK_OFF_S = 240;

/** Tokens, scopes and clock, as Slack sees them; nothing where no Slack is configured. */
export async function checkSlack({ run }: Config, manifest: Manifest, now: () => Date): Promise<Finding[]> {
  if (run.kind === 'local') return [];
  const options = {
    ...(run.apiUrl !== null && { slackApiUrl: run.apiUrl }),
    retryConfig: { retries: 0 },
    timeout: 10_000,
  };
  const findings: Finding[] = [];
  if (run.botToken !== null)
    findings.push(...(await checkBotToken(new WebClient(run.botToken, options), manifest)));
  if (run.delivery.mode === 'socket') {
    const app = new WebClient(run.delivery.appToken, options);
    findings.push(
      await app.apps.connections.open().then(
        () => ({ what: 'app token', ok: true, say: 'opens a socket' }),
        (error: unknown) => ({
          what: 'app token',
          ok: false,
          say: `${reason(error)} Make one with connections:write under Basic Information.`,
        }),
      ),
    );
  }
  findings.push(await clock(run.apiUrl ?? 'https://slack.com/api/', now));
  return findings;
}

async function checkBotToken(client: WebClient, manifest: Manifest): Promise<Finding[]> {
  const findings: Finding[] = [];
  try {
    const { team, user, response_metadata } = await client.auth.test();
    findings.push({ what: 'bot token', ok: true, say: `is ${user} in ${team}` });
    findings.push(scopes(response_metadata?.scopes ?? [], manifest));
  } catch (error) {
    findings.push({
      what: 'bot token',
      ok: false,
      say: `${reason(error)} Copy it again from OAuth & Permissions, or reinstall the app.`,
    });
  }
  return findings;
}

function scopes(granted: readonly string[], manifest: Manifest): Finding {
  const lacking = (wanted: readonly string[]) => wanted.filter((scope) => !granted.includes(scope));
  const missing = lacking(neededScopes(manifest));
  const optional = lacking(manifest.oauth_config.scopes.bot_optional);
  if (missing.length > 0) {
    return {
      what: 'scopes',
      ok: false,
      say: `${missing.join(', ')} missing. Add them under OAuth & Permissions and reinstall the app.`,
    };
  }
  return {
    what: 'scopes',
    ok: true,
    say: optional.length === 0 ? 'all granted' : `all that are needed; ${withoutThem(optional)}`,
  };
}

/** What does not work without optional scopes, by what reads with them. */
function withoutThem(optional: readonly string[]): string {
  const history = optional.filter((scope) => scope.endsWith(':history'));
  const read = optional.filter((scope) => scope.endsWith(':read'));
  return [
    history.length > 0 &&
      `without ${history.join(', ')}, a digest that a crash leaves in doubt is not looked for, and not posted again`,
    optional.includes('canvases:write') &&
      'without canvases:write, a brief is kept in a message, not in a canvas',
    read.length > 0 && `without ${read.join(', ')}, the app does not notice that it is added to a channel`,
  ]
    .filter((part) => part !== false)
    .join('; ');
}

async function clock(apiUrl: string, now: () => Date): Promise<Finding> {
  try {
    const response = await fetch(`${apiUrl}api.test`, {
      method: 'POST',
      signal: AbortSignal.timeout(10_000),
    });
    const theirs = Date.parse(response.headers.get('date') ?? '');
    const off = Math.abs(now().getTime() - theirs) / 1_000;
    return off < CLOCK_OFF_S
      ? { what: 'clock', ok: true, say: 'agrees with Slack’s' }
      : {
          what: 'clock',
          ok: false,
          say: `is ${Math.round(off)} s off Slack’s, which refuses what is five minutes off. Set up time synchronisation.`,
        };
  } catch (error) {
    return {
      what: 'clock',
      ok: false,
      say: `Slack cannot be reached to compare (${reason(error)}). Check the network and SLACK_API_URL.`,
    };
  }
}

/** Slack's error code in words, never a token. */
function reason(error: unknown): string {
  const data =
    error instanceof Error && 'data' in error ? (error.data as { error?: string } | undefined) : undefined;
  return data?.error === undefined ? 'Slack cannot be reached.' : `Slack says ${data.error}.`;
}

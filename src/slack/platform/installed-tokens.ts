import type { Installation, InstallationQuery, OrgInstallation } from '@slack/oauth';
import type { KeptInstallation } from '../../store/installations.ts';
import { seal, unseal } from '../../vault/token-keys.ts';
import type { OAuthSettings } from './access.ts';
import type { Installing, Provide } from './installer.ts';

/** The job by which one process exchanges a token. */
export const ROTATION_JOB = 'rotation';

/** Tokens are exchanged when less than this is left of them (as the installer of Slack does), in milliseconds. */
const ROTATE_MS = 2 * 3_600_000;
/** An exchange that failed is tried again after this. */
const ROTATE_AGAIN_MS = 10 * 60_000;

type Opened = Installation<'v2'> | OrgInstallation;

/** Looks up the tokens of an installation that is kept; those that end soon are exchanged on the way. */
export function tokensIn(
  { store: { installations }, clock, log, hold }: Installing,
  provide: Provide,
  tokenKeys: OAuthSettings['tokenKeys'],
) {
  const open = (kept: KeptInstallation): Opened =>
    JSON.parse(unseal(tokenKeys, kept.sealed ?? '', kept.key)) as Opened;

  /** Where a known one is looked up: what it stores is an exchanged token, unless the app was removed meanwhile. */
  const looking = (kept: KeptInstallation, rotates: boolean) =>
    provide({
      storeInstallation: async (installation) => {
        const sealed = seal(tokenKeys, JSON.stringify(installation), kept.key);
        await installations.reseal(kept.key, sealed, kept.sealed ?? '');
        log.info({ installation: kept.key }, 'its token was exchanged');
      },
      fetchInstallation: async () => {
        const installation = open(kept);
        if (!rotates) delete installation.bot?.refreshToken;
        return installation as never;
      },
    });

  return async (kept: KeptInstallation, query: InstallationQuery<boolean>) => {
    const expiresAt = open(kept).bot?.expiresAt;
    const now = clock().getTime();
    if (expiresAt === undefined || expiresAt * 1_000 - now > ROTATE_MS)
      return looking(kept, false).authorize(query);
    // An old token is good until it ends, but is exchanged once: two processes must not both try.
    const key = `${expiresAt} ${Math.floor(now / ROTATE_AGAIN_MS)}`;
    return hold(
      { teamId: kept.key, kind: ROTATION_JOB, key, payload: null },
      () => looking(kept, true).authorize(query),
      () => looking(kept, false).authorize(query),
    );
  };
}

import { type Installation, type InstallationStore, InstallProvider } from '@slack/oauth';
import type { Hold } from '../../jobs/hold.ts';
import { CodedError } from '../../record/errors.ts';
import type { Store } from '../../store/store.ts';
import { seal } from '../../vault/token-keys.ts';
import type { OAuthSettings, SlackAccess } from './access.ts';
import type { Log } from './deps.ts';
import { slackLogger } from './slack-logger.ts';

/** What installing by OAuth works with. */
export interface Installing {
  store: Pick<Store, 'installations' | 'jobs'>;
  clock: () => Date;
  log: Log;
  hold: Hold;
}

/** The job that an installation brings. */
export const WELCOME_JOB = 'welcome';

/** Makes what knows the rules of OAuth with Slack, on a store of installations. */
export type Provide = (store: InstallationStore) => InstallProvider;

/** The same for an app at `apiUrl`. */
export const providing =
  (
    log: Log,
    { apiUrl }: Pick<SlackAccess, 'apiUrl'>,
    { clientId, clientSecret, stateSecret, scopes }: OAuthSettings,
  ): Provide =>
  (installationStore) =>
    new InstallProvider({
      clientId,
      clientSecret,
      stateSecret,
      installationStore,
      logger: slackLogger(log),
      installUrlOptions: { scopes: [...scopes] },
      ...(apiUrl !== null && { clientOptions: { slackApiUrl: apiUrl } }),
    });

/** Where somebody installs the app: the installation is kept with its tokens sealed, and welcomed by a job. */
export const installerOf = (
  { store: { installations, jobs }, clock, log }: Installing,
  provide: Provide,
  tokenKeys: OAuthSettings['tokenKeys'],
): InstallProvider =>
  provide({
    storeInstallation: async (installation) => {
      const key = keyOf(installation);
      const at = clock().toISOString();
      const { team, enterprise, user, isEnterpriseInstall = false } = installation;
      await installations.put({
        key,
        team: isEnterpriseInstall ? null : (team?.id ?? null),
        enterprise: enterprise?.id ?? null,
        whole: isEnterpriseInstall,
        name: (isEnterpriseInstall ? enterprise?.name : team?.name) ?? key,
        installedBy: user.id,
        sealed: seal(tokenKeys, JSON.stringify(installation), key),
        installedAt: at,
      });
      const payload = { installedAt: at };
      await jobs.enqueue({ teamId: key, kind: WELCOME_JOB, key: at, payload, runAfter: at }, at);
      log.info({ installation: key, by: user.id, whole: isEnterpriseInstall }, 'installed');
    },
    fetchInstallation: () => Promise.reject(new CodedError('workspace_unknown')),
  });

const keyOf = ({ isEnterpriseInstall, enterprise, team }: Installation<'v1' | 'v2', boolean>): string => {
  const id = isEnterpriseInstall ? enterprise?.id : team?.id;
  if (id === undefined) throw new TypeError('an installation without a workspace');
  return id;
};

import type { Authorize } from '@slack/bolt';
import {
  type Installation,
  type InstallationQuery,
  type InstallationStore,
  InstallProvider,
  type OrgInstallation,
} from '@slack/oauth';
import type { Hold } from '../../jobs/hold.ts';
import { CodedError } from '../../record/errors.ts';
import type { KeptInstallation } from '../../store/installations.ts';
import type { Store } from '../../store/store.ts';
import { seal, unseal } from '../../vault/token-keys.ts';
import type { OAuthSettings, SlackAccess } from './access.ts';
import type { Log } from './deps.ts';
import type { Installations } from './installations.ts';
import { slackLogger } from './slack-logger.ts';

/** What installing by OAuth works with. */
interface Installing {
  store: Pick<Store, 'installations' | 'jobs'>;
  clock: () => Date;
  log: Log;
  hold: Hold;
}

/** The installations by OAuth: those of the store, and the pages by which more come. */
export interface KeptInstallations extends Installations {
  authorize: Authorize<boolean>;
  /** Serves `/slack/install` and where Slack leads back to. */
  installer: InstallProvider;
}

/** The jobs that an installation brings, by their kinds. */
export const WELCOME_JOB = 'welcome';
export const ROTATION_JOB = 'rotation';
export const FIRST_CURATOR_JOB = 'first curator';
export const FORGET_JOB = 'forget workspace';

const DAY_MS = 86_400_000;
/** Tokens are exchanged when less than this is left of them (as the installer of Slack does), in milliseconds. */
const ROTATE_MS = 2 * 3_600_000;
/** An exchange that failed is tried again after this. */
const ROTATE_AGAIN_MS = 10 * 60_000;

/** Every look reads the store: what another process installs, removes or rotates is known here at once. */
export function keptInstallations(
  { store, clock, log, hold }: Installing,
  { apiUrl }: Pick<SlackAccess, 'apiUrl'>,
  { clientId, clientSecret, stateSecret, tokenKeys, scopes, retentionDays }: OAuthSettings,
): KeptInstallations {
  const { installations, jobs } = store;
  const noted = new Set<string>();

  const open = (kept: KeptInstallation): Opened =>
    JSON.parse(unseal(tokenKeys, kept.sealed ?? '', kept.key)) as Opened;

  const provider = (installationStore: InstallationStore) =>
    new InstallProvider({
      clientId,
      clientSecret,
      stateSecret,
      installationStore,
      logger: slackLogger(log),
      installUrlOptions: { scopes: [...scopes] },
      ...(apiUrl !== null && { clientOptions: { slackApiUrl: apiUrl } }),
    });

  /** Where somebody installs the app. */
  const installer = provider({
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

  /** Where a known one is looked up: what it stores is an exchanged token, unless the app was removed meanwhile. */
  const looking = (kept: KeptInstallation, rotates: boolean) =>
    provider({
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

  async function lookUp(kept: KeptInstallation, query: InstallationQuery<boolean>) {
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
  }

  async function installationOf(team: string, enterprise: string | null): Promise<KeptInstallation> {
    const kept = await installations.of(team, enterprise);
    if (kept === null) throw new CodedError('workspace_unknown');
    return kept;
  }

  async function noteTeam(team: string, { key, installedBy }: KeptInstallation): Promise<void> {
    if (noted.has(`${key} ${team}`)) return;
    const at = clock().toISOString();
    if (await installations.noteTeam(team, key)) {
      const payload = { user: installedBy };
      await jobs.enqueue({ teamId: team, kind: FIRST_CURATOR_JOB, key: team, payload, runAfter: at }, at);
    }
    noted.add(`${key} ${team}`);
  }

  async function remove(key: string): Promise<boolean> {
    const now = clock();
    const removedAt = now.toISOString();
    if (!(await installations.remove(key, removedAt))) return false;
    const runAfter = new Date(now.getTime() + retentionDays * DAY_MS).toISOString();
    const job = { teamId: key, kind: FORGET_JOB, key: removedAt, payload: { removedAt }, runAfter };
    await jobs.enqueue(job, removedAt);
    log.info({ installation: key, deletedAfter: runAfter }, 'the app was removed, and the tokens deleted');
    return true;
  }

  return {
    installer,
    async authorize({ teamId, enterpriseId, isEnterpriseInstall }) {
      const kept = await installations.of(teamId ?? enterpriseId ?? '', enterpriseId ?? null);
      // Nobody is known here without an installation; listeners find that out, and tell it where they can.
      if (kept === null) return { ...(teamId && { teamId }), ...(enterpriseId && { enterpriseId }) };
      return lookUp(kept, queryOf(kept, teamId, enterpriseId ?? null, isEnterpriseInstall));
    },
    add: () => undefined,
    async known(caller) {
      const kept = await installationOf(caller.team, caller.enterprise);
      if (kept.whole) await noteTeam(caller.team, kept);
      return { ...caller, enterprise: kept.enterprise ?? caller.enterprise };
    },
    teams: () => installations.activeTeams(),
    has: async (key) =>
      (await installations.of(key, null)) !== null || (await installations.get(key))?.state === 'active',
    async tokenOf(team) {
      const kept = (await installations.of(team, null)) ?? (await activeOrganisation(team));
      if (kept === null) throw new CodedError('workspace_unknown');
      const { botToken } = await lookUp(kept, queryOf(kept, team, kept.enterprise, kept.whole));
      return botToken ?? '';
    },
    async removed(team, enterprise) {
      return (await remove(team ?? '')) || (enterprise !== null && (await remove(enterprise)));
    },
  };

  async function activeOrganisation(key: string): Promise<KeptInstallation | null> {
    const kept = await installations.get(key);
    return kept?.state === 'active' ? kept : null;
  }
}

type Opened = Installation<'v2'> | OrgInstallation;

const keyOf = ({ isEnterpriseInstall, enterprise, team }: Installation<'v1' | 'v2', boolean>): string => {
  const id = isEnterpriseInstall ? enterprise?.id : team?.id;
  if (id === undefined) throw new TypeError('an installation without a workspace');
  return id;
};

const queryOf = (
  { whole }: KeptInstallation,
  teamId: string | undefined,
  enterpriseId: string | null,
  isEnterpriseInstall: boolean,
): InstallationQuery<boolean> => ({
  teamId: teamId as string,
  enterpriseId: enterpriseId as string,
  isEnterpriseInstall: whole || isEnterpriseInstall,
});

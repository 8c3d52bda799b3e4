import type { Authorize } from '@slack/bolt';
import type { InstallationQuery, InstallProvider } from '@slack/oauth';
import { CodedError } from '../../record/errors.ts';
import type { KeptInstallation } from '../../store/installations.ts';
import type { OAuthSettings, SlackAccess } from './access.ts';
import type { Installations } from './installations.ts';
import { tokensIn } from './installed-tokens.ts';
import { type Installing, installerOf, providing } from './installer.ts';

/** The installations by OAuth: those of the store, and the pages by which more come. */
export interface KeptInstallations extends Installations {
  authorize: Authorize<boolean>;
  /** Serves `/slack/install` and where Slack leads back to. */
  installer: InstallProvider;
}

/** The jobs that a workspace's first request and the end of an installation bring, by their kinds. */
export const FIRST_CURATOR_JOB = 'first curator';
export const FORGET_JOB = 'forget workspace';

const DAY_MS = 86_400_000;

/** Every look reads the store: what another process installs, removes or rotates is known here at once. */
export function keptInstallations(
  installing: Installing,
  access: Pick<SlackAccess, 'apiUrl'>,
  settings: OAuthSettings,
): KeptInstallations {
  const { installations } = installing.store;
  const provide = providing(installing.log, access, settings);
  const lookUp = tokensIn(installing, provide, settings.tokenKeys);
  const noteTeam = notingTeams(installing);
  const remove = removing(installing, settings.retentionDays);
  return {
    installer: installerOf(installing, provide, settings.tokenKeys),
    async authorize({ teamId, enterpriseId, isEnterpriseInstall }) {
      const kept = await installations.of(teamId ?? enterpriseId ?? '', enterpriseId ?? null);
      // Nobody is known here without an installation; listeners find that out, and tell it where they can.
      if (kept === null) return { ...(teamId && { teamId }), ...(enterpriseId && { enterpriseId }) };
      return lookUp(kept, queryOf(kept, teamId, enterpriseId ?? null, isEnterpriseInstall));
    },
    add: () => undefined,
    async known(caller) {
      const kept = await installations.of(caller.team, caller.enterprise);
      if (kept === null) throw new CodedError('workspace_unknown');
      if (kept.whole) await noteTeam(caller.team, kept);
      return { ...caller, enterprise: kept.enterprise ?? caller.enterprise };
    },
    teams: () => installations.activeTeams(),
    has: async (key) =>
      (await installations.of(key, null)) !== null || (await installations.get(key))?.state === 'active',
    async tokenOf(team) {
      const kept = (await installations.of(team, null)) ?? (await activeOrganisation(installing, team));
      if (kept === null) throw new CodedError('workspace_unknown');
      const { botToken } = await lookUp(kept, queryOf(kept, team, kept.enterprise, kept.whole));
      return botToken ?? '';
    },
    async removed(team, enterprise) {
      return (await remove(team ?? '')) || (enterprise !== null && (await remove(enterprise)));
    },
  };
}

/** Notes a workspace of an organisation when it is first met, and has its first curator sought by a job. */
function notingTeams({ store: { installations, jobs }, clock }: Installing) {
  const noted = new Set<string>();
  return async (team: string, { key, installedBy, installedAt }: KeptInstallation): Promise<void> => {
    // Of this installation: one that was removed and forgotten has been met by nobody.
    const name = `${key} ${installedAt} ${team}`;
    if (noted.has(name)) return;
    const at = clock().toISOString();
    if (await installations.noteTeam(team, key)) {
      const payload = { user: installedBy };
      await jobs.enqueue({ teamId: team, kind: FIRST_CURATOR_JOB, key: team, payload, runAfter: at }, at);
    }
    noted.add(name);
  };
}

/** Ends an installation: its tokens are deleted at once, its record by a job after so many days. */
const removing =
  ({ store: { installations, jobs }, clock, log }: Installing, retentionDays: number) =>
  async (key: string): Promise<boolean> => {
    const now = clock();
    const removedAt = now.toISOString();
    if (!(await installations.remove(key, removedAt))) return false;
    const runAfter = new Date(now.getTime() + retentionDays * DAY_MS).toISOString();
    const job = { teamId: key, kind: FORGET_JOB, key: removedAt, payload: { removedAt }, runAfter };
    await jobs.enqueue(job, removedAt);
    log.info({ installation: key, deletedAfter: runAfter }, 'the app was removed, and the tokens deleted');
    return true;
  };

async function activeOrganisation({ store }: Installing, key: string): Promise<KeptInstallation | null> {
  const kept = await store.installations.get(key);
  return kept?.state === 'active' ? kept : null;
}

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

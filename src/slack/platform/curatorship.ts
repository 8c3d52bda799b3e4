import type { WebClient } from '@slack/web-api';
import { CodedError } from '../../record/errors.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import type { Deps } from './deps.ts';

/** Who acts, as a payload of Slack tells it. */
export interface Person {
  id: string;
  /** The workspace that the person belongs to, where Slack tells it. */
  teamId?: string | undefined;
}

/** What a person may do with the record of one workspace. */
export interface Curatorship {
  /** Hands in articles and feedback: every member. Throws `not_a_curator` for guests and strangers. */
  requireMember(client: WebClient, store: WorkspaceStore, person: Person): Promise<void>;
  /** Publishes, edits, retracts, imports. Throws `not_a_curator` with the reason. */
  requireCurator(client: WebClient, store: WorkspaceStore, person: Person): Promise<void>;
  isCurator(client: WebClient, store: WorkspaceStore, person: Person): Promise<boolean>;
}

/** What Slack tells of somebody; `unknown` when it does not answer. */
type Standing = 'stranger' | 'unknown' | 'member' | 'admin';

const UNKNOWN = 'Slack did not tell me just now who you are. Please try again in a moment.';

/**
 * Curators are those that were appointed. Until somebody is, they are the workspace's admins and owners and whom the
 * configuration names: Slack does not tell a bot who installed it. Those are members for sure, so that they can go on
 * while Slack does not tell who anybody is.
 */
export function makeCuratorship({ log, firstCurators }: Pick<Deps, 'log' | 'firstCurators'>): Curatorship {
  const standingOf = async (client: WebClient, store: WorkspaceStore, person: Person): Promise<Standing> => {
    if (person.teamId !== undefined && person.teamId !== store.teamId) return 'stranger';
    try {
      const { user } = await client.users.info({ user: person.id });
      const guest = user?.is_restricted === true || user?.is_ultra_restricted === true;
      const foreign = user?.team_id !== undefined && user.team_id !== store.teamId;
      if (guest || foreign || user?.deleted === true || user?.is_bot === true) return 'stranger';
      return user?.is_admin === true || user?.is_owner === true ? 'admin' : 'member';
    } catch (cause) {
      log.warn({ userId: person.id, cause: String(cause) }, 'Slack did not tell who somebody is');
      return 'unknown';
    }
  };

  const isNamed = async (store: WorkspaceStore, { id }: Person): Promise<boolean> => {
    const appointed = await store.curators();
    return (appointed.length === 0 ? firstCurators : appointed).includes(id);
  };

  const refusal = async (
    client: WebClient,
    store: WorkspaceStore,
    person: Person,
  ): Promise<string | null> => {
    const standing = await standingOf(client, store, person);
    if (standing === 'stranger') return 'Guests and people of other workspaces cannot change the record.';
    if (await isNamed(store, person)) return null;
    if (standing === 'unknown') return UNKNOWN;
    if (standing === 'admin' && (await store.curators()).length === 0) return null;
    return 'Only curators decide what is on the record.';
  };

  return {
    async requireMember(client, store, person) {
      const standing = await standingOf(client, store, person);
      if (standing === 'stranger')
        throw new CodedError(
          'not_a_curator',
          'Guests and people of other workspaces cannot add to the record.',
        );
      if (standing === 'unknown' && !(await isNamed(store, person)))
        throw new CodedError('not_a_curator', UNKNOWN);
    },
    async requireCurator(client, store, person) {
      const why = await refusal(client, store, person);
      if (why !== null) throw new CodedError('not_a_curator', why);
    },
    isCurator: async (client, store, person) => (await refusal(client, store, person)) === null,
  };
}

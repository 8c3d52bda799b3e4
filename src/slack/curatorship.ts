import type { WebClient } from '@slack/web-api';
import { CodedError } from '../record/errors.ts';
import type { WorkspaceStore } from '../store/store.ts';
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

interface Standing {
  member: boolean;
  admin: boolean;
}

/**
 * Curators are those that were appointed. Until somebody is, they are the workspace's admins and owners and whom the
 * configuration names: Slack does not tell a bot who installed it.
 */
export function makeCuratorship({ log, firstCurators }: Pick<Deps, 'log' | 'firstCurators'>): Curatorship {
  const standing = async (client: WebClient, store: WorkspaceStore, person: Person): Promise<Standing> => {
    if (person.teamId !== undefined && person.teamId !== store.teamId) return { member: false, admin: false };
    try {
      const { user } = await client.users.info({ user: person.id });
      const guest = user?.is_restricted === true || user?.is_ultra_restricted === true;
      const foreign = user?.team_id !== undefined && user.team_id !== store.teamId;
      const member = !guest && !foreign && user?.deleted !== true && user?.is_bot !== true;
      return { member, admin: member && (user?.is_admin === true || user?.is_owner === true) };
    } catch (cause) {
      log.warn({ userId: person.id, cause: String(cause) }, 'Slack did not tell who somebody is');
      return { member: firstCurators.includes(person.id), admin: false };
    }
  };

  const curates = async (
    client: WebClient,
    store: WorkspaceStore,
    person: Person,
  ): Promise<string | null> => {
    const { member, admin } = await standing(client, store, person);
    if (!member) return 'Guests and people of other workspaces cannot change the record.';
    const appointed = await store.curators();
    const first = firstCurators.includes(person.id);
    if (appointed.includes(person.id) || first || (appointed.length === 0 && admin)) return null;
    return 'Only curators decide what is on the record.';
  };

  return {
    async requireMember(client, store, person) {
      const { member } = await standing(client, store, person);
      if (!member)
        throw new CodedError(
          'not_a_curator',
          'Guests and people of other workspaces cannot add to the record.',
        );
    },
    async requireCurator(client, store, person) {
      const refusal = await curates(client, store, person);
      if (refusal !== null) throw new CodedError('not_a_curator', refusal);
    },
    isCurator: async (client, store, person) => (await curates(client, store, person)) === null,
  };
}

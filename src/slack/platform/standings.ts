import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import { z } from 'zod';
import { CodedError } from '../../record/errors.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import type { Caller } from './caller.ts';
import type { Deps } from './deps.ts';
import { type Act, mayDo, RIGHTS, refusal, type Standing } from './rights.ts';

/** Whose standing is asked for: a caller, or somebody whom a caller names. */
export type Person = Pick<Caller, 'user' | 'home' | 'enterprise'>;

/** Finds out what somebody is to a workspace, by the one table of rights. `client` is for look-ups: it must not wait long. */
export interface Standings {
  /** Throws `not_a_curator` or `not_a_member`, with which right is missing. */
  require(client: WebClient, store: WorkspaceStore, person: Person, act: Act): Promise<void>;
  may(client: WebClient, store: WorkspaceStore, person: Person, act: Act): Promise<boolean>;
}

/** What Slack tells of somebody; `unknown` with why when it does not. */
type Told = Exclude<Standing, 'curator'> | 'admin' | { unknown: string };

const UNKNOWN = 'Slack did not tell me just now who you are. Please try again in a moment.';
const NO_SCOPE =
  'Slack does not tell me who you are: this app lacks the permission users:read, which whoever runs it can add.';

/** A user as `users.info` gives one; docs.slack.dev/reference/objects/user-object. */
const User = z.object({
  team_id: z.string().nullish(),
  teams: z.array(z.string()).nullish(),
  enterprise_user: z
    .object({ enterprise_id: z.string().nullish(), teams: z.array(z.string()).nullish() })
    .nullish(),
  is_restricted: z.boolean().nullish(),
  is_ultra_restricted: z.boolean().nullish(),
  is_admin: z.boolean().nullish(),
  is_owner: z.boolean().nullish(),
  is_bot: z.boolean().nullish(),
  deleted: z.boolean().nullish(),
});
type User = z.infer<typeof User>;

/**
 * Curators are those that were appointed. Until somebody is, they are the workspace's admins and owners and whom the
 * configuration names: Slack does not tell a bot who installed it. Those are members for sure, so that they can go on
 * while Slack does not tell who anybody is.
 */
export function makeStandings({ log, firstCurators }: Pick<Deps, 'log' | 'firstCurators'>): Standings {
  const told = async (client: WebClient, store: WorkspaceStore, person: Person): Promise<Told> => {
    if (person.enterprise === null && person.home !== null && person.home !== store.teamId) return 'stranger';
    try {
      const { user } = await client.users.info({ user: person.user });
      return standingOf(User.parse(user), store.teamId, person.enterprise);
    } catch (cause) {
      log.warn({ userId: person.user, cause: String(cause) }, 'Slack did not tell who somebody is');
      const noScope = cause instanceof WebAPIPlatformError && cause.data.error === 'missing_scope';
      return { unknown: noScope ? NO_SCOPE : UNKNOWN };
    }
  };

  /** Null when there is nothing against it. */
  const against = async (
    client: WebClient,
    store: WorkspaceStore,
    person: Person,
    act: Act,
  ): Promise<string | null> => {
    if (RIGHTS[act].from === 'stranger') return null;
    const [what, appointed] = await Promise.all([told(client, store, person), store.curators()]);
    if (what === 'stranger' || what === 'guest') return mayDo(what, act) ? null : refusal(what, act);
    if ((appointed.length === 0 ? firstCurators : appointed).includes(person.user)) return null;
    if (typeof what === 'object') return RIGHTS[act].from === 'guest' ? null : what.unknown;
    const standing = what === 'admin' && appointed.length === 0 ? 'curator' : 'member';
    return mayDo(standing, act) ? null : refusal(standing, act);
  };

  return {
    async require(client, store, person, act) {
      const why = await against(client, store, person, act);
      if (why !== null)
        throw new CodedError(RIGHTS[act].from === 'curator' ? 'not_a_curator' : 'not_a_member', why);
    },
    may: async (client, store, person, act) => (await against(client, store, person, act)) === null,
  };
}

/**
 * What a user is to the workspace `team` of the organisation `enterprise`. `is_stranger` does not tell: it is false for
 * people of other workspaces with whom a channel is shared. In an organisation a person's `team_id` is one of several.
 */
function standingOf(user: User, team: string, enterprise: string | null): Exclude<Told, { unknown: string }> {
  const teams = [user.team_id, ...(user.teams ?? []), ...(user.enterprise_user?.teams ?? [])];
  const ours = teams.includes(team);
  const colleague = enterprise !== null && user.enterprise_user?.enterprise_id === enterprise;
  if (user.deleted || user.is_bot || !(ours || colleague)) return 'stranger';
  if (user.is_restricted || user.is_ultra_restricted) return 'guest';
  return (user.is_admin || user.is_owner) && ours ? 'admin' : 'member';
}

import { CodedError } from '../../record/errors.ts';
import type { Caller } from './caller.ts';

/** Where the app is installed, as `auth.test` tells it: in a workspace, or in a whole organisation. */
interface Installation {
  team: string;
  enterprise: string | null;
  /** Whether the installation is of the organisation, and so of all its workspaces. */
  whole: boolean;
}

/** The workspaces that the app answers for. */
export interface Installations {
  /** Tells whom Slack takes the token for, where the configuration has one. */
  add(installation: Installation): void;
  /**
   * The caller, with the organisation that the installation tells. Throws `workspace_unknown` for one of a workspace in
   * which the app is not installed: it gets no record.
   */
  known(caller: Caller): Promise<Caller>;
  teams(): Promise<string[]>;
  /** The bot token of a workspace. Throws `workspace_unknown`. */
  tokenOf(team: string): Promise<string>;
  /** Whether the app is installed there; `key` is a workspace's or an organisation's. */
  has(key: string): Promise<boolean>;
  /** The app was removed there, or its tokens were revoked. False where it was not installed. */
  removed(team: string | null, enterprise: string | null): Promise<boolean>;
}

/** The one installation whose token the configuration has; none before Slack told whose it is. */
export function oneInstallation(token: string): Installations {
  let all: Installation[] = [];
  return {
    add: (installation) => void all.push(installation),
    async known(caller) {
      const { team, enterprise } = caller;
      const ours = all.find(
        (one) => one.team === team || (one.whole && one.enterprise !== null && one.enterprise === enterprise),
      );
      if (ours === undefined) throw new CodedError('workspace_unknown');
      return { ...caller, enterprise: ours.enterprise ?? enterprise };
    },
    teams: async () => all.map(({ team }) => team),
    tokenOf: async () => token,
    has: async (key) => all.some((one) => one.team === key || (one.whole && one.enterprise === key)),
    async removed(team, enterprise) {
      const before = all.length;
      all = all.filter((one) => one.team !== team && !(one.whole && one.enterprise === enterprise));
      return all.length < before;
    },
  };
}

/** Where the app is installed: in a workspace, or in a whole organisation. */
export interface KeptInstallation {
  /** The workspace's id, or the organisation's. */
  key: string;
  team: string | null;
  enterprise: string | null;
  /** Whether it is of the organisation, and so of all its workspaces. */
  whole: boolean;
  name: string;
  /** Who installed it. */
  installedBy: string;
  state: 'active' | 'removed';
  /** The tokens, sealed; null when they are deleted. */
  sealed: string | null;
  /** ISO 8601. */
  installedAt: string;
  removedAt: string | null;
}

/** The installations by OAuth. */
export interface Installations {
  /** Writes an installation down, active, over an earlier one of its key. */
  put(installation: Omit<KeptInstallation, 'state' | 'removedAt'>): Promise<void>;
  /** Puts other sealed tokens in the place of those `instead`. False when these are there no more. */
  reseal(key: string, sealed: string, instead: string): Promise<boolean>;
  get(key: string): Promise<KeptInstallation | null>;
  /** The active installation that a workspace is of: its own, else its organisation's. */
  of(team: string, enterprise: string | null): Promise<KeptInstallation | null>;
  /** Deletes the tokens of an active installation, and notes when. False when there is none. */
  remove(key: string, at: string): Promise<boolean>;
  /** Forgets that there was one. */
  drop(key: string): Promise<void>;
  /** In the order of their keys. */
  list(): Promise<KeptInstallation[]>;
  /** Notes that a workspace is of an organisation; true the first time. */
  noteTeam(team: string, enterprise: string): Promise<boolean>;
  /** The workspaces of an organisation that have called the app. */
  teamsOf(enterprise: string): Promise<string[]>;
  /** The workspaces with an active installation. */
  activeTeams(): Promise<string[]>;
}

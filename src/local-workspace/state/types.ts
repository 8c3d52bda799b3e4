/** The parts of a Slack workspace, in Slack's own names, as far as an app can see them. */

export interface User {
  id: string;
  name: string;
  realName: string;
  /** IANA zone. */
  tz: string;
  isAdmin: boolean;
  isGuest: boolean;
  isBot: boolean;
  /** Of another workspace, or known in several of one Enterprise Grid organisation; of this workspace alone when left out. */
  home?: { team: string; enterprise?: string; teams?: readonly string[] };
}

export interface Channel {
  id: string;
  name: string;
  /** A direct message of these two, or null for a channel. */
  im: readonly [string, string] | null;
  members: Set<string>;
  isArchived: boolean;
}

/** A Block Kit block as it came in; what Slack would refuse has been refused before it is kept. */
export type KitBlock = Record<string, unknown> & { type: string };

/** A file that somebody uploaded. */
export interface File {
  id: string;
  name: string;
  mimetype: string;
  user: string;
  bytes: Uint8Array;
  /** What a picture shows, for those who do not see it. */
  altText?: string;
}

export interface Message {
  ts: string;
  channel: string;
  user: string;
  /** Set on what an app posted. */
  botId: string | null;
  text: string;
  blocks: KitBlock[];
  threadTs: string | null;
  /** The only person who sees it, or null. */
  ephemeralTo: string | null;
  edited: boolean;
  metadata: unknown;
  /** How many people or groups it would notify: `<!channel>`, `<!here>`, `<!everyone>`, `<@U…>`. */
  pings: string[];
  /** The ids of what was uploaded with it. */
  files: string[];
  /** Who has put which emoji to it. */
  reactions: Map<string, Set<string>>;
}

export interface View {
  id: string;
  type: 'modal' | 'home';
  user: string;
  hash: string;
  /** As the app gave it. */
  content: Record<string, unknown>;
}

/** What the app's manifest declares. */
export interface AppManifest {
  name: string;
  commands: { command: string; description: string; usageHint: string; shouldEscape?: boolean }[];
  /** `type` says where it is offered: on a message, or anywhere. */
  shortcuts?: { type: 'message' | 'global'; name: string; callbackId: string }[];
  scopes: string[];
  events: string[];
  /** Whether it declares `features.agent_view`. */
  agent?: boolean;
}

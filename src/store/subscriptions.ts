import type { Revision } from '../record/revision.ts';

/** What a channel is posted: its digest at its hours, or what its watches match. */
export type SubscriptionKind = 'digest' | 'watch' | 'brief';

/** One channel's subscription of a kind. Instants are ISO 8601 in UTC, and compare as strings. */
export interface Subscription {
  channel: string;
  kind: SubscriptionKind;
  state: 'on' | 'paused' | 'off';
  /** Why it is paused, in the poster's word (`is_archived`) or as `by <user>`. */
  why: string | null;
  /** Opaque here. */
  setting: string;
  /** Grows with every change of the setting. */
  version: number;
  setBy: string;
  /** The revision at which it was turned on; what is older was never news to it. */
  startRevision: number;
  /** The last revision that it has told of. */
  watermark: number;
  /** The last slot that has been dealt with; empty before the first. */
  lastSlot: string;
  /** When it posted last. */
  postedAt: string | null;
  /** How many slots in a row had nothing new. */
  silentSlots: number;
  dueAt: string;
  owner: string | null;
  /** What its setter is still to be told. */
  notice: string | null;
}

/**
 * One posting of a subscription. `claimed`: it may have been posted, nobody knows; `waiting`: it certainly has not;
 * `settled`: it is done, with its outcome.
 */
export interface SubscriptionSlot {
  slot: string;
  state: 'claimed' | 'waiting' | 'settled';
  outcome: SlotOutcome | null;
  claimedAt: string;
  fromRevision: number;
  toRevision: number;
  /** How many times posting was tried. */
  attempts: number;
  /** The message, where it is known. */
  ts: string | null;
}

/** `unsure`: it may be in the channel or not, and was not posted again. */
export type SlotOutcome = 'posted' | 'nothing' | 'left out' | 'unsure' | 'refused';

/** Which subscription of a workspace. */
export interface SubscriptionKey {
  channel: string;
  kind: SubscriptionKind;
}

/** A subscription that something is to be done about. */
export interface DueSubscription extends SubscriptionKey {
  teamId: string;
  dueAt: string;
  setBy: string;
  /** What its setter is still to be told. */
  notice: string | null;
}

/** A subscription that this owner alone may post to, until its lease ends. */
export interface ClaimedSubscription {
  subscription: Subscription;
  /** A posting that was begun and not settled. */
  open: SubscriptionSlot | null;
  /** The last revision of the workspace's record. */
  head: number;
}

/** What settling a slot leaves behind. */
export interface Settlement {
  slot: string;
  outcome: SlotOutcome;
  ts: string | null;
  at: string;
  /** What the subscription has told of, from now on. */
  watermark: number;
  silentSlots: number;
  dueAt: string;
  notice: string | null;
}

/** Words that a channel or person watches. */
export interface Watch {
  id: number;
  channel: string;
  text: string;
  setBy: string;
  /** The revision at which it was set. */
  since: number;
}

/** A revision with its place in the order of all. */
export type NumberedRevision = Revision & { id: number };

/** An entry before something changed it. */
export interface EarlierVersion {
  /** The revision that first published it. */
  published: number;
  version: unknown;
}

/** The subscriptions of all workspaces, as a scheduler sees them. */
export interface DueSubscriptions {
  /**
   * Subscriptions of these workspaces (null: of all) that are due at `now`, longest due first. A watch is due when something
   * was published since its watermark, at `published` or before. What a clock that was ahead has put off is due too.
   */
  due(
    now: string,
    options: { teams: readonly string[] | null; published: string; limit: number },
  ): Promise<DueSubscription[]>;
}

/** The subscriptions and watches of one workspace. */
export interface WorkspaceSubscriptions {
  subscription(key: SubscriptionKey): Promise<Subscription | null>;
  subscriptions(): Promise<Subscription[]>;
  /**
   * Sets a subscription. `from` is where it starts when it has not been there, was off, or is to `restart`: the revision and
   * all slots up to `lastSlot` are behind it.
   */
  setSubscription(
    key: SubscriptionKey,
    change: { setting: string; setBy: string; dueAt: string; lastSlot: string; restart: boolean },
  ): Promise<void>;
  /** Stops a subscription, with a reason; `notice` is what its setter is to be told. True when it was on. */
  stopSubscription(
    key: SubscriptionKey,
    state: 'paused' | 'off',
    why: string | null,
    notice: string | null,
  ): Promise<boolean>;
  /** The last slots of a subscription, latest first. */
  slots(key: SubscriptionKey, limit: number): Promise<SubscriptionSlot[]>;

  /**
   * Leases a subscription that is on to `owner` until `until`; null when it is not due (`early`: when somebody else holds it)
   * or not on. In one transaction.
   */
  claim(
    key: SubscriptionKey,
    lease: { owner: string; now: string; until: string; early: boolean },
  ): Promise<ClaimedSubscription | null>;
  /** Writes down that a slot is about to be posted. False when the lease was lost. */
  begin(key: SubscriptionKey, owner: string, slot: SubscriptionSlot): Promise<boolean>;
  /** Notes what is known of a slot before it is tried again at `dueAt`, and gives the lease back. */
  postpone(
    key: SubscriptionKey,
    owner: string,
    slot: Pick<SubscriptionSlot, 'slot' | 'state'>,
    dueAt: string,
  ): Promise<void>;
  /** Ends a slot and gives the lease back, in one transaction. A setting that has changed meanwhile is due at once. */
  settle(
    key: SubscriptionKey,
    claim: { owner: string; version: number },
    settlement: Settlement,
  ): Promise<void>;
  /** Gives the lease back without a slot. */
  release(
    key: SubscriptionKey,
    claim: { owner: string; version: number },
    lastSlot: string,
    dueAt: string,
  ): Promise<void>;
  /** Takes a notice off a subscription; true for the one who took it. */
  takeNotice(key: SubscriptionKey, notice: string): Promise<boolean>;
  /** Puts a notice back that could not be told, unless there is another by now. */
  giveNotice(key: SubscriptionKey, notice: string): Promise<void>;

  /** Published, retracted and edited statements and developments after one revision up to another, in order. */
  changesBetween(after: number, to: number): Promise<NumberedRevision[]>;
  /**
   * What was published by `after` and is changed up to `to`: the revision that first published it, and what it looked
   * like at `after`, as its own revisions keep it.
   */
  versionsBefore(after: number, to: number): Promise<Map<string, EarlierVersion>>;
  head(): Promise<number>;
  /** The last revision before an instant (ISO 8601); 0 for none. */
  headAt(at: string): Promise<number>;
  /** When a statement or development was published last. */
  lastPublishedAt(): Promise<string | null>;
  /** When the last source came onto the record. */
  lastSourceAt(): Promise<string | null>;

  /** False when the channel watches just these words already. */
  addWatch(watch: Omit<Watch, 'id' | 'since'>): Promise<boolean>;
  watches(channel?: string): Promise<Watch[]>;
  removeWatch(id: number): Promise<Watch | null>;
}

import type {
  Settlement,
  SubscriptionKey,
  SubscriptionSlot,
  WorkspaceSubscriptions,
} from './subscriptions.ts';

type Lease = Parameters<WorkspaceSubscriptions['claim']>[1];

/** A subscription of the workspace `id`. */
export interface Which {
  id: number;
  key: SubscriptionKey;
}

/** A subscription to be leased. */
export interface Claiming extends Which {
  lease: Lease;
}

/** A slot to be begun under a lease. */
export interface Beginning extends Which {
  owner: string;
  slot: SubscriptionSlot;
}

/** A slot to be ended under a lease of that version of the setting. */
export interface Settling extends Which {
  owner: string;
  version: number;
  settlement: Settlement;
}

export const keyOf = ({ id, key: { channel, kind } }: Which): string => `${id} ${kind} ${channel}`;
export const keyOfRow = (row: { workspace_id: number; channel: string; kind: string }): string =>
  `${row.workspace_id} ${row.kind} ${row.channel}`;

export const NAMED = { workspace_id: 'integer', channel: 'text', kind: 'text' } as const;
export const named = ({ id, key: { channel, kind } }: Which) => ({ workspace_id: id, channel, kind });

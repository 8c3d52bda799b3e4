import type { WebClient } from '@slack/web-api';
import type { WorkspaceStore } from '../../store/store.ts';
import type { Context } from '../platform/context.ts';
import type { Person } from '../platform/curatorship.ts';

/** Who curates, and how they are answered. */
export interface CuratorDesk {
  context: Context;
  client: WebClient;
  store: WorkspaceStore;
  person: Person;
  triggerId: string;
  /** Tells how far long work is. */
  progress: (sentence: string) => Promise<unknown>;
}

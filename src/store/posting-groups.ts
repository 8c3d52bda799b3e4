import type { Kysely } from 'kysely';
import type { Dialect } from './dialect.ts';
import { inGroups } from './groups.ts';
import { patientTransaction } from './patience.ts';
import { claim } from './posting-claims.ts';
import { begin, settle } from './posting-ends.ts';
import { type Beginning, type Claiming, keyOf, type Settling } from './posting-pieces.ts';
import type { ClaimedSubscription } from './subscriptions.ts';
import type { Tables } from './tables.ts';

/** What becomes of a posting, of all workspaces: each of what comes at about the same time in one transaction. */
export interface PostingGroups {
  claim(piece: Claiming): Promise<ClaimedSubscription | null>;
  begin(piece: Beginning): Promise<boolean>;
  settle(piece: Settling): Promise<void>;
}

/** Of one transaction at most. */
const MOST = 64;

/** One per store. */
export function postingGroups(
  db: Kysely<Tables>,
  dialect: Pick<Dialect, 'withoutWaiting' | 'skippingLocked' | 'givenRows'>,
): PostingGroups {
  const inOne = patientTransaction(db, dialect);
  const options = { most: MOST, keyOf };
  return {
    claim: inGroups(options, (pieces: readonly Claiming[]) => inOne((tx) => claim(tx, dialect, pieces))),
    begin: inGroups(options, (pieces: readonly Beginning[]) => inOne((tx) => begin(tx, dialect, pieces))),
    settle: inGroups(options, (pieces: readonly Settling[]) => inOne((tx) => settle(tx, dialect, pieces))),
  };
}

import type { Desk } from '../recall/desk.ts';
import type { StatementItem } from '../recall/items.ts';
import type { ActorRef } from '../record/refs.ts';

/** Whoever a comparison names, and all who speak for them. */
export interface Party {
  ref: ActorRef;
  name: string;
  voices: ActorRef[];
}

/** The party that a name means; null where the record knows nobody of that name. Of several, the one with most voices. */
export function partyOf({ index }: Desk, name: string): Party | null {
  const parties = index.resolve(name).flatMap((ref): Party[] => {
    const actor = index.get(ref);
    return actor === undefined ? [] : [{ ref, name: actor.name, voices: [ref, ...index.spokenForBy(ref)] }];
  });
  return parties.sort((a, b) => b.voices.length - a.voices.length)[0] ?? null;
}

/** Read to the end: a comparison that stops at some would say of nobody truly that they have not spoken. */
const ALL = Number.MAX_SAFE_INTEGER;

/** What `voices` said, latest first; of all voices where none are told. Published statements alone. */
export async function saidBy(
  desk: Desk,
  { voices, from, to }: { voices?: readonly ActorRef[]; from?: string | null; to?: string | null },
): Promise<StatementItem[]> {
  const statements = await desk.store.listStatements({
    ...(voices !== undefined && { speakers: voices }),
    ...(from != null && { from }),
    ...(to != null && { to }),
    limit: ALL,
  });
  return desk.statementItems(statements);
}

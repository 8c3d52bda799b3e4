import type { WorkspaceStore } from '../store/store.ts';
import type { Near } from '../store/vectors.ts';

/** The entries near in sense to claims, nearest first, by the words of the claim. */
export type Sensed = ReadonlyMap<string, readonly Near[]>;

/** Finds the entries near in sense to a claim; null where that cannot be told. */
export type FindSense = (claim: string) => Promise<Near[] | null>;

/** Entries that are looked at for each claim. */
const LOOKED_AT = 24;

/** As the store finds what is near; it waits for the model. */
export const senseOf =
  (store: Pick<WorkspaceStore, 'near'>): FindSense =>
  (claim) =>
    store.near(claim, LOOKED_AT, 'patient');

/** What is near to claims of which words alone do not tell enough; asks no further once nothing can be told. */
export async function sensed(claims: readonly string[], find: FindSense): Promise<Sensed> {
  const found = new Map<string, readonly Near[]>();
  for (const claim of new Set(claims)) {
    const near = await find(claim);
    if (near === null) break;
    found.set(claim, near);
  }
  return found;
}

/** The claims of which words alone do not tell enough. */
export const unsureOf = (items: readonly { unsure: boolean; text: string }[]): string[] =>
  items.filter(({ unsure }) => unsure).map(({ text }) => text);

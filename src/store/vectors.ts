import type { Citation } from '../record/citation.ts';

/** An entry whose vector is missing or of another version, as it stood when it was read. */
export interface DueEntry {
  kind: 'statement' | 'development';
  id: number;
  workspaceId: number;
  number: number;
  /** Only what is published has a vector. */
  published: boolean;
  headline: string;
  citations: Citation[];
  /** As they stand in the row, to tell whether the entry changed meanwhile. */
  stood: { status: string; headline: string; citations: string };
}

/** What is kept of an entry's sense: the vector of all of it, and the vectors of its word pieces in one. */
interface KeptSense {
  vector: Int8Array;
  pieces: Int8Array;
}

/** A vector as it is kept: `id` rises with every vector that is put, and is never used again. */
interface KeptVector {
  id: number;
  vector: Int8Array;
}

/** The vectors of all workspaces, by which version of an encoder they were made. */
export interface Vectors {
  outdated(version: string): Promise<number>;
  due(version: string, limit: number): Promise<DueEntry[]>;
  /** Keeps vectors of entries that did not change since they were read; null for what has none. */
  put(version: string, made: readonly { entry: DueEntry; sense: KeptSense | null }[]): Promise<void>;
}

/** The vectors of one workspace. */
export interface OwnVectors {
  /** Those that were put after the one with this id, in the order of their ids. */
  vectorsAfter(id: number, version: string, limit: number): Promise<KeptVector[]>;
  /** The entries of the vectors that still stand, by vector id, with the vectors of their word pieces. */
  entriesOfVectors(
    ids: readonly number[],
    version: string,
  ): Promise<Map<number, { ref: string; pieces: Int8Array }>>;
  vectorCount(version: string): Promise<number>;
}

/** An entry whose sense is near to a text: -1..1, 1 for the same. */
export interface Near {
  ref: string;
  /** Piece by piece, where that is known. */
  score: number;
  /** Each taken as a whole. */
  whole: number;
}

/**
 * How the entries of a workspace that are nearest in sense to a text are found; null when that cannot be said in time,
 * for which `patient` waits as long as it takes.
 */
export type FindNear = (
  workspace: OwnVectors & { readonly teamId: string },
  text: string,
  k: number,
  patience?: 'patient',
) => Promise<Near[] | null>;

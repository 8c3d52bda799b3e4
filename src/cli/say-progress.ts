import type { RebuildProgress } from '../store/derived/rebuild.ts';
import type { Io } from './io.ts';

/** Tells a person how far what is computed from the record is made anew. */
export const sayProgress =
  (io: Io) =>
  ({ kind, done, total }: RebuildProgress): void =>
    io.err(`Rebuilding the ${kind} for this version: ${done} of ${total}\n`);

import { z } from 'zod';

const MOST_ENTRIES = 50;
/** How many entries a tool returns at most, and where nothing is said. */
export const Limit = z.int().min(1).max(MOST_ENTRIES).default(20);

/** A request over HTTP larger than this is refused, in bytes. */
export const MOST_BYTES = 100_000;
/** How many requests over HTTP may be answered at once; more are told to come back. */
export const AT_ONCE = 20;

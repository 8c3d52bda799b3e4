import type { CSSProperties } from 'react';

/** The colour of the series or segment at a place. */
export const seriesColour = (at: number): CSSProperties => ({ color: `var(--series-${at + 1})` });

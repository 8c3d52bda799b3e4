import type { CSSProperties } from 'react';

/** The colour of the series or segment at a place. */
export const colourOf = (at: number): CSSProperties => ({ color: `var(--series-${at + 1})` });

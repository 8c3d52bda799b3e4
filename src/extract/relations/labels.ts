/** What a unit near a cue is to it: nothing, its source, its content, or part of the cue itself. */
export const OUTSIDE = 0;
export const SOURCE = 1;
export const CONTENT = 2;
export const CUE = 3;
export const LABELS = 4;

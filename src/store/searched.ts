/** Statements and developments are searched apart. */
export type Searched = 'statement' | 'development';

/** What the record makes of a claim. */
export type Verdict = 'confirmed' | 'altered' | 'misattributed' | 'contradicted' | 'not on record';

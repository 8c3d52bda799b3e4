/** One kind of data that is computed from rows of the record and kept beside them. */
export interface DerivedKind {
  /** As a log names it. */
  readonly name: string;
  /** Of what computes it; every row carries the version that its data was made by. */
  readonly version: string;
  /** How many rows carry another version. */
  outdated(): Promise<number>;
  /**
   * Brings at most `limit` of those rows up to date: all of them or none. Resolves with how many there were; 0 when
   * nothing is left to do.
   */
  rebuild(limit: number): Promise<number>;
}

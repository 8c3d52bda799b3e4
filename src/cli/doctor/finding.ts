/** One thing that was looked at. */
export interface Finding {
  what: string;
  ok: boolean;
  /** What was seen, or what to do. */
  say: string;
}

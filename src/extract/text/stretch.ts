/** Tokens `from` up to, not including, `to`. */
export interface Stretch {
  from: number;
  to: number;
}

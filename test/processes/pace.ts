/** How a clock runs: what it shows at an instant of the machine's, and how many times as fast it goes. In milliseconds. */
export interface Pace {
  real: number;
  shown: number;
  speed: number;
}

/** What the clock shows at `now`. */
export const shownAt = ({ real, shown, speed }: Pace, now: number): number => shown + (now - real) * speed;

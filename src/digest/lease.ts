/** How long nobody else touches a subscription that a process has claimed, in milliseconds; longer than any call of Slack's takes. */
export const LEASE_MS = 120_000;

/** So much of a lease must be left to post under it. */
export const LEAST_LEASE = 0.3;

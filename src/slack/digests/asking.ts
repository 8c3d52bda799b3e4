import type { DigestPlace } from './digests.ts';

/** Who asks for a digest or a watch, and where. */
export interface SubscriptionAsking extends DigestPlace {
  now: Date;
  responseUrl: string;
}

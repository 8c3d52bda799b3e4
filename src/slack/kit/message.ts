import type { KnownBlock } from '@slack/types';

/** A message as it is posted: blocks for the eye, and a text for notifications and screen readers. */
export interface Message {
  blocks: KnownBlock[];
  /** Full sentences, escaped; all that phones show in a notification. */
  text: string;
}

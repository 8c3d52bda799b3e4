import type { KnownBlock } from '@slack/types';
import { clip } from '../../recall/clip.ts';
import { LIMITS } from './limits.ts';
import { escapeMrkdwn, plain } from './mrkdwn.ts';
import { section } from './sections.ts';

/** A message as it is posted: blocks for the eye, and a text for notifications and screen readers. */
export interface Message {
  blocks: KnownBlock[];
  /** Full sentences, escaped; all that phones show in a notification. */
  text: string;
}

/** A plain sentence as a message; what it says is not mrkdwn. */
export const sentenceMessage = (sentence: string): Message => ({
  blocks: [section(plain(sentence))],
  text: escapeMrkdwn(clip(sentence, LIMITS.fallbackText)),
});

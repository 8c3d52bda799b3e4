import type { SubscriptionKind } from '../store/subscriptions.ts';
import type { Content } from './content.ts';

/** What the posted message says of itself to this app, so that it is found again. */
export interface SlotMark {
  teamId: string;
  channel: string;
  kind: SubscriptionKind;
  /** ISO 8601. */
  slot: string;
}

/**
 * Why a message was not posted. `gone`: nothing can be posted to this channel until a person does something; `later`:
 * it was not taken, and may be after `ms`; `unknown`: nobody knows whether it was; `refused`: never like this.
 */
export type Trouble =
  | { kind: 'gone' | 'refused' | 'unknown'; code: string }
  | { kind: 'later'; code: string; ms: number };

type Posted = { ok: true; ts: string } | { ok: false; trouble: Trouble };
type Found = { ok: true; ts: string | null } | { ok: false; trouble: Trouble };

/** Posts to channels; what stands between a digest and Slack. Never rejects, never tries again by itself. */
export interface Poster {
  post(mark: SlotMark, content: Content): Promise<Posted>;
  /** The message that carries this mark, of those since an instant; null when the channel has none. */
  find(mark: SlotMark, oldest: Date): Promise<Found>;
  /**
   * Tells one person something, in their direct messages, unless they were just told it; `sentence` may name
   * channels as `<#C…>`. `blocks` are shown in its place where blocks are.
   */
  tell(teamId: string, user: string, sentence: string, blocks?: readonly object[]): Promise<Posted>;
}

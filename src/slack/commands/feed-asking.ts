import type { WebClient } from '@slack/web-api';
import type { Context } from '../platform/context.ts';
import type { Asking } from './reply.ts';

/** Who asks for a digest or a watch, and where. */
export interface FeedAsking extends Asking {
  context: Context;
  client: WebClient;
  teamId: string;
  channel: string;
  user: string;
  /** For a modal; good for three seconds. */
  trigger: string;
  responseUrl: string;
}

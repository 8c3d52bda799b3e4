import { isDeepStrictEqual } from 'node:util';
import type { KnownBlock } from '@slack/types';
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  type WebClient,
} from '@slack/web-api';
import type { Content } from '../../digest/content.ts';
import type { Poster, Trouble } from '../../digest/poster.ts';
import { troubleOfCode } from '../../digest/posting-errors.ts';
import { CodedError } from '../../record/errors.ts';
import type { Message } from '../kit/message.ts';
import { section } from '../kit/sections.ts';
import { POSTING } from '../platform/clients.ts';
import { contentMessage } from './digest-message.ts';
import { addingPictures, type Pictures } from './digest-picture.ts';
import { allOf } from './show-all.ts';

/** What the metadata of a post is called; docs.slack.dev/messaging/message-metadata */
const EVENT_TYPE = {
  digest: 'ukraine_talks_digest',
  watch: 'ukraine_talks_watch',
  brief: 'ukraine_talks_brief',
  notice: 'ukraine_talks_notice',
} as const;

const HISTORY_PAGE = 200;
/** What a person was told within this time is not said again: its answer may have been lost. */
const TOLD_MS = 60 * 60_000;

/**
 * Posts by the Web API; `postOf` gives a workspace's client that is made for {@link POSTING}. Digests of a week have a
 * picture in their thread, where there is what paints.
 */
export function makePoster(
  postOf: (teamId: string) => Promise<WebClient>,
  clock: () => Date,
  pictures?: Pictures,
): Poster {
  const messageOf = sharedMessages();
  const addPicture = pictures && addingPictures(pictures);
  return {
    async post(mark, content) {
      try {
        const post = await postOf(mark.teamId);
        const { ts } = await post.chat.postMessage({
          channel: mark.channel,
          unfurl_links: false,
          unfurl_media: false,
          ...messageOf(content, mark.slot),
          metadata: metadataOf({ kind: mark.kind, said: { slot: mark.slot } }),
        });
        if (content.kind === 'digest' && ts !== undefined)
          await addPicture?.(post, content, { channel: mark.channel, ts });
        return { ok: true, ts: ts ?? '' };
      } catch (error) {
        return { ok: false, trouble: troubleOf(error) };
      }
    },
    async find(mark, oldest) {
      try {
        const { teamId, channel, kind, slot } = mark;
        const post = await postOf(teamId);
        return { ok: true, ts: await search(post, channel, { kind, said: { slot } }, oldest) };
      } catch (error) {
        return { ok: false, trouble: troubleOf(error) };
      }
    },
    async tell(teamId, user, sentence, blocks = [section(sentence)]) {
      try {
        const post = await postOf(teamId);
        const { channel } = await post.conversations.open({ users: user });
        const direct = channel?.id ?? user;
        const mark: Mark = { kind: 'notice', said: { sentence } };
        const told = await search(post, direct, mark, new Date(clock().getTime() - TOLD_MS));
        if (told !== null) return { ok: true, ts: told };
        const { ts } = await post.chat.postMessage({
          channel: direct,
          text: sentence,
          blocks: blocks as KnownBlock[],
          metadata: metadataOf(mark),
        });
        return { ok: true, ts: ts ?? '' };
      } catch (error) {
        return { ok: false, trouble: troubleOf(error) };
      }
    },
  };
}

/** The message of a content at a slot, made once for all channels that get it. */
function sharedMessages(): (content: Content, slot: string) => Message {
  const made = new WeakMap<Content, Map<string, Message>>();
  return (content, slot) => {
    const ofContent = made.get(content) ?? new Map<string, Message>();
    made.set(content, ofContent);
    const message = ofContent.get(slot) ?? contentMessage(content, allOf(content, slot));
    ofContent.set(slot, message);
    return message;
  };
}

/** What a post says of itself: its slot, or the sentence that a person is told. */
interface Mark {
  kind: keyof typeof EVENT_TYPE;
  said: { slot: string } | { sentence: string };
}

const metadataOf = ({ kind, said }: Mark) => ({ event_type: EVENT_TYPE[kind], event_payload: said });

/** The message of a channel that carries this mark, of those since an instant. */
async function search(client: WebClient, channel: string, mark: Mark, oldest: Date): Promise<string | null> {
  const wanted = metadataOf(mark);
  for (let cursor: string | undefined; ; ) {
    const page = await client.conversations.history({
      channel,
      oldest: String(oldest.getTime() / 1_000),
      include_all_metadata: true,
      limit: HISTORY_PAGE,
      ...(cursor !== undefined && { cursor }),
    });
    const found = page.messages?.find(
      ({ metadata }) =>
        metadata?.event_type === wanted.event_type &&
        isDeepStrictEqual(metadata.event_payload, wanted.event_payload),
    );
    if (found !== undefined) return found.ts ?? '';
    cursor = page.response_metadata?.next_cursor || undefined;
    if (cursor === undefined) return null;
  }
}

/** The connection was never there. */
const UNREACHED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** What a failed call means for the message that it was to post. */
function troubleOf(error: unknown): Trouble {
  if (error instanceof WebAPIRateLimitedError)
    return { kind: 'later', code: 'ratelimited', ms: error.retryAfter * 1_000 };
  if (error instanceof WebAPIHTTPError) return { kind: 'unknown', code: `http_${error.statusCode}` };
  if (error instanceof WebAPIRequestError) {
    const code = codeOf(error.original);
    return UNREACHED.has(code) ? { kind: 'later', code, ms: 0 } : { kind: 'unknown', code };
  }
  if (error instanceof WebAPIPlatformError) return troubleOfCode(error.data.error);
  if (error instanceof CodedError) return { kind: 'later', code: error.code, ms: 0 };
  return { kind: 'unknown', code: codeOf(error) };
}

function codeOf(error: unknown): string {
  for (let one = error; one instanceof Error; one = one.cause)
    if ('code' in one && typeof one.code === 'string') return one.code;
  return error instanceof Error ? error.name : 'unknown';
}

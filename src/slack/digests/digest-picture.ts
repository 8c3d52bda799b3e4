import type { WebClient } from '@slack/web-api';
import type { Digest } from '../../digest/content.ts';
import type { Painter } from '../../picture/painter.ts';
import type { Drawing } from '../../picture/svg.ts';
import { drawTimeline } from '../../picture/timeline.ts';
import { type DevelopmentItem, type StatementItem, standsBy } from '../../recall/items.ts';
import { capital, sayDate } from '../../recall/say-date.ts';
import { plusDays } from '../../record/days.ts';
import { type Day, dayRange, type Edtf } from '../../record/edtf.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import type { Log } from '../platform/deps.ts';

/** What a digest's picture is painted and sent with. */
export interface Pictures {
  painter: Painter;
  log: Pick<Log, 'info'>;
}

/** A digest of fewer days is read as fast as looked at. */
const LEAST_MS = 6 * 24 * 3_600_000;
/** Days before it that a digest's picture shows, and after. */
const BEFORE = 31;
const AFTER = 7;
/** With fewer entries there is nothing to see. */
const LEAST = 3;

/** What a digest of a week or more holds, by day; null for one of less, and where too little has a day. */
function drawDigest(digest: Digest): Drawing | null {
  const { since, at, developments, statements, scheduled } = digest;
  if (since !== null && Date.parse(at) - Date.parse(since) < LEAST_MS) return null;
  const today = at.slice(0, 10);
  const isNear = ({ day }: { day: Day }) => day >= plusDays(today, -BEFORE) && day <= plusDays(today, AFTER);
  const happened = [...developments.flatMap(({ items }) => items), ...scheduled.map(({ item }) => item)];
  const events = happened.flatMap(happenedOn).filter(isNear);
  const said = statements.flatMap(saidOn).filter(isNear);
  const days = [...events, ...said].map(({ day }) => day).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined || from === to || days.length < LEAST) return null;
  return drawTimeline({ title: 'New on the record', from, to, events, said });
}

/** The single day that a date is, or begins with where it is not longer than a month. */
function dayOf(date: Edtf | null): Day[] {
  if (date === null) return [];
  const { earliest, latest } = dayRange(date);
  return earliest === null || latest === null || plusDays(earliest, BEFORE) < latest ? [] : [earliest];
}

const happenedOn = ({ development: { date, headline: words } }: DevelopmentItem) =>
  dayOf(date).map((day) => ({
    day,
    words,
    ...(date !== null && date !== day && { when: capital(sayDate(date)) }),
  }));

const saidOn = (item: StatementItem) =>
  dayOf(standsBy(item)).map((day) => ({ day, party: partyOf(item), count: 1 }));

/** Whom a speaker speaks for; a state or body for itself, a person of none for nobody. */
const partyOf = ({ speaker, represents }: StatementItem): string | null =>
  represents?.name ?? (speaker.kind === 'person' ? null : speaker.name);

/** A picture as it is sent. */
interface Picture {
  alt: string;
  png: Buffer;
}

/** Puts the picture of a digest into the thread of its post. */
export type AddPicture = (
  client: WebClient,
  digest: Digest,
  post: { channel: string; ts: string },
) => Promise<void>;

/**
 * Adds pictures, each painted once for all channels that get its digest; where Slack does not take one, what it shows in
 * words. Never rejects: the digest is posted whether it has a picture or not.
 */
export function addingPictures({ painter, log }: Pictures): AddPicture {
  const painted = new WeakMap<Digest, Promise<Buffer>>();
  const drawings = new WeakMap<Digest, { drawing: Drawing | null }>();
  const drawingOf = (digest: Digest): Drawing | null => {
    const known = drawings.get(digest) ?? { drawing: drawDigest(digest) };
    drawings.set(digest, known);
    return known.drawing;
  };
  const pngOf = (digest: Digest, drawing: Drawing): Promise<Buffer> => {
    const png = painted.get(digest) ?? painter.png(drawing).then((bytes) => Buffer.from(bytes));
    painted.set(digest, png);
    // One that failed is painted anew for the next channel.
    png.catch(() => painted.delete(digest));
    return png;
  };
  return async (client, digest, post) => {
    const drawing = drawingOf(digest);
    if (drawing === null) return;
    try {
      await upload(client, { alt: drawing.alt, png: await pngOf(digest, drawing) }, post);
    } catch (error) {
      log.info({ err: error, ...post }, 'the picture of a digest was not taken');
      await client.chat
        .postMessage({ channel: post.channel, thread_ts: post.ts, text: escapeMrkdwn(drawing.alt) })
        .catch((cause: unknown) => log.info({ err: cause, ...post }, 'nor the words of it'));
    }
  };
}

const upload = (client: WebClient, { alt, png }: Picture, { channel, ts }: { channel: string; ts: string }) =>
  client.filesUploadV2({
    channel_id: channel,
    thread_ts: ts,
    file: png,
    filename: 'digest.png',
    title: 'New on the record',
    initial_comment: alt.slice(0, alt.indexOf('.')),
    alt_text: alt,
  });

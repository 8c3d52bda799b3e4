import { WebAPIPlatformError } from '@slack/web-api';
import { countedDays } from '../../ask/answers/days.ts';
import { answerText, readingOf } from '../../ask/ask.ts';
import type { Frame } from '../../ask/frame/frame.ts';
import { unpackFrame } from '../../ask/frame/pack.ts';
import type { Course } from '../../compare/course.ts';
import { unmarked } from '../../document/quoted.ts';
import { drawChart } from '../../picture/chart.ts';
import type { Drawing } from '../../picture/svg.ts';
import { drawTimeline } from '../../picture/timeline.ts';
import { type Desk, openDesk } from '../../recall/desk.ts';
import { dayRange } from '../../record/edtf.ts';
import { courseAsked } from '../compare/comparison-message.ts';
import { commandButtons } from '../kit/ask-buttons.ts';
import { actions } from '../kit/buttons.ts';
import { type Message, sentenceMessage } from '../kit/message.ts';
import { escapeMrkdwn, plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';
import { onButton } from '../platform/buttons.ts';
import type { Context } from '../platform/context.ts';
import type { Handling } from '../platform/handling.ts';
import { againOf } from './answer-buttons.ts';
import type { Again } from './made-from.ts';
import { PICTURE } from './picture-buttons.ts';

/** What is drawn of days: what happened and was said, how much each party said, or how much one party did of a topic. */
type PictureKind = 'timeline' | 'chart' | 'course';

const KINDS: readonly PictureKind[] = ['timeline', 'chart', 'course'];

/** The buttons that draw: into the thread where everybody reads, else into the presser's own messages. */
export function drawButtons(context: Context): void {
  onButton(context, { id: new RegExp(`^${PICTURE}:`), act: 'ask' }, async (handling, press) => {
    const again = againOf(press.action);
    const kind = KINDS.find((one) => press.action.action_id.endsWith(`:${one}`)) ?? 'timeline';
    const isPrivate = press.body.container.is_ephemeral === true;
    const { where, said } = await sendPicture(handling, kind, { again, isPrivate });
    // In the thread it speaks for itself.
    if (where === 'here') handling.answered();
    else await handling.respond(saidOf({ where, said }));
  });
}

/** The reply to `chart [who] [about …] [period]`: what the picture shows, which stands in the thread or in direct messages. */
export async function chartReply(handling: Handling, words: string, isPrivate: boolean): Promise<Message> {
  const again: Again = {
    how: 'ask',
    text: `timeline ${words}`.trim(),
    page: 0,
    at: handling.acting.at,
    zone: await handling.timeZone(),
  };
  return saidOf(await sendPicture(handling, 'chart', { again, isPrivate }));
}

/** Where nothing could be drawn, with what can be. */
function saidOf({ where, said }: Sent): Message {
  if (where !== 'nowhere') return sentenceMessage(said);
  const all = [{ label: 'Chart of the whole record', words: 'chart' }];
  return {
    blocks: [section(plain(said)), ...actions(commandButtons(all))],
    text: escapeMrkdwn(`${said} Press Chart of the whole record for all that has one.`),
  };
}

/** Where a picture came to stand, and what is said of it: what it shows where its title stands already, or where to find it. */
interface Sent {
  where: 'here' | 'elsewhere' | 'nowhere';
  said: string;
}

/** Draws and uploads. */
async function sendPicture(
  handling: Handling,
  kind: PictureKind,
  { again, isPrivate }: { again: Again; isPrivate: boolean },
): Promise<Sent> {
  const { context, clients, store, caller } = handling;
  const drawing = await drawn(store, kind, again);
  if (drawing === null) return { where: 'nowhere', said: 'Nothing that was found has a date to draw.' };
  const place = isPrivate ? null : placeOf(handling);
  const channel = place?.channel_id ?? (await ownChannel(handling));
  const title = drawing.alt.slice(0, drawing.alt.indexOf('.'));
  const file = {
    file: Buffer.from(await context.painter.png(drawing)),
    filename: `${kind}.png`,
    title,
    initial_comment: title,
    alt_text: drawing.alt,
  };
  try {
    await clients.files.filesUploadV2(
      place === null ? { channel_id: channel, ...file } : { ...place, ...file },
    );
  } catch (error) {
    if (!(error instanceof WebAPIPlatformError && error.data.error === 'missing_scope')) throw error;
    const said = `This app may not send pictures here: it lacks the permission files:write. In words: ${drawing.alt}`;
    return { where: 'nowhere', said };
  }
  const shows = drawing.alt.slice(title.length + 1).trim();
  return place !== null || channel === caller.channel
    ? { where: 'here', said: shows }
    : { where: 'elsewhere', said: `The picture is in our direct messages. ${drawing.alt}` };
}

const placeOf = ({ caller }: Handling): { channel_id: string; thread_ts: string } | null => {
  const thread = caller.thread ?? caller.message;
  return caller.channel === null || thread === null
    ? null
    : { channel_id: caller.channel, thread_ts: thread };
};

async function ownChannel({ clients, caller }: Handling): Promise<string> {
  const { channel } = await clients.tell.conversations.open({ users: caller.user });
  if (channel?.id === undefined) throw new Error('a direct message was opened without an id');
  return channel.id;
}

async function drawn(store: Handling['store'], kind: PictureKind, again: Again): Promise<Drawing | null> {
  const desk = await openDesk(store);
  const moment = { now: new Date(again.at), timeZone: again.zone };
  if (kind === 'course') {
    const course = await courseAsked(desk, { text: again.text, days: again.days, ...moment });
    return course === null ? null : courseDrawing(course);
  }
  const carried = again.frame === undefined ? null : unpackFrame(again.frame, again.text);
  const [frame] =
    carried === null
      ? (await answerText(desk, again.text, await readingOf(desk, again.text, moment), moment)).frames
      : [carried];
  const days = frame === undefined ? null : await countedDays(desk, frame);
  if (days === null) return null;
  const title = titleOf(desk, frame, kind);
  if (kind === 'timeline') return drawTimeline({ title, ...days });
  const spoken = days.said.map(({ day }) => day).sort();
  const [from, to] = [spoken[0], spoken.at(-1)];
  return from === undefined || to === undefined ? null : drawChart({ title, from, to, said: days.said });
}

/** What a party said of a topic, as bars. */
export function courseDrawing({ party, topic, said }: Course): Drawing | null {
  const days = said.flatMap(({ statement: { saidOn } }) =>
    saidOn === null ? [] : [dayRange(saidOn).earliest ?? dayRange(saidOn).latest ?? []].flat(),
  );
  const sorted = [...days].sort();
  const [from, to] = [sorted[0], sorted.at(-1)];
  if (from === undefined || to === undefined) return null;
  const title = `What ${party.name} said${topic === null ? '' : ` on ${unmarked(topic)}`}`;
  return drawChart({ title, from, to, said: days.map((day) => ({ day, party: party.name, count: 1 })) });
}

/** Actors by their names on the record, else the words that were asked with. */
const titleOf = ({ index }: Desk, frame: Frame | undefined, kind: PictureKind): string => {
  const units = frame === undefined ? [] : [...frame.speakers, ...frame.about];
  const about = units.map(({ text, actors: [actor] }) => index.get(actor ?? '')?.name ?? text);
  const what = kind === 'chart' ? 'Who said how much' : 'What happened and was said';
  return about.length === 0 ? what : `${what}: ${about.join(', ')}`;
};

import type { Frame } from '../../ask/frame/frame.ts';
import { sayDate } from '../../recall/say-date.ts';
import { dayIn, plusDays } from '../../record/days.ts';
import { type Day, dayRange, type Edtf } from '../../record/edtf.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { context } from '../kit/item-blocks.ts';
import type { Message } from '../kit/message.ts';
import { spokenAround } from '../kit/spoken-around.ts';

/** After so many days without a source, what the record says of now may have been overtaken. */
const OLD = 31;

/** Questions that are about now where they name no period. */
const OF_NOW: ReadonlySet<Frame['act']> = new Set(['summary', 'next', 'position', 'brief', 'silence']);

/** Whether a question is about how things are on the day `today`. */
const isAboutNow = ({ act, period }: Frame, today: Day): boolean =>
  period === null ? OF_NOW.has(act) : period.from !== null && (period.to === null || period.to >= today);

/** An answer about now, with how old the newest source is, first; where that is no month, as it was. */
export async function withAge(
  store: WorkspaceStore,
  frame: Frame,
  { now, timeZone }: { now: Date; timeZone: string },
  message: Message,
): Promise<Message> {
  const today = dayIn(now, timeZone);
  if (!isAboutNow(frame, today)) return message;
  const newest = await newestSource(store);
  if (newest === null || lastDay(newest) >= plusDays(today, -OLD)) return message;
  const said = `No source here is newer than ${sayDate(newest)}.`;
  return {
    blocks: [context([said]), ...message.blocks],
    text: spokenAround({ before: said, text: message.text }),
  };
}

/** Sources among which the newest is looked for: those that came last. */
const LATEST = 200;

async function newestSource(store: WorkspaceStore): Promise<Edtf | null> {
  const days = (await store.latestSources(LATEST)).flatMap(({ published }) => published ?? []);
  return days.sort((a, b) => lastDay(b).localeCompare(lastDay(a)))[0] ?? null;
}

const lastDay = (date: Edtf): Day => dayRange(date).latest ?? '';

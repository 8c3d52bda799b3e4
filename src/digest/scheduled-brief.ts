import { briefDocument } from '../brief/brief-document.ts';
import { briefOf } from '../brief/gather-brief.ts';
import { openDesk } from '../recall/desk.ts';
import { dayIn, plusDays } from '../record/days.ts';
import type { WorkspaceStore } from '../store/store.ts';
import type { Briefed } from './content.ts';

/** What the first brief of a channel goes back to, in days. */
const WEEK = 7;

/** The brief of the days since the last one was posted, both included; null where nothing is new in them. */
export async function scheduledBrief(
  store: WorkspaceStore,
  { now, zone, since }: { now: Date; zone: string; since: string | null },
): Promise<Briefed | null> {
  const to = dayIn(now, zone);
  const last = since === null ? null : dayIn(new Date(since), zone);
  const from = last === null || last > to ? plusDays(to, 1 - WEEK) : last;
  const at = now.toISOString();
  const brief = await briefOf(await openDesk(store), { from, to, topic: null }, at);
  if (brief.happened.length + brief.said.length === 0) return null;
  return { kind: 'brief', document: briefDocument(brief), days: { from, to }, at, zone };
}

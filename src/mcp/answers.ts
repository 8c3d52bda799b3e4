import { z } from 'zod';
import type { Answer } from '../ask/answer.ts';
import type { Moment } from '../ask/answers/overview.ts';
import { answerFrames } from '../ask/ask.ts';
import { type Act, emptyFrame, type Frame, type Named, type Period } from '../ask/frame/frame.ts';
import { unitsIn } from '../ask/frame/units.ts';
import { type Desk, openDesk } from '../recall/desk.ts';
import { Day } from '../record/edtf.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { EntryOut as Entry, type EntryOut, entryOut } from './entry.ts';

/** What a tool reads from. */
export interface Served {
  store: WorkspaceStore;
  moment: () => Moment;
}

/** A name, a topic or a question; longer ones name nothing. */
export const Name = z.string().trim().min(1).max(200);
export const Topic = z.string().trim().min(1).max(500);
/** The days that a question is about, both included. */
export const DAYS = {
  from: Day.optional().describe('first day, such as 2022-01-09'),
  to: Day.optional().describe('last day'),
};

/** What the tools that answer from several entries return. */
export const AnswerOut = {
  onRecord: z.boolean().describe('false: nothing on the record answers; `nearest` is only near'),
  note: z.string().describe('the answer in a sentence of the app’s own; no quotation'),
  total: z.int().describe('how many entries match, though fewer may be listed'),
  entries: z.array(Entry),
  nearest: z.array(Entry),
  sections: z.array(z.object({ heading: z.string(), refs: z.array(z.string()) })),
};

/** What a tool asks of the record, in slots. */
export interface Asked {
  act: Act;
  speaker?: string | undefined;
  about?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  order?: Frame['order'] | undefined;
  speech?: boolean;
  limit: number;
}

/** Answers what is asked in slots; English is not read twice. */
export async function answered({ store, moment }: Served, asked: Asked) {
  const desk = await openDesk(store);
  return shaped(await answerFrames(desk, [frameOf(desk, asked)], moment()), asked.limit);
}

function frameOf(desk: Desk, { act, speaker, about, from, to, order, speech }: Asked): Frame {
  return {
    ...emptyFrame(about ?? '', act),
    speakers: speaker === undefined ? [] : [named(desk, speaker)],
    about: about === undefined ? [] : unitsIn(about, desk.index),
    matter: about ?? '',
    period: periodOf(from, to),
    ...(order !== undefined && { order }),
    speech: speech ?? false,
  };
}

const named = ({ index }: Desk, text: string): Named => ({ text, actors: index.resolve(text) });

function periodOf(from: string | undefined, to: string | undefined): Period | null {
  if (from === undefined && to === undefined) return null;
  const label = [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ');
  return { from: from ?? null, to: to ?? null, label };
}

function shaped({ onRecord, lead, total, items, sections }: Answer, limit: number) {
  const entries = items
    .flatMap((item): EntryOut[] => {
      const one = entryOut(item);
      return one === null ? [] : [one];
    })
    .slice(0, limit);
  const listed = new Set(entries.map(({ ref }) => ref));
  return {
    onRecord,
    note: lead,
    total,
    entries: onRecord ? entries : [],
    nearest: onRecord ? [] : entries,
    sections: sections
      .map((one) => ({
        heading: one.heading,
        refs: one.items.flatMap((item) => entryOut(item)?.ref ?? []).filter((ref) => listed.has(ref)),
      }))
      .filter(({ refs }) => refs.length > 0),
  };
}

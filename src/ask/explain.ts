import { type Desk, openDesk } from '../recall/desk.ts';
import type { WorkspaceStore } from '../store/store.ts';
import type { Moment } from './answers/overview.ts';
import { answerFrames, answerText, readingOf } from './ask.ts';
import { compare } from './decide/compare.ts';
import { CHANCE, FEATURES, featuresOf } from './decide/features.ts';
import { presence } from './decide/presence.ts';
import { bySense } from './find/by-sense.ts';
import { type Hunt, hunt } from './find/hunt.ts';
import type { Scored } from './find/rank.ts';
import { roomOf } from './find/room.ts';
import type { Frame } from './frame/frame.ts';

const SHOWN = 5;

/** How a question is read, what it finds, and what that makes of it: one value for each question in `text`. */
export async function explain(store: WorkspaceStore, text: string, moment: Moment): Promise<object[]> {
  const desk = await openDesk(store);
  const { frames } = await answerText(desk, text, await readingOf(desk, text, moment), moment);
  return Promise.all(frames.map((frame) => explained(desk, frame, moment)));
}

async function explained(desk: Desk, frame: Frame, moment: Moment): Promise<object> {
  const found = await hunt(desk.store, desk.index, roomOf(desk), frame);
  const statements = await found.best('statement');
  const developments = await found.best('development');
  const { verdict, onRecord, total, lead, understood } = await answerFrames(desk, [frame], moment);
  return {
    frame,
    understood,
    words: found.query.wanted.map(({ unit, weight, entries, near }) => ({
      word: unit.text,
      weight: rounded(weight),
      entries,
      near: near.size,
    })),
    candidates: [...statements.slice(0, SHOWN), ...developments.slice(0, SHOWN)].map((one) =>
      candidate(desk, frame, found, one, one.kind === 'statement' ? statements : developments),
    ),
    nearInSense: (await bySense(desk, frame, found)).map(({ entry, nearness }) => ({
      ref: entry.entry.ref,
      nearness: rounded(nearness),
    })),
    decision: { onRecord, verdict, total, lead },
  };
}

function candidate(desk: Desk, frame: Frame, found: Hunt, one: Scored, ranked: readonly Scored[]): object {
  const features = featuresOf(found.query, one, ranked[CHANCE]);
  return {
    ref: one.entry.ref,
    score: rounded(one.score),
    features: Object.fromEntries(FEATURES.map((name, i) => [name, rounded(features[i] ?? 0)])),
    presence: rounded(presence(found.query, one, ranked[CHANCE])),
    missing: one.missing.map(({ unit }) => unit.text),
    ...compare(frame, found.query, one, desk.index),
  };
}

const rounded = (figure: number): number => Math.round(figure * 1000) / 1000;

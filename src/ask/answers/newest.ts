import type { Desk } from '../../recall/desk.ts';
import { refNumber } from '../../record/refs.ts';
import type { Answer } from '../answer.ts';
import type { Listed } from '../find/hunt.ts';
import { roomOf } from '../find/room.ts';
import type { Frame } from '../frame/frame.ts';
import { shown, statementsOf } from './listed.ts';
import { onPage, pagesOf } from './lists.ts';
import { onRecord } from './outcome.ts';
import * as say from './say.ts';
import { voicesOf } from './voices.ts';

/** The newest or first statements on a topic; null where none holds all of it. */
export async function newest(desk: Desk, frame: Frame): Promise<Answer | null> {
  const speakers = frame.speakers.length === 0 ? null : voicesOf(desk, frame);
  const listed = await statementsOf(desk, frame, speakers, frame.period);
  if (listed.length === 0) return null;
  const closest = await byWords(desk, frame, listed);
  const total = listed.length;
  const asked = onPage(frame, total);
  const items = await shown(desk, asked, closest);
  return onRecord(asked, say.listOf(asked, items, total), items, { total, choices: pagesOf(asked, total) });
}

/** Of a list on several words, those that hold more of them come first. */
async function byWords(desk: Desk, frame: Frame, listed: readonly Listed[]): Promise<Listed[]> {
  const [only, ...others] = frame.about;
  const isWord = others.length === 0 && only?.actors.length === 0;
  if (frame.order !== 'best' || isWord) return [...listed];
  const held = new Map<number, number>();
  const stems = frame.about.map(({ stem }) => stem).filter((stem) => stem !== '' && !stem.startsWith('~'));
  for (const numbers of await roomOf(desk).postings('statement', stems))
    for (const number of numbers) held.set(number, (held.get(number) ?? 0) + 1);
  const holds = ({ number }: Listed): number => held.get(number) ?? 0;
  const most = Math.max(...listed.map(holds));
  const first = listed.filter((one) => holds(one) === most);
  return [
    ...(await literalFirst(desk, frame, first)),
    ...listed.filter((one) => holds(one) < most).sort((a, b) => holds(b) - holds(a)),
  ];
}

/** Of a short list, those with the very words first. */
async function literalFirst(desk: Desk, { about }: Frame, listed: readonly Listed[]): Promise<Listed[]> {
  if (listed.length > LOOKED_THROUGH) return [...listed];
  const prepared = await roomOf(desk).prepared(
    'statement',
    listed.map(({ number }) => number),
  );
  const literal = new Map(
    prepared.map((one) => [
      refNumber(one.entry.ref),
      about.filter(({ text }) => text.split(' ').every((word) => one.words.has(word))).length,
    ]),
  );
  return [...listed].sort((a, b) => (literal.get(b.number) ?? 0) - (literal.get(a.number) ?? 0));
}

const LOOKED_THROUGH = 60;

import type { Desk } from '../../recall/desk.ts';
import { refNumber } from '../../record/refs.ts';
import type { Searched } from '../../store/store.ts';
import type { Frame } from '../frame/frame.ts';
import type { Hunt } from './hunt.ts';
import { type Prepared, partiesOf } from './prepare.ts';
import { rank, type Scored } from './rank.ts';
import { roomOf } from './room.ts';

/** An entry that is near in sense, with how near, -1..1: piece by piece, and each taken as a whole. */
export interface Sensed {
  entry: Scored;
  nearness: number;
  whole: number;
}

const LOOKED_AT = 8;

/**
 * What may be meant by sense: of what is asked openly also what happened. A claim that something is so only the words
 * of an entry bear out.
 */
export const sensedKinds = ({ act, claim, speech }: Frame): Searched[] =>
  speech || claim || act === 'verify' ? ['statement'] : ['statement', 'development'];

const sensed = new WeakMap<Hunt, Promise<Sensed[]>>();

/**
 * Entries that are nearest in sense to a question, nearest first; none where no encoder is. Negation and roles are
 * invisible to it: it tells what to look at, never what is so. Looked for once for a hunt.
 */
export function bySense(desk: Desk, frame: Frame, found: Hunt): Promise<Sensed[]> {
  const before = sensed.get(found);
  if (before !== undefined) return before;
  const looking = lookedFor(desk, frame, found);
  sensed.set(found, looking);
  looking.catch(() => sensed.delete(found));
  return looking;
}

async function lookedFor(desk: Desk, frame: Frame, found: Hunt): Promise<Sensed[]> {
  const near = await desk.store.near(frame.matter === '' ? frame.text : frame.matter, LOOKED_AT);
  const sensedBy = new Map((near ?? []).map((one) => [one.ref, one]));
  const prepared: Prepared[] = [];
  for (const kind of sensedKinds(frame)) {
    const refs = [...sensedBy.keys()].filter((ref) => ref.startsWith(kind === 'statement' ? 'S-' : 'D-'));
    if (refs.length > 0) prepared.push(...(await roomOf(desk).prepared(kind, refs.map(refNumber))));
  }
  const others = prepared.filter((one) => !partiesOf(one).some((ref) => frame.besides.includes(ref)));
  return rank(others, found.query)
    .flatMap((entry) => {
      const near = sensedBy.get(entry.entry.ref);
      return near === undefined ? [] : [{ entry, nearness: near.score, whole: near.whole }];
    })
    .sort((a, b) => b.nearness - a.nearness);
}

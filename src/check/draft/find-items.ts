import type { ActorIndex } from '../../record/actor-index.ts';
import type { DraftItem } from '../draft-item.ts';
import type { EntryIndex } from '../entry-index.ts';
import { withRest } from './after-semicolon.ts';
import { claimsOf } from './cued-claims.ts';
import { type DayFound, daysIn } from './draft-days.ts';
import { type Passage, type Reading, readDraft } from './draft-reading.ts';
import { withoutScene } from './draft-scene.ts';
import { echoesOf } from './echoes.ts';
import { toldIn } from './extracted.ts';
import { ItemMaker } from './item-maker.ts';
import { looseClaimsOf } from './loose-claims.ts';
import { firstFrom, takenBy } from './ordered.ts';
import { quotationsOf } from './quotations.ts';
import { turnItems } from './said-in-turns.ts';

export interface DraftContext {
  /** The day that the draft is dated, against which *on Friday* is read. */
  published: string | null;
  actors: ActorIndex;
  index: EntryIndex;
}

/** The quotations and attributed claims of a draft, in the order of the text. */
export function itemsOf(text: string, { published, actors, index }: DraftContext): DraftItem[] {
  const reading = readDraft(text, actors);
  const days = allDays(reading, published);
  const told = toldIn(text, actors, published);
  const maker = new ItemMaker(reading, days, told, actors);
  const quotations = quotationsOf(reading);
  const claims = claimsOf(reading);
  const found: { start: number; make: () => DraftItem[] }[] = [
    ...quotations.map((one) => ({
      start: one.parts[0]?.start ?? 0,
      make: () => maker.quotation(one, index),
    })),
    ...claims.map((one) => ({
      start: one.start,
      make: () =>
        maker
          .claim(one)
          .map((item) => withRest(reading, item, one, index))
          .map((item) => withoutScene(reading, item, index)),
    })),
    ...reading.passages
      .filter(({ block }) => block.kind === 'quote')
      .map((one) => ({ start: one.block.start, make: () => maker.blockQuote(one) })),
  ];
  const items = found
    .sort((a, b) => a.start - b.start)
    .flatMap(({ make }) => make())
    .sort((a, b) => a.start - b.start);
  const turns = reading.passages
    .filter(({ block }) => block.kind === 'turn' && !block.asks)
    .flatMap((passage) =>
      turnItems(reading, passage, within(items, passage), index, (start, end) =>
        maker.turn(passage, start, end),
      ),
    );
  const stated = inOrder([...items, ...turns]);
  const sure = stated.filter(({ ifKnown, denied }) => ifKnown !== true || denied);
  const taken = takenBy(stated);
  const loose = looseClaimsOf(reading)
    .filter((one) => !taken(one))
    .flatMap((one) => maker.claim(one));
  const echoes = echoesOf(reading, sure, index).flatMap((one) => maker.claim(one));
  return inOrder(withoutDoubles([...stated, ...loose, ...echoes]));
}

const inOrder = (items: DraftItem[]): DraftItem[] => items.sort((a, b) => a.start - b.start || a.end - b.end);

/** A claim that holds a quotation is told by the quotation. */
function withoutDoubles(items: DraftItem[]): DraftItem[] {
  const quoted = items.filter(({ kind }) => kind !== 'indirect').sort((a, b) => a.start - b.start);
  return items.filter((one) => {
    if (one.kind !== 'indirect') return true;
    const within = quoted[firstFrom(quoted, one.start)];
    return within === undefined || within.start >= one.end;
  });
}

/** The days that a draft tells outside of quotations, in order. */
function allDays({ masked, passages }: Reading, published: string | null): DayFound[] {
  const found: DayFound[] = [];
  for (const { block, sentences } of passages) {
    const parts = [...sentences, ...(block.signature === null ? [] : [block.signature])];
    for (const { start, end } of parts)
      for (const one of daysIn(masked.slice(start, end), published, found.at(-1)?.day ?? null))
        found.push({ ...one, start: one.start + start, end: one.end + start });
  }
  return found;
}

/** Of items in the order of the text, those of a passage. */
const within = (items: readonly DraftItem[], { block }: Passage): DraftItem[] => {
  const from = firstFrom(items, block.start);
  return items.slice(from, firstFrom(items, block.end));
};

import { z } from 'zod';
import { type CheckedItem, checkQuotation, currentRecord, type Held, type Quoted } from '../check/check.ts';
import { sensed, senseOf, unsureOf } from '../check/sensed.ts';
import { VERDICTS } from '../check/verdicts/ruling.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { SourceOut, sourceOut } from './entry.ts';

const HeldOut = z.object({
  ref: z.string(),
  speaker: z.string(),
  words: z.string().describe('character for character as the record has them'),
  saidOn: z.string().nullable(),
  sources: z.array(SourceOut),
});

/** What a check of one quotation returns. */
export const CheckOut = {
  verdict: z.enum(VERDICTS),
  mayQuote: z.boolean().describe('the words, the speaker and the day are the record’s'),
  note: z.string(),
  refs: z.array(z.string()),
  record: z.array(HeldOut).describe('the published entries that the verdict rests on'),
  difference: z
    .array(z.object({ asked: z.string(), record: z.string() }))
    .describe('where the words depart from the record’s; either side empty where words are missing'),
  nearest: HeldOut.nullable(),
};

const NOTES: Record<CheckedItem['verdict'], string> = {
  retracted: 'The entry with these words was retracted: they must not be used.',
  stitched: 'These words run several statements together.',
  misattributed: 'Somebody else said this.',
  contradicted: 'The record has the opposite of this speaker.',
  altered: 'Words were changed, put in or left out; the difference is listed.',
  'wrong day': 'The words and the speaker are right; it was said on another day.',
  shortened: 'It is less than the record has, or other words for it, and means the same.',
  verbatim: 'It stands on the record in these words.',
  'not on the record': 'It is not on the record.',
};

/** Holds a quotation against the record. Of what was retracted no words are returned. */
export async function checkedQuotation(store: WorkspaceStore, quoted: Quoted) {
  const record = await currentRecord(store);
  const byWords = checkQuotation(quoted, record);
  const near = await sensed(unsureOf([byWords]), senseOf(store));
  const { verdict, on, difference, nearest } =
    near.size === 0 ? byWords : checkQuotation(quoted, record, near);
  const kept = on.filter(({ retracted }) => retracted === null);
  return {
    verdict,
    mayQuote: verdict === 'verbatim' || (verdict === 'shortened' && !quoted.indirect),
    note: NOTES[verdict],
    refs: on.map(({ ref }) => ref),
    record: kept.map(heldOut),
    difference: difference.map(({ draft, record }) => ({ asked: draft, record })),
    nearest: nearest === null ? null : heldOut(nearest),
  };
}

const heldOut = ({ ref, speaker, words, saidOn, sources }: Held) => ({
  ref,
  speaker,
  words,
  saidOn,
  sources: sources.map(sourceOut),
});

import { dayAgrees, speakerAgrees } from '../agreement.ts';
import type { Entry, Wording } from '../citable-entries.ts';
import type { DraftItem } from '../draft-item.ts';
import type { EntryIndex } from '../entry-index.ts';
import type { Word } from '../language/compared-words.ts';
import { type Comparison, compare, type Edit } from '../language/comparison.ts';
import type { Case, Compared } from './ruling.ts';

/** Holds an item beside the entries likest to it, in the order of what they have of its words. */
export function compareItem(item: DraftItem, index: EntryIndex): Case {
  const agrees = ({ speaker }: Entry): boolean => speakerAgrees(item.speaker, speaker);
  const words = [...item.frame, ...item.words];
  const compared = index
    .like(words, agrees)
    .flatMap((entry) => bestOf(item, item.words, entry, agrees(entry)));
  return { item, compared: compared.sort(byWords) };
}

/** The same for a quotation with the clause around it. */
export function compareInFrame({ item, compared }: Case): Case {
  const words = [...item.frame, ...item.words];
  const again = compared.flatMap(({ entry, sameSpeaker }) =>
    bestOf({ ...item, kind: 'indirect' }, words, entry, sameSpeaker),
  );
  return { item, compared: again.sort(byWords) };
}

/** Holds an item beside one entry, whether they share a word or not. */
export function compareWith(item: DraftItem, entry: Entry): Compared {
  const sameSpeaker = speakerAgrees(item.speaker, entry.speaker);
  const [found] = bestOf(item, item.words, entry, sameSpeaker);
  if (found !== undefined) return found;
  const [wording] = entry.wordings;
  if (wording === undefined) throw new Error(`${entry.statement.ref} has no words`);
  return {
    entry,
    wording,
    comparison: nothingCommon(item.words),
    denied: item.denied !== (entry.statement.polarity === 'denied'),
    sameSpeaker,
    sameDay: dayAgrees(item.saidOn, entry.statement.saidOn),
  };
}

const nothingCommon = (words: readonly Word[]): Comparison => ({
  manner: 'reported',
  counted: words.length,
  matched: 0,
  content: 0,
  share: 0,
  pairs: [],
  edits: [],
  before: [],
  after: [],
  marked: [],
});

function bestOf(item: DraftItem, words: Word[], entry: Entry, sameSpeaker: boolean): Compared[] {
  const all = entry.wordings.flatMap((wording) => {
    const comparison = compare(words, wording.words, mannerOf(item, wording));
    return comparison === null ? [] : [{ wording, comparison }];
  });
  const quoted = all.filter(({ wording, comparison }) => wording.direct && comparison.share >= HALF);
  const [best] = (
    item.kind !== 'indirect' && item.quoted === undefined && quoted.length > 0 ? quoted : all
  ).sort(closest);
  if (best === undefined) return [];
  const denied = item.denied !== (entry.statement.polarity === 'denied');
  const { wording, comparison: clause } = best;
  const comparison = { ...clause, edits: [...clause.edits, ...quotedEdits(item, entry)] };
  const sameDay = dayAgrees(item.saidOn, entry.statement.saidOn);
  return [{ entry, wording, comparison, denied, sameSpeaker, sameDay }];
}

/** What a clause has between quotation marks is held word for word against what an entry has as direct speech. */
function quotedEdits({ quoted }: DraftItem, { wordings }: Entry): Edit[] {
  if (quoted === undefined) return [];
  const strict = wordings
    .filter(({ direct }) => direct)
    .flatMap(({ words }) => compare(quoted, words, 'strict') ?? [])
    .filter(({ share }) => share >= HALF)
    .sort((one, other) => other.share - one.share);
  return strict[0]?.edits ?? [];
}

/** The part of an item that must be an entry’s. */
export const HALF = 0.5;

const mannerOf = ({ kind, quoted }: DraftItem, { direct }: Wording): Comparison['manner'] =>
  kind !== 'indirect' && quoted === undefined && direct ? 'strict' : 'reported';

const changes = ({ edits }: Comparison): number => edits.filter(({ change }) => change === 'matter').length;
const missing = ({ before, after }: Comparison): number => before.length + after.length;

interface Tried {
  comparison: Comparison;
}

const closest = (a: Tried, b: Tried): number =>
  shareOf(b) - shareOf(a) ||
  changes(a.comparison) - changes(b.comparison) ||
  missing(a.comparison) - missing(b.comparison);

/** Reported speech is free in its small words: shares are told apart by a twentieth. */
const shareOf = ({ comparison }: Tried): number =>
  comparison.manner === 'strict' ? comparison.share : Math.round(comparison.share * 20) / 20;

/** The largest share of the words, then the speaker, then the day; a published entry before a retracted one. */
function byWords(a: Compared, b: Compared): number {
  return (
    shareOf(b) - shareOf(a) ||
    Number(b.sameSpeaker) - Number(a.sameSpeaker) ||
    Number(b.sameDay) - Number(a.sameDay) ||
    Number(a.entry.retracted !== null) - Number(b.entry.retracted !== null) ||
    closest(a, b)
  );
}

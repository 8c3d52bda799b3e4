import { type ActorIndex, indexActors } from '../record/actor-index.ts';
import type { Edtf } from '../record/edtf.ts';
import type { CitedSource, WorkspaceStore } from '../store/store.ts';
import type { Near } from '../store/vectors.ts';
import { readEntries } from './citable-entries.ts';
import { itemsOf } from './draft/find-items.ts';
import type { DraftItem, DraftSpeaker } from './draft-item.ts';
import { type EntryIndex, indexEntries } from './entry-index.ts';
import { comparedWords, type Word } from './language/compared-words.ts';
import type { Edit } from './language/comparison.ts';
import { type FindSense, type Sensed, sensed, unsureOf } from './sensed.ts';
import { standing } from './standing.ts';
import { compareItem, compareWith } from './verdicts/compare-item.ts';
import { turning } from './verdicts/holds.ts';
import { isUnsure, judgeBySense } from './verdicts/judge-by-sense.ts';
import { judge } from './verdicts/judge-by-words.ts';
import type { Case, Compared, Verdict } from './verdicts/ruling.ts';

/** A place where the draft departs from the record; either side empty where words were left out or put in. */
interface Difference {
  draft: string;
  record: string;
}

/** An entry as a report shows it. */
export interface Held {
  ref: string;
  speaker: string;
  /** The words of its citation, as the record has them. */
  words: string;
  saidOn: Edtf | null;
  sources: CitedSource[];
  /** Why it was retracted; null while it is published. */
  retracted: string | null;
}

/** An item with its verdict. `text === draft.slice(start, end)`, in UTF-16 units. */
export interface CheckedItem {
  start: number;
  end: number;
  text: string;
  kind: DraftItem['kind'];
  speaker: DraftSpeaker | null;
  saidOn: Edtf | null;
  verdict: Verdict;
  /** The entries that the verdict rests on, the one whose words are shown first. */
  on: Held[];
  difference: Difference[];
  /** For what is not on the record, the published entry likest to it. */
  nearest: Held | null;
  /** A claim of which its words alone do not tell enough. */
  unsure: boolean;
  /** It may be nobody's claim: an item only where the record has it. */
  ifKnown: boolean;
}

/** The record as drafts are held against it; made anew when it changes. */
export interface CheckableRecord {
  actors: ActorIndex;
  index: EntryIndex;
}

/** Reads the whole record of a workspace. */
export async function openRecord(store: WorkspaceStore): Promise<CheckableRecord> {
  return { actors: indexActors(await store.actors()), index: indexEntries(await readEntries(store)) };
}

const kept = new WeakMap<WorkspaceStore, { version: number; record: CheckableRecord }>();

/** The record of a workspace, read anew when it has changed. */
export async function currentRecord(store: WorkspaceStore): Promise<CheckableRecord> {
  const version = await store.version();
  const before = kept.get(store);
  if (before?.version === version) return before.record;
  const record = await openRecord(store);
  kept.set(store, { version, record });
  return record;
}

/** Words that somebody is to have said. */
export interface Quoted {
  text: string;
  speaker: string | null;
  /** The day on which it is to have been said. */
  saidOn: Edtf | null;
  /** They are a claim in other words, not a quotation. */
  indirect: boolean;
}

/** Holds one quotation or claim against the record, as if a draft had it. */
export function checkQuotation(
  { text, speaker, saidOn, indirect }: Quoted,
  record: CheckableRecord,
  near: Sensed = NOTHING,
): CheckedItem {
  const [ref = null] = speaker === null ? [] : record.actors.resolve(speaker);
  const by = speaker === null ? null : { name: speaker, names: [speaker], named: true, ref };
  return checked(
    text,
    {
      start: 0,
      end: text.length,
      kind: indirect ? 'indirect' : 'direct',
      speaker: by,
      saidOn,
      words: comparedWords(text),
      frame: [],
      denied: false,
    },
    record.index,
    near,
  );
}

/**
 * Holds every quotation and attributed claim of a draft against the record. `published` (a day) dates the draft;
 * without it, days such as *on Friday* are not known; `near` is what {@link sensed} found for the items that are
 * `unsure`. Pure, and linear in the length of the draft.
 */
export function checkDraft(
  text: string,
  { actors, index }: CheckableRecord,
  published: string | null,
  near: Sensed = NOTHING,
): CheckedItem[] {
  return standing(allChecked(text, { actors, index }, published, near));
}

/** What {@link checkDraft} finds, and what may be nobody's claim. */
export const allChecked = (
  text: string,
  { actors, index }: CheckableRecord,
  published: string | null,
  near: Sensed,
): CheckedItem[] =>
  itemsOf(text, { published, actors, index }).map((item) => checked(text, item, index, near));

const NOTHING: Sensed = new Map();

/** As {@link checkDraft}, with the sense of what words alone do not tell. */
export async function checkDraftBySense(
  text: string,
  record: CheckableRecord,
  published: string | null,
  find: FindSense,
): Promise<CheckedItem[]> {
  const items = allChecked(text, record, published, NOTHING);
  const near = await sensed(unsureOf(items), find);
  return near.size === 0 ? standing(items) : checkDraft(text, record, published, near);
}

function checked(text: string, item: DraftItem, index: EntryIndex, near: Sensed): CheckedItem {
  const one = compareItem(item, index);
  const byWords = judge(one);
  const found = near.get(text.slice(item.start, item.end));
  const { verdict, on, edits } = found === undefined ? byWords : judgeBySense(one, byWords, found, index);
  const [first] = on;
  const { start, end, kind, speaker, saidOn } = item;
  const likest =
    nearestOf(one, found ?? [], index) ??
    one.compared.find(({ entry, comparison }) => entry.retracted === null && comparison.content >= SOME);
  return {
    start,
    end,
    text: text.slice(start, end),
    kind,
    speaker,
    saidOn,
    verdict,
    on: on.map(held),
    difference: verdict === 'altered' && first !== undefined ? differences(text, item, first, edits) : [],
    nearest: on.length > 0 || likest === undefined ? null : held(likest),
    unsure: isUnsure(one, byWords),
    ifKnown: item.ifKnown === true,
  };
}

/** Words of matter that an entry must share to be shown as the nearest. */
const SOME = 2;

/** How near in sense what the same speaker said must be to be shown beside what is not on the record. */
const NEAR = 0.35;

/** Of what the speaker said, the nearest in sense; nothing where none is near. */
function nearestOf({ item }: Case, found: readonly Near[], index: EntryIndex): Compared | undefined {
  for (const { ref, score } of found) {
    const entry = score < NEAR ? undefined : index.byRef(ref);
    const one = entry === undefined ? undefined : compareWith(item, entry);
    if (one?.sameSpeaker === true) return one;
  }
  return undefined;
}

const held = ({ entry, wording }: Compared): Held => ({
  ref: entry.statement.ref,
  speaker: entry.speaker.name,
  words: entry.wordings.find(({ text }) => text.includes(wording.text))?.text ?? wording.text,
  saidOn: entry.statement.saidOn,
  sources: entry.sources,
  retracted: entry.retracted,
});

/** Where the draft's words depart from the record's, and what was cut off that turns the meaning. */
function differences(draft: string, item: DraftItem, one: Compared, given?: readonly Edit[]): Difference[] {
  const { comparison, wording } = one;
  const words = (text: string, list: readonly Word[]): string =>
    list.length === 0 ? '' : text.slice(list[0]?.start, list.at(-1)?.end);
  const shown = ({ draft: mine, record }: Pick<Edit, 'draft' | 'record'>): Difference => ({
    draft: words(draft, mine),
    record: words(wording.text, record),
  });
  if (given !== undefined) return given.map(shown);
  const edits = comparison.edits.filter(({ change }) => change === 'matter').map(shown);
  const turned = turning(item, one);
  return turned === null ? edits : [...edits, shown({ draft: [], record: turned })];
}

import { type ActorIndex, indexActors } from '../record/actor-index.ts';
import type { Edtf } from '../record/edtf.ts';
import type { CitedSource, WorkspaceStore } from '../store/store.ts';
import type { Edit } from './compare/compare.ts';
import { comparedWords, type Word } from './compare/words.ts';
import { itemsOf } from './draft/items.ts';
import { readEntries } from './entries.ts';
import { type EntryIndex, indexEntries } from './entry-index.ts';
import type { DraftItem, DraftSpeaker } from './item.ts';
import { compareItem } from './verdicts/compare-item.ts';
import { turning } from './verdicts/holds.ts';
import { judge } from './verdicts/rules.ts';
import type { Compared, Verdict } from './verdicts/verdict.ts';

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
  );
}

/**
 * Holds every quotation and attributed claim of a draft against the record. `published` (a day) dates the draft;
 * without it, days such as *on Friday* are not known. Pure, and linear in the length of the draft.
 */
export function checkDraft(
  text: string,
  { actors, index }: CheckableRecord,
  published: string | null,
): CheckedItem[] {
  return itemsOf(text, { published, actors, index }).map((item) => checked(text, item, index));
}

function checked(text: string, item: DraftItem, index: EntryIndex): CheckedItem {
  const one = compareItem(item, index);
  const { verdict, on } = judge(one);
  const [first] = on;
  const { start, end, kind, speaker, saidOn } = item;
  const near = one.compared.find(
    ({ entry, comparison }) => entry.retracted === null && comparison.content > 0,
  );
  return {
    start,
    end,
    text: text.slice(start, end),
    kind,
    speaker,
    saidOn,
    verdict,
    on: on.map(held),
    difference: verdict === 'altered' && first !== undefined ? differences(text, item, first) : [],
    nearest: on.length > 0 || near === undefined ? null : held(near),
  };
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
function differences(draft: string, item: DraftItem, one: Compared): Difference[] {
  const { comparison, wording } = one;
  const words = (text: string, list: readonly Word[]): string =>
    list.length === 0 ? '' : text.slice(list[0]?.start, list.at(-1)?.end);
  const shown = ({ draft: mine, record }: Pick<Edit, 'draft' | 'record'>): Difference => ({
    draft: words(draft, mine),
    record: words(wording.text, record),
  });
  const edits = comparison.edits.filter(({ change }) => change === 'matter').map(shown);
  const turned = turning(item, one);
  return turned === null ? edits : [...edits, shown({ draft: [], record: turned })];
}

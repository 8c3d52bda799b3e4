import { CodedError } from '../record/errors.ts';
import { parseRef } from '../record/refs.ts';
import type { Revision } from '../record/revision.ts';
import type { Reading } from '../store/store.ts';

/** One field that a revision changed, as text that a person reads; empty for nothing. */
interface Changed {
  field: string;
  before: string;
  after: string;
}

/** A revision with what it changed; the first one of a thing changes nothing. */
export interface HistoryStep {
  revision: Revision;
  changed: Changed[];
}

/** What was done to `ref`, oldest first. Throws `ref_malformed`, `ref_unknown`. */
export async function historyOf(read: Reading, ref: string): Promise<HistoryStep[]> {
  const parsed = parseRef(ref);
  if (parsed === null) throw new CodedError('ref_malformed');
  const revisions = await read.revisions(parsed.ref);
  if (revisions.length === 0) throw new CodedError('ref_unknown', parsed.ref);
  return revisions.map((revision, i) => ({
    revision,
    changed: i === 0 ? [] : differences(revisions[i - 1]?.after, revision.after),
  }));
}

function differences(before: unknown, after: unknown): Changed[] {
  const was = flat(before);
  const is = flat(after);
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({ field, before: was.get(field) ?? '', after: is.get(field) ?? '' }))
    .filter((change) => change.before !== change.after);
}

/** Field by field; a proposal's fields stand with those of its candidate. */
function flat(thing: unknown): Map<string, string> {
  if (typeof thing !== 'object' || thing === null) return new Map();
  const { proposal, ...own } = thing as Record<string, unknown>;
  const fields = { ...own, ...(typeof proposal === 'object' && proposal !== null ? proposal : {}) };
  return new Map(Object.entries(fields).map(([field, value]) => [field, say(value)]));
}

function say(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(say).join(', ');
  if (typeof value !== 'object') return String(value);
  if ('content' in value && Array.isArray(value.content)) return value.content.map(say).join(' […] ');
  for (const key of ['text', 'name', 'title']) {
    const named = (value as Record<string, unknown>)[key];
    if (typeof named === 'string') return named;
  }
  return JSON.stringify(value);
}

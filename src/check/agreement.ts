import { type Actor, representedBy } from '../record/actor.ts';
import { dayRange, type Edtf, overlaps } from '../record/edtf.ts';
import { similarity } from '../words/distance.ts';
import { nameKey } from '../words/fold.ts';
import { isHonorific } from '../words/honorifics.ts';
import { tokenize } from '../words/tokens.ts';
import type { DraftSpeaker } from './draft-item.ts';

/** How like a name a misspelling of it is. */
const MISSPELT = 0.7;
/** Words beside a name that tell nobody apart. */
const IDLE = new Set(['the', 'president', 'minister']);

const keysOf = (name: string): string[] =>
  tokenize(name)
    .map(({ word }) => word)
    .filter((word) => !isHonorific(word) && !IDLE.has(word))
    .map(nameKey);

/** Whether the speaker of a draft may be `actor`: by a name or part of one, or where the draft does not tell a name. */
export function speakerAgrees(speaker: DraftSpeaker | null, actor: Actor): boolean {
  if (speaker === null || !speaker.named) return true;
  if (speaker.ref !== null && (speaker.ref === actor.ref || representedBy(actor).includes(speaker.ref)))
    return true;
  const known = [
    actor.name,
    ...actor.aliases.map(({ text }) => text),
    ...actor.roles.flatMap((r) => r.wordings),
  ].map(keysOf);
  return speaker.names.map(keysOf).some((keys) => known.some((other) => agree(keys, other)));
}

/** One name is the other, the end or the beginning of it, or either with typing errors. */
function agree(a: readonly string[], b: readonly string[]): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (shorter.length === 0) return false;
  const ends = shorter.every((key, i) => alike(key, longer[longer.length - shorter.length + i] ?? ''));
  return ends || (shorter.length > 1 && shorter.every((key) => longer.some((other) => alike(key, other))));
}

const alike = (a: string, b: string): boolean => a === b || similarity(a, b) >= MISSPELT;

/** Whether two dates can be the same day; an unknown one agrees with all. */
export function dayAgrees(draft: Edtf | null, record: Edtf | null): boolean {
  if (draft === null || record === null) return true;
  const { earliest, latest } = dayRange(draft);
  return overlaps(record, earliest, latest);
}

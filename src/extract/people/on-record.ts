import { isHeldOn, type Role } from '../../record/actor.ts';
import type { ActorIndex } from '../../record/actor-index.ts';
import type { ActorRef } from '../../record/refs.ts';
import { tokenize } from '../../words/tokens.ts';
import type { BodyFound } from './bodies.ts';
import type { Office } from './entity.ts';
import { type Gender, genderOf } from './gender.ts';
import { mayBeCalled } from './lexicon.ts';
import { type NameParts, peopleOf } from './names.ts';

/**
 * The record's person of that name: first names agree where both have one. A surname alone names nobody whose offices
 * on the record are others than the one told, or who is of another gender.
 */
export function personOnRecord(
  index: ActorIndex,
  parts: NameParts,
  office: Office | null,
  bodies: BodyFound | null,
  gender: Gender = null,
): ActorRef | null {
  const named = peopleOf(index)
    .named(parts)
    .filter((actor) => {
      if (parts.first !== null) return true;
      const theirs = genderOf(actor.name.split(' ')[0] ?? '');
      if (gender !== null && theirs !== null && gender !== theirs) return false;
      return office === null || actor.roles.some((role) => isSuch(index, role, office, bodies));
    });
  return named.length === 1 ? (named[0]?.ref ?? null) : null;
}

/** The noun of an office's title: *Deputy Foreign Minister* → *minister*, *Secretary of State* → *secretary*. */
export function nounOfTitle(title: string): string {
  const lower = title.toLowerCase();
  if (/secretary.general/.test(lower)) return 'secretary-general';
  return /^(.*?)(?:\s(?:of|for|on)\s|,|$)/.exec(lower)?.[1]?.split(/\s+/).at(-1) ?? lower;
}

/** Whether an office that an article names may be `role`: for the same state or body, and of a kindred noun. */
function isSuch(
  index: ActorIndex,
  { title, represents }: Role,
  office: Office,
  bodies: BodyFound | null,
): boolean {
  const state = represents === null ? null : (index.get(represents)?.name ?? null);
  if (office.of !== null && state !== null && bodies !== null && office.of !== state) return false;
  const noun = nounOfTitle(title);
  return mayBeCalled(noun, office.noun) || mayBeCalled(office.noun, noun);
}

/** Who held the office that `phrase` names on `day` (EDTF), by the record; null where it knows none, or several. */
export function holderOf(
  index: ActorIndex,
  phrase: string,
  office: Office,
  bodies: BodyFound | null,
  day: string,
): ActorRef | null {
  const tokens = tokenize(phrase.replace(/^(?:the|an?) /i, ''));
  const worded = index
    .mentions(tokens, { on: day })
    .filter(({ from, to }) => from === 0 && to === tokens.length)
    .flatMap(({ actors }) => actors)
    .filter((ref) => index.get(ref)?.kind === 'person' && index.get(ref)?.anonymous === false);
  if (worded.length === 1) return worded[0] ?? null;
  const held = index.actors.filter((actor) =>
    actor.roles.some((role) => isHeldOn(role, day) && bodies !== null && isTitled(index, role, office)),
  );
  return held.length === 1 ? (held[0]?.ref ?? null) : null;
}

function isTitled(index: ActorIndex, { title, represents }: Role, office: Office): boolean {
  const state = represents === null ? null : (index.get(represents)?.name ?? null);
  const words = tokenize(title).map(({ word }) => word);
  const said = new Set([...office.words, ...office.noun.split('-')]);
  return (
    state !== null &&
    state === office.of &&
    words.length === said.size &&
    words.every((word) => said.has(word))
  );
}

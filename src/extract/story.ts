import { STATES } from '../record/states.ts';
import type { Cast } from './people/cast.ts';
import type { Entity } from './people/entity.ts';

/** So many of the record's parties are named in an article that is about the record's story. */
const OWN_STORY = 3;

/**
 * Whether an article is about the story of the record: it names several of its parties, otherwise than by an adjective.
 * In such an article what parties want, seek, back or do is their stand or background, and statements are what is said;
 * in others it is all that is known of their mind.
 */
export function isOwnStory({ nominals, entityOf }: Cast): boolean {
  const parties = new Set<string>();
  nominals.forEach((nominal, n) => {
    const entity = entityOf[n];
    const party = entity?.represents ?? entity?.ref ?? null;
    if (party !== null && nominal.bodies?.naming !== 'demonym') parties.add(party);
  });
  return parties.size >= OWN_STORY;
}

const STATE_NAMES: ReadonlySet<string> = new Set(STATES.map(({ name }) => name));
/** Those of so many states or parties of the record speak in an article about their dealings. */
const SIDES = 2;

/**
 * Whether an article is about dealings of states: those of several of them, or of parties of the record, or of one and
 * somebody else whose office deals with other states, speak. What they thank for, discuss, sign or want is then told, and not said.
 */
export function isOfStates(speakers: readonly Entity[]): boolean {
  const sides = new Set<string>();
  const envoys = new Set<string>();
  for (const speaker of speakers) {
    const { kind, name, of, ref, represents } = speaker;
    const [party, side] = kind === 'person' ? [represents, of] : [ref, name];
    if (party !== null) sides.add(party);
    else if (side !== null && STATE_NAMES.has(side)) sides.add(side);
    else if (kind === 'person' && actsForState(speaker)) envoys.add(side ?? name);
  }
  return sides.size >= SIDES || (sides.size > 0 && envoys.size > 0);
}

const FOR_STATES = /^(?:minister|premier|president|envoy|negotiator)$/;

/** Whether somebody, of whatever state, holds an office that deals with other states. */
const actsForState = ({ offices, anonymous }: Entity): boolean =>
  !anonymous && offices.some(({ noun }) => FOR_STATES.test(noun));

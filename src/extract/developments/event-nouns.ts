import type { EventType } from '../../record/plover.ts';
import type { Stretch } from '../text/stretch.ts';
import { behindLight, coreOf, isForPress, type Reading } from './noun-phrases.ts';
import { EVENT_NOUNS, kindsOf, type NounKind } from './nouns.ts';

/** An event that a noun names. */
export interface NounEvent {
  type: EventType;
  noun: Stretch;
}

/** The event that the noun at the head of a phrase names. */
export function eventNoun(reading: Reading, stretch: Stretch): NounEvent | null {
  const { document, classes } = reading;
  const core = coreOf(reading, stretch);
  if (core === null || isForPress(document.tokens, core.to - 1)) return null;
  let head = core.to - 1;
  let kinds = kindsOf(document.tokens[head]?.lower ?? '');
  const counted = behindLight(reading, core, stretch);
  if (counted.some((kind) => EVENT_NOUNS[kind] !== undefined)) {
    kinds = counted;
    head = -1;
  }
  if (kinds.includes('swap') || kinds.includes('release')) return swapped(reading, core, stretch, kinds);
  for (const kind of kinds) {
    const type = EVENT_NOUNS[kind];
    if (
      type !== undefined &&
      !(
        classes[head] === 'Name' &&
        core.from === head &&
        core.to - core.from === 1 &&
        document.tokens[head]?.raw === 'Round'
      )
    )
      return { type, noun: { from: core.from, to: stretch.to } };
  }
  return null;
}

/** *an exchange of prisoners*, *a prisoner swap*; an exchange of blows is none. */
function swapped(
  reading: Reading,
  core: Stretch,
  stretch: Stretch,
  kinds: readonly NounKind[],
): NounEvent | null {
  const { tokens } = reading.document;
  let captives = false;
  let thing = false;
  for (let i = core.from; i < Math.min(stretch.to, core.to + 8); i++) {
    const here = i === core.to - 1 ? [] : kindsOf(tokens[i]?.lower ?? '');
    captives ||= here.includes('captives');
    thing ||= i >= core.to && tokens[core.to]?.lower === 'of' && i > core.to;
  }
  const alone = kinds.includes('swap') && !thing && core.to - core.from <= 3;
  return captives || alone ? { type: 'RETREAT', noun: { from: core.from, to: stretch.to } } : null;
}

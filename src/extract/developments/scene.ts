import type { ActorGuess } from '../candidate.ts';
import type { Stretch } from '../text/stretch.ts';
import type { Meaning } from './meaning.ts';
import type { Reading } from './noun-phrases.ts';
import { isActing } from './nouns.ts';
import { distinct, isSame } from './parties.ts';
import { prepositionOf } from './prepositions.ts';

/** Whom the text has spoken of, for pronouns and *both sides*. */
export interface Scene {
  /** The parties of the last happening with more than one. */
  sides: ActorGuess[];
  /** Whether those sides sat at a table, so that *the talks* are theirs. */
  talks: boolean;
  /** Subjects of clauses, the latest last. */
  subjects: ActorGuess[];
  meaning: Meaning;
}

const SIDES =
  /\b(?:both|two|three|four|five|six|all)\b|\b(?:sides|parties|countries|nations|neighbours|delegations|leaders|presidents|ministers|envoys|negotiators|teams|foes|rivals)\b/i;

/** Who a subject is; `meant`: by a word that stands for them. */
export interface Subject {
  parties: ActorGuess[];
  meant: boolean;
}

/** The parties of a subject; a pronoun and *both sides* are those whom the text has spoken of. */
export function subjectOf(
  reading: Reading,
  subject: Stretch,
  scene: Scene,
  speaker: ActorGuess | null,
): Subject {
  const named = distinct(
    reading.parties.within(subject).filter((one) => prepositionOf(reading, one, subject.from) !== 'on'),
  );
  const { tokens } = reading.document;
  const words = tokens.slice(subject.from, subject.to).map(({ lower }) => lower);
  const text = words.join(' ');
  if (named.length > 0 && speaker !== null && /\b(?:i|we)$/.test(text))
    return { parties: [speaker, ...named.filter((one) => !isSame(one, speaker))], meant: false };
  if (named.length > 0) {
    // *He and his Dutch counterpart, Mark Rutte*.
    const other = /^(?:he|she) and\b/.test(text)
      ? meantOne(scene, (one) => one.kind === 'person').parties
      : [];
    const more = other.filter((one) => !named.some((known) => isSame(one, known)));
    return { parties: [...more, ...named], meant: more.length > 0 };
  }
  if (/\b(?:we|i)\b/.test(text)) return { parties: speaker === null ? [] : [speaker], meant: true };
  const personal = words.findIndex((word) => /^(?:he|she)$/.test(word));
  if (personal >= 0) {
    const at = subject.from + personal;
    const [person] = scene.meaning.at({ from: at, to: at + 1 }, subject.to);
    return person === undefined
      ? meantOne(scene, (one) => one.kind === 'person')
      : { parties: [person], meant: true };
  }
  const [owner = '', ...owned] = words;
  if (/^(?:its|their)$/.test(owner) && owned.some(isActing))
    return meantOne(scene, (one) => one.kind !== 'person');
  if (/^it$/.test(text)) return meantOne(scene, (one) => one.kind !== 'person');
  if (
    /^they$|^both$/.test(text) ||
    (/^(?:the|both|two|all)\b/.test(text) &&
      words.length <= 6 &&
      (SIDES.test(text) || areSeveral(words.at(-1))))
  ) {
    const two =
      /\b(?:two|both)\b/.test(text) && scene.sides.length !== 2 ? scene.meaning.at(subject, subject.to) : [];
    return two.length === 2 ? { parties: two, meant: true } : meantAll(scene, text);
  }
  return { parties: [], meant: false };
}

/** *The generals*. */
const areSeveral = (noun = ''): boolean => isActing(noun) && /[^s]s$|men$/.test(noun);

function meantOne({ subjects }: Scene, fits: (one: ActorGuess) => boolean): Subject {
  const last = subjects.findLast(fits);
  return { parties: last === undefined ? [] : [last], meant: last !== undefined };
}

function meantAll({ sides, subjects }: Scene, text: string): Subject {
  if (sides.length > 1) return { parties: sides, meant: true };
  if (!/\btwo\b|\bboth\b/.test(text)) return { parties: [], meant: false };
  const persons = /\b(?:leaders|presidents|ministers|envoys|chiefs|men|women|premiers|chancellors)\b/.test(
    text,
  );
  const last: ActorGuess[] = [];
  for (const one of [...subjects].reverse())
    if (last.length < 2 && (one.kind === 'person') === persons && !last.some((other) => isSame(one, other)))
      last.unshift(one);
  return last.length === 2 ? { parties: last, meant: true } : { parties: [], meant: false };
}

export function objectPronoun(reading: Reading, object: Stretch, scene: Scene): ActorGuess[] {
  const word = reading.tokens[object.from]?.lower ?? '';
  if (!/^(?:him|her|them)$/.test(word)) return [];
  return word === 'them' ? scene.sides : meantOne(scene, (one) => one.kind === 'person').parties;
}

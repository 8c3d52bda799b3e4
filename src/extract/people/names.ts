import type { Actor } from '../../record/actor.ts';
import type { ActorIndex } from '../../record/actor-index.ts';
import { similarity } from '../../words/distance.ts';
import { nameKey } from '../../words/fold.ts';
import { listedAs } from '../text/lexicon.ts';
import { isParticle } from './lexicon.ts';

/** A personal name in parts that can be compared, whatever its spelling or script. */
export interface NameParts {
  /** Null for a surname alone. */
  first: string | null;
  surname: string;
  suffix: string | null;
  /** All parts as keys. */
  keys: string[];
  /** The initials between first name and surname, where nothing else stands there. */
  initials: string;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;
const INITIAL = /^\p{L}\.?$/u;
const INITIALS = /^(?:\p{Lu}\.?)+$/u;

/** *Ben Wallace*; *Itamar ben Gvir* has another before it. */
const isFirstName = (word: string): boolean => /^(?:Male|Female|First)Name/.test(listedAs(word) ?? '');

/** *H.W.*, *H. W.* → *hw*; nothing where a name stands among them. */
const initialsOf = (words: readonly string[]): string =>
  words.every((word) => INITIALS.test(word)) ? words.join('').replaceAll('.', '').toLowerCase() : '';

/** The parts of a name. */
export function namePartsOf(name: string): NameParts {
  const words = name
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(/[.,]$/, ''));
  const keys = words.map((word) => nameKey(word.toLowerCase()));
  const suffix =
    words.length > 1 && SUFFIX.test(words.at(-1)?.toLowerCase() ?? '') ? (keys.pop() ?? null) : null;
  let at = keys.length - 1;
  while (at > 0 && isParticle(words[at - 1]?.toLowerCase() ?? '')) at--;
  if (at === 0 && keys.length > 1 && isFirstName(words[0]?.toLowerCase() ?? '')) at = 1;
  return {
    first: at > 0 ? (keys[0] ?? null) : null,
    surname: keys.slice(at).join(' '),
    suffix,
    keys,
    initials: initialsOf(words.slice(1, at)),
  };
}

/** Spellings of one first name, an initial, or a short form of it: *Sergei* and *Sergey*, *J.* and *Jens*. */
const FIRST_ALIKE = 0.75;

const firstAgrees = (a: string, b: string): boolean =>
  a === b ||
  (INITIAL.test(a) && b.startsWith(a)) ||
  (INITIAL.test(b) && a.startsWith(b)) ||
  (Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a))) ||
  (a[0] === b[0] && Math.min(a.length, b.length) >= 5 && similarity(a, b) >= FIRST_ALIKE);

/** Whether two names can be one person’s: the surnames are one, and first names agree where both have one. */
export const namesAgree = (a: NameParts, b: NameParts): boolean =>
  a.surname === b.surname &&
  // *George W. Bush* is not *George H. W. Bush*.
  (a.initials === '' || b.initials === '' || a.initials === b.initials) &&
  (a.suffix === b.suffix || a.first === null || b.first === null) &&
  (a.first === null || b.first === null || firstAgrees(a.first, b.first) || endsAlike(a.keys, b.keys));

/** *Pirc Musar* for *Natasa Pirc Musar*: the shorter of the names is the end of the longer. */
const endsAlike = (a: readonly string[], b: readonly string[]): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length < long.length && short.every((key, i) => long[long.length - short.length + i] === key);
};

/** The people of the record by their surnames. */
export interface PeopleIndex {
  named(parts: NameParts): Actor[];
}

const indexes = new WeakMap<ActorIndex, PeopleIndex>();

/** Built once for an index of actors. */
export function peopleOf(index: ActorIndex): PeopleIndex {
  const known = indexes.get(index);
  if (known !== undefined) return known;
  const bySurname = new Map<string, { parts: NameParts; actor: Actor }[]>();
  for (const actor of index.actors) {
    if (actor.kind !== 'person' || actor.anonymous) continue;
    const names = [
      actor.name,
      ...actor.aliases.filter(({ kind }) => kind === 'name').map(({ text }) => text),
    ];
    for (const name of names) {
      const parts = namePartsOf(name);
      bySurname.set(parts.surname, [...(bySurname.get(parts.surname) ?? []), { parts, actor }]);
    }
  }
  const made = {
    named: (parts: NameParts): Actor[] => [
      ...new Set(
        (bySurname.get(parts.surname) ?? [])
          .filter((one) => namesAgree(parts, one.parts))
          .map(({ actor }) => actor),
      ),
    ],
  };
  indexes.set(index, made);
  return made;
}

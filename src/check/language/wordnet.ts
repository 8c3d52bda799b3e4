import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Where it stands, seen from `src` and from `dist`. Made from WordNet 3.1 by `npm run lexicon`. */
const FILE = path.join(import.meta.dirname, '..', '..', '..', 'models', 'wordnet', 'lexicon.json');

/** As the file has it: stems by stem, with bars between them; a pair stands under the first of its two. */
interface Filed {
  near: Record<string, string>;
  opposite: Record<string, string>;
  /** The classes that a noun is of, by their numbers; with a mark those which its classes are of. */
  kinds: Record<string, string>;
}

type Relation = ReadonlyMap<string, ReadonlySet<string>>;

interface Lexicon {
  near: Relation;
  opposite: Relation;
  kinds: Relation;
  /** Verbs with a particle. */
  phrases: ReadonlySet<string>;
}

let read: Lexicon | null = null;

/** Reads it once, when it is first asked. */
function lexicon(): Lexicon {
  if (read !== null) return read;
  const filed: Filed = JSON.parse(readFileSync(FILE, 'utf8'));
  const sets = (table: Record<string, string>, by: string): Relation =>
    new Map(Object.entries(table).map(([key, list]) => [key, new Set(list.split(by))]));
  const near = sets(filed.near, '|');
  const words = [...near].flatMap(([one, others]) => [one, ...others]);
  read = {
    near,
    opposite: sets(filed.opposite, '|'),
    kinds: sets(filed.kinds, ' '),
    phrases: new Set(words.filter((word) => word.includes(' '))),
  };
  return read;
}

const relates = (relation: Relation, a: string, b: string): boolean =>
  relation.get(a < b ? a : b)?.has(a < b ? b : a) === true;

/** Whether two stems have a common sense, or one is made from the other: *breach*, *violate*, *violation*. */
export const areSynonyms = (a: string, b: string): boolean => relates(lexicon().near, a, b);

const NONE: readonly string[] = [];
const known = new Map<string, readonly string[]>();

/** The synonyms of a verb with its particle; none of the empty one. */
export function synonymsOf(phrase: string): readonly string[] {
  if (phrase === '') return NONE;
  const before = known.get(phrase);
  if (before !== undefined) return before;
  const { near } = lexicon();
  const found = [...near].flatMap(([one, others]) =>
    one === phrase ? [...others] : others.has(phrase) ? [one] : [],
  );
  known.set(phrase, found);
  return found;
}

/** Whether two stems have opposite senses: *rise*, *fall*. */
export const areAntonyms = (a: string, b: string): boolean => relates(lexicon().opposite, a, b);

/** All that are related to a stem, on whichever side the file has the pair. */
function bothWays(relation: Relation): Relation {
  const all = new Map<string, Set<string>>();
  const add = (one: string, other: string): void => {
    const known = all.get(one);
    if (known === undefined) all.set(one, new Set([other]));
    else known.add(other);
  };
  for (const [one, others] of relation)
    for (const other of others) {
      add(one, other);
      add(other, one);
    }
  return all;
}

let turned: { near: Relation; opposite: Relation } | null = null;
const opposites = new Map<string, ReadonlySet<string>>();

/** The opposites of the synonyms of a stem. */
function oppositesOfKin(stem: string): ReadonlySet<string> {
  const before = opposites.get(stem);
  if (before !== undefined) return before;
  turned ??= { near: bothWays(lexicon().near), opposite: bothWays(lexicon().opposite) };
  const { near, opposite } = turned;
  const found = new Set([...(near.get(stem) ?? [])].flatMap((one) => [...(opposite.get(one) ?? [])]));
  opposites.set(stem, found);
  return found;
}

/** Whether one of two stems has a synonym that is the opposite of the other: *unharmed*, *hurt*. */
export const areAntonymsNearly = (a: string, b: string): boolean =>
  oppositesOfKin(a).has(b) || oppositesOfKin(b).has(a);

/** Whether a stem and a particle are a verb of their own: *turn down*. */
export const knowsPhrase = (phrase: string): boolean => lexicon().phrases.has(phrase);

/** Whether two nouns are things of one kind: *bus*, *train*. */
export function areOfOneKind(a: string, b: string): boolean {
  const { kinds } = lexicon();
  const mine = kinds.get(a);
  const theirs = kinds.get(b);
  if (a === b || mine === undefined || theirs === undefined) return false;
  const within = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
    [...one].some((kind) => !kind.startsWith('^') && (other.has(kind) || other.has(`^${kind}`)));
  return within(mine, theirs) || within(theirs, mine);
}

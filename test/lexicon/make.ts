import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { softOf } from '../../src/check/language/compared-words.ts';
import { spellingKey } from '../../src/check/language/spelling.ts';
import { readWordNet, type Synset, type WordNet } from './wordnet.ts';

/** Two senses so rare that the product of their ranks is greater are no synonyms in practice. */
const MOST_RANK = 8;
/** Of a word's senses, those by whose kind it is known and by whose opposite it is turned. */
const FIRST = 2;
const PARTICLES = new Set('up out off down back over in on away through with for by'.split(' '));

const net = await readWordNet();

/** Under which a word is looked up: as it is compared in reported speech; a verb and its particle with a space between. */
function keyOf(lemma: string, pos: string): string | null {
  const [first = '', second, third] = lemma.split('_');
  if (third !== undefined || !/^[a-z]{2,}$/.test(first)) return null;
  const soft = softOf(first, spellingKey(first));
  if (second === undefined) return soft || null;
  return pos === 'v' && PARTICLES.has(second) ? `${soft} ${second}` : null;
}

interface Sense {
  key: string;
  rank: number;
  known: boolean;
}

const sensesOf = ({ rank, count }: WordNet, synset: Synset): (Sense | null)[] =>
  synset.lemmas.map((lemma) => {
    const key = keyOf(lemma, synset.pos);
    return key === null ? null : { key, rank: rank(lemma, synset), known: count(lemma, synset) > 0 };
  });

const isPair = (one: Sense | null, other: Sense | null, most: number): boolean =>
  one !== null &&
  other !== null &&
  one.key !== other.key &&
  one.rank * other.rank <= most &&
  (one.known || other.known);

const near = new Set<string>();
const opposite = new Set<string>();
const add = (to: Set<string>, one: Sense | null, other: Sense | null, most = MOST_RANK): void => {
  if (isPair(one, other, most)) to.add([one?.key, other?.key].sort().join('\t'));
};

for (const synset of net.synsets.values()) {
  const mine = sensesOf(net, synset);
  mine.forEach((one, i) => {
    for (const other of mine.slice(i + 1)) add(near, one, other);
  });
  for (const { symbol, to, from, target } of synset.pointers) {
    const theirs = net.synsets.get(to);
    if (theirs === undefined) continue;
    const others = sensesOf(net, theirs);
    if (symbol === '+') add(near, mine[from - 1] ?? null, others[target - 1] ?? null);
    if (symbol === '!') add(opposite, mine[from - 1] ?? null, others[target - 1] ?? null);
    if (symbol !== '&') continue;
    for (const one of mine) add(near, one, others[0] ?? null, FIRST);
    for (const far of theirs.pointers.filter((one) => one.symbol === '!')) {
      const across = net.synsets.get(far.to);
      if (across === undefined) continue;
      for (const one of mine) add(opposite, one, sensesOf(net, across)[far.target - 1] ?? null, FIRST * 2);
    }
  }
}

/** A class of more nouns than this, such as persons, tells no kind. */
const MOST_OF_A_KIND = 60;

const above = (synset: Synset): Synset[] =>
  synset.pointers.filter(({ symbol }) => symbol === '@').flatMap(({ to }) => net.synsets.get(to) ?? []);

/** The classes that nouns are of: the nearest, and with a mark those which these are of. */
const classes = new Map<string, Set<string>>();
const kinds = new Map<string, Set<string>>();
for (const synset of net.synsets.values()) {
  if (synset.pos !== 'n') continue;
  for (const sense of sensesOf(net, synset)) {
    if (sense === null || sense.rank > FIRST || !sense.known) continue;
    const mine = kinds.get(sense.key) ?? new Set<string>();
    for (const one of above(synset)) {
      mine.add(one.id);
      classes.set(one.id, (classes.get(one.id) ?? new Set()).add(sense.key));
      for (const higher of above(one)) mine.add(`^${higher.id}`);
    }
    kinds.set(sense.key, mine);
  }
}
// A ship is a vessel: what a noun is a kind of stands for it.
for (const synset of net.synsets.values()) {
  if (synset.pos !== 'n') continue;
  for (const higher of above(synset)) {
    if ((classes.get(higher.id)?.size ?? 0) > MOST_OF_A_KIND) continue;
    for (const one of sensesOf(net, synset))
      for (const other of sensesOf(net, higher))
        if (one !== null && other !== null && one.rank <= FIRST && other.rank <= FIRST) add(near, one, other);
  }
}
const numbers = new Map(
  [...classes].filter(([, nouns]) => nouns.size <= MOST_OF_A_KIND).map(([id], n) => [id, String(n)]),
);
const numbered = (id: string): string[] => {
  const number = numbers.get(id.replace('^', ''));
  return number === undefined ? [] : [id.startsWith('^') ? `^${number}` : number];
};

const lexicon = {
  near: grouped(near),
  opposite: grouped(opposite),
  kinds: Object.fromEntries(
    [...kinds].sort().flatMap(([key, mine]) => {
      const list = [...mine].flatMap(numbered);
      return list.length === 0 ? [] : [[key, list.join(' ')]];
    }),
  ),
};

/** The pairs by the first of each, the others in one line. */
function grouped(pairs: ReadonlySet<string>): Record<string, string> {
  const by = new Map<string, string[]>();
  for (const [one = '', other = ''] of [...pairs].sort().map((pair) => pair.split('\t')))
    by.set(one, [...(by.get(one) ?? []), other]);
  return Object.fromEntries([...by].map(([one, others]) => [one, others.join('|')]));
}

await writeFile(
  path.join(import.meta.dirname, '..', '..', 'models', 'wordnet', 'lexicon.json'),
  `${JSON.stringify(lexicon)}\n`,
);
console.log(
  `${near.size} pairs near, ${opposite.size} opposite, ${kinds.size} nouns of ${numbers.size} kinds`,
);

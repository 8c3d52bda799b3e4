import { afterAll, describe, expect, it } from 'vitest';
import type { StatementCandidate } from '../../src/extract/candidate.ts';
import { articleReader, bare, fileText, nameKey } from './read-file.ts';

/** What a candidate with the words `has` must be; `absent`: that none may hold them. */
interface Wanted {
  has?: string | string[];
  speaker?: string | string[] | null;
  not?: string | string[];
  kind?: string | string[];
  said?: string | string[] | null;
  exact?: string;
  absent?: boolean;
  minConfidence?: number;
}

interface Case {
  id: string;
  class: string;
  published: string | null;
  article: string;
  ext?: string;
  expect: { statements?: Wanted[]; published?: string };
}

const CASES = fileText('cases.jsonl')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Case);

const listOf = <T>(one: T | T[] | undefined): T[] =>
  one === undefined ? [] : Array.isArray(one) ? one : [one];
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b]/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ')
    .toLowerCase();
const wordsOf = (one: StatementCandidate): string => one.content.map(({ text }) => text).join(' […] ');
const isOneOf = (one: StatementCandidate, names: readonly string[]): boolean =>
  names.some((name) => nameKey(name) === nameKey(one.speaker?.name ?? '')) ||
  (one.speaker === null && names.includes('(none)'));

function fits(one: StatementCandidate, want: Wanted): boolean {
  const day = one.saidOn?.replace(/~$/, '') ?? null;
  return (
    (want.speaker === undefined ||
      (want.speaker === null ? one.speaker?.anonymous === true : isOneOf(one, listOf(want.speaker)))) &&
    (want.kind === undefined || listOf(want.kind).includes(one.kind)) &&
    (want.said === undefined ||
      (want.said === null
        ? day === null || one.saidOnBasis === 'published'
        : listOf(want.said).includes(day ?? ''))) &&
    (want.exact === undefined || bare(want.exact).join(' ') === bare(wordsOf(one)).join(' '))
  );
}

/** Whether one of the statements is as wanted, and none is given to somebody who did not say it. */
function isMet(want: Wanted, statements: readonly StatementCandidate[]): boolean {
  const about = statements.filter((one) =>
    listOf(want.has).every((words) => plain(wordsOf(one)).includes(plain(words))),
  );
  if (want.absent === true) {
    const speaker = want.speaker;
    return !about.some(
      (one) =>
        one.confidence >= (want.minConfidence ?? 0) && (speaker == null || isOneOf(one, listOf(speaker))),
    );
  }
  return (
    about.some((one) => fits(one, want)) &&
    !about.some((one) => want.not !== undefined && isOneOf(one, listOf(want.not)))
  );
}

describe('short inputs written by somebody who had not seen the code', () => {
  const reader = articleReader();
  afterAll(() => reader.close());

  it('come out as a careful reader has them', { timeout: 60_000 }, async () => {
    const failed: string[] = [];
    for (const one of CASES) {
      const { article, found } = await reader.read(
        one.article,
        `${one.id}${one.ext ?? '.txt'}`,
        one.published,
      );
      const met = (one.expect.statements ?? []).every((want) => isMet(want, found.statements));
      const dated = one.expect.published === undefined || article.published === one.expect.published;
      if (!met || !dated) failed.push(`${one.id} (${one.class})`);
    }
    expect(1 - failed.length / CASES.length, failed.join('\n')).toBeGreaterThanOrEqual(0.93);
  });
});

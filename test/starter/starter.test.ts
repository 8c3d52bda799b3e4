import { describe, expect, it } from 'vitest';
import { citedWords } from '../../src/record/citation.ts';
import { RecordDocument } from '../../src/record/record-document.ts';
import { STARTER } from '../../src/starter/index.ts';

const { actors, developments, sources, statements } = STARTER;
const article = sources[0]?.text ?? '';
const refs = new Set(actors.map((actor) => actor.ref));

describe('the starter record', () => {
  it('is what the schemas say', () => {
    expect(RecordDocument.safeParse(STARTER).error).toBeUndefined();
  });

  it('cites the article character for character', () => {
    for (const { citations, ref } of [...statements, ...developments]) {
      for (const { content, cue, attributedTo, prefix, suffix } of citations) {
        for (const span of [...content, ...(cue ? [cue] : []), ...(attributedTo ? [attributedTo] : [])]) {
          expect(article.slice(span.start, span.end), ref).toBe(span.text);
        }
        expect(article).toContain(`${prefix}${content[0]?.text}`);
        expect(article).toContain(`${content.at(-1)?.text}${suffix}`);
      }
    }
  });

  it('names only actors that it has', () => {
    const named = [
      ...statements.flatMap((one) => [one.speaker, ...one.addressees]),
      ...developments.flatMap((one) => [...one.actors, ...one.recipients]),
      ...actors.flatMap((one) => [one.represents, ...one.roles.map((role) => role.represents)]),
    ].filter((ref) => ref !== null);
    expect(named.filter((ref) => !refs.has(ref))).toEqual([]);
  });

  it.each([
    ['S-1', 'Russia', 'mixed', '2022-01-09', 'REJECT', 'ruled out any “concessions”'],
    ['S-2', 'Sergei Riabkov', 'mixed', '2022-01-09', null, 'the Kremlin is “disappointed” by the signals'],
    [
      'S-3',
      'Sergei Riabkov',
      'direct',
      '2022-01-09',
      'REJECT',
      '“We will not accept any concessions. It is totally ruled out,”',
    ],
    ['S-4', 'Antony Blinken', 'mixed', null, null, '“a gun pointed at Ukraine’s head.”'],
    [
      'S-5',
      'Antony Blinken',
      'direct',
      '2022-01-07',
      'THREATEN',
      'a diplomatic solution is still possible, and preferable',
    ],
    ['S-6', 'Joe Biden', 'indirect', null, 'THREATEN', 'the consequences will be harsh'],
    ['S-7', 'a senior US official', 'indirect', null, 'THREATEN', 'a larger contingent to NATO countries'],
    [
      'S-8',
      'Jens Stoltenberg',
      'indirect',
      '2022-01-07',
      null,
      'the real risk of a Russian invasion remains',
    ],
    [
      'S-9',
      'State Department',
      'indirect',
      null,
      null,
      'Sherman will hold a working dinner with Riabkov on Sunday',
    ],
    ['S-10', 'United States', 'indirect', null, 'REJECT', 'many of Moscow’s proposals are inadmissible'],
    ['S-11', 'Russia', 'indirect', null, null, 'it wants concrete progress in the talks'],
  ])('%s: %s, %s, said %s, %s', (ref, speaker, kind, saidOn, eventType, words) => {
    const statement = statements.find((one) => one.ref === ref);
    expect(statement).toMatchObject({ kind, saidOn, eventType });
    expect(actors.find((actor) => actor.ref === statement?.speaker)?.name).toContain(speaker);
    expect(statement?.citations.map(citedWords).join()).toContain(words);
  });

  it('does not count wants and intentions as statements', () => {
    expect(statements).toHaveLength(11);
  });
});

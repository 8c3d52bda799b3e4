import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/ask/answer.ts';
import { ask } from '../../src/ask/ask.ts';
import { retract } from '../../src/curate/retract.ts';
import { citedWords } from '../../src/record/citation.ts';
import { answerMessage, answerText } from '../../src/slack/answers/answer-message.ts';
import { STARTER } from '../../src/starter/index.ts';
import { MONDAY, setStatus, starterRecord } from '../support/record.ts';

const moment = { now: MONDAY, timeZone: 'UTC' };
const stored = [...STARTER.statements, ...STARTER.developments]
  .flatMap((one) => one.citations.map(citedWords))
  .join('\n');

/** Every stretch between quotation marks of any kind. */
function quotations(text: string): string[] {
  return [...text.matchAll(/“([^”]*)”|"([^"]*)"|«([^»]*)»|„([^“]*)“/g)].map(
    (match) => match.slice(1).find(Boolean) ?? '',
  );
}

/** All the words that a person sees of an answer. */
function shown(answer: Answer): string {
  const { blocks, text } = answerMessage(answer, { again: () => '{}', page: 0, ephemeral: true });
  return `${answerText(answer)}\n${text}\n${wordsOf(blocks).join('\n')}`;
}

function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'text' && typeof inner === 'string' ? [inner] : wordsOf(inner),
  );
}

const words = fc.constantFrom(
  ...'who said what did Blinken Riabkov Putin say about concessions gun "peace for our time" “we surrender” on Friday since 8 January quotes from Moscow NATO summary next where when sanctions «мир» Lavrov troops border'.split(
    ' ',
  ),
);
const questions = fc.oneof(
  fc.array(words, { maxLength: 12 }).map((list) => list.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

describe('what stands between quotation marks', () => {
  it('stands in the record, character for character, whatever is asked', async () => {
    const { workspace } = await starterRecord();
    await fc.assert(
      fc.asyncProperty(questions, async (question) => {
        for (const quotation of quotations(shown(await ask(workspace, question, moment)))) {
          expect(stored).toContain(quotation);
        }
      }),
      { numRuns: 300, examples: [['summary Friday']] },
    );
  });

  it('would be noticed if it did not', () => {
    expect(quotations('He said “this” and "that"')).toEqual(['this', 'that']);
    expect(stored).not.toContain('peace for our time');
  });
});

describe('a retracted statement', () => {
  it('is never quoted again', async () => {
    const { workspace } = await starterRecord();
    await workspace.write((writer) => setStatus(writer, 'S-3', 'retracted'));
    for (const question of [
      'who said we will not accept any concessions',
      'what did Riabkov say',
      'quotes',
      'summary',
      'concessions',
      'what was said on Sunday',
    ]) {
      expect(shown(await ask(workspace, question, moment)), question).not.toContain('We will not accept');
    }
  });
});

describe('a question for a retracted statement', () => {
  it.each([
    ['said by somebody else', 'said by somebody else.'],
    ['The agency withdrew “it”. ', 'The agency withdrew it.'],
    [`${'a'.repeat(490)} b`, `${'a'.repeat(490)} b.`],
  ])('is told when and why: %s', async (reason, told) => {
    const { workspace } = await starterRecord();
    await retract(workspace, 'S-5', reason, { by: 'U1', at: '2022-01-12T09:00:00.000Z' });
    const { lead, items } = await ask(workspace, 'who said we are ready to respond strongly', moment);
    expect(items.length).toBeGreaterThan(0);
    expect(lead).toMatch(
      /^Not on the record: .*\. A statement of Antony Blinken that may be meant, S-5, was retracted on .*: [^:]*\. The nearest that is:$/,
    );
    expect(lead).toContain(`The reason: ${told} The`);
  });

  it('is told also where something near it is on the record, but not where that fits as well', async () => {
    const { workspace } = await starterRecord();
    const acting = { by: 'U1', at: '2022-01-12T09:00:00.000Z' };
    await retract(workspace, 'S-3', 'withdrawn', acting);
    const near = await ask(workspace, 'who said we will not accept any concessions?', moment);
    expect(near.onRecord).toBe(true);
    expect(near.lead).toMatch(
      /^It was .*\. A statement of Sergei Riabkov that may be meant, S-3, was retracted/,
    );
    const other = await ask(workspace, 'who ruled out any concessions?', moment);
    expect(other.onRecord).toBe(true);
    expect(other.lead).not.toContain('retracted');
  });
});

describe('wrong presumptions', () => {
  it.each([
    ['Did Putin say a gun was pointed at Ukraine’s head?', /Not Vladimir|Not Putin/, 'Antony Blinken'],
    ['did Lavrov rule out any concessions?', /Not Lavrov/, 'Riabkov|Russia'],
    ['Was it Biden who said a diplomatic solution is preferable?', /Not Biden/, 'Antony Blinken'],
  ])('%s is corrected', async (question, lead, speaker) => {
    const { workspace } = await starterRecord();
    const answer = await ask(workspace, question, moment);
    expect(answer.onRecord).toBe(true);
    expect(answer.lead).toMatch(lead);
    const [first] = answer.items;
    expect(first?.kind === 'statement' ? first.speaker.name : null).toMatch(new RegExp(speaker));
  });
});

describe('a wrong day', () => {
  it.each([
    ['did Biden meet Putin in July 2021?', 'contradicted', /^Not in July 2021, but in June 2021: /],
    ['did Biden and Putin meet in Geneva in 2019?', 'contradicted', /^Not in 2019, but in June 2021: /],
    ['did Biden meet Putin in June 2021?', 'confirmed', /^Confirmed: .*June 2021/],
    ['did Biden meet Putin in 2021?', 'confirmed', /^Confirmed: .*June 2021/],
    ['did Riabkov rule out concessions on 11 January 2022?', 'contradicted', /^Not on 11 January 2022: /],
    [
      'did Russia annex Crimea in 2014?',
      'not on record',
      /^Not on the record that it was in 2014: .* no day\.$/,
    ],
    [
      'did Blinken warn in March 2022 of a gun pointed at Ukraine’s head?',
      'not on record',
      /^Not on the record that it was in March 2022: Antony Blinken said it, but the source gives no day\.$/,
    ],
  ])('%s', async (question, verdict, lead) => {
    const { workspace } = await starterRecord();
    const answer = await ask(workspace, question, moment);
    expect(answer.lead).toMatch(lead);
    expect(answer.verdict).toBe(verdict);
  });
});

describe('what is not on the record', () => {
  it.each([
    ['what did Lavrov say about Nord Stream 2?', 'Lavrov'],
    ['what did Putin say?', 'Vladimir Putin'],
    ['who said "peace for our time"?', 'Not on the record'],
  ])('%s is said not to be', async (question, named) => {
    const { workspace } = await starterRecord();
    const answer = await ask(workspace, question, moment);
    expect(answer.onRecord).toBe(false);
    expect(answer.lead).toContain('Not on the record');
    expect(answer.lead).toContain(named);
  });

  it('what is on the topic is not followed by what only shares a name with it', async () => {
    const { workspace } = await starterRecord();
    const answer = await ask(workspace, 'who negotiates for Moscow, and where?', moment);
    expect(answer.items).toMatchObject([{ kind: 'development', development: { ref: 'D-2' } }]);
  });

  it.each(['how do I reset my password?', '🍲🍲🍲', 'borscht recipe', '???', ''])(
    '%j is declined',
    async (question) => {
      const { workspace } = await starterRecord();
      const answer = await ask(workspace, question, moment);
      expect(answer).toMatchObject({ onRecord: false, intent: 'decline', items: [] });
    },
  );
});

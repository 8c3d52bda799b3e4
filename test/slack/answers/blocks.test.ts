import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/ask/answer.ts';
import { emptyFrame } from '../../../src/ask/frame/frame.ts';
import { pingsOf } from '../../../src/local-workspace/state/blocks.ts';
import { checkBlocks } from '../../../src/local-workspace/web-api/checks/blocks.ts';
import { clip } from '../../../src/recall/clip.ts';
import type { Item, StatementItem } from '../../../src/recall/items.ts';
import { answerMessage } from '../../../src/slack/answers/answer-message.ts';
import { escapeMrkdwn } from '../../../src/slack/kit/mrkdwn.ts';
import { STARTER } from '../../../src/starter/index.ts';

function statementItem(words: string, headline: string): StatementItem {
  const [speaker] = STARTER.actors;
  const [template] = STARTER.statements;
  if (speaker === undefined || template === undefined) throw new Error('the starter record is empty');
  const text = words || 'x';
  return {
    kind: 'statement',
    statement: {
      ...template,
      headline: headline || 'x',
      citations: [
        {
          source: 'N-1',
          content: [{ start: 0, end: text.length, text }],
          attributedTo: null,
          cue: null,
          via: null,
          prefix: '',
          suffix: '',
        },
      ],
    },
    speaker,
    role: null,
    represents: null,
    addressees: [],
    sources: [
      {
        ref: 'N-1',
        publisher: headline.slice(0, 200) || 'x',
        title: 't',
        url: 'https://example.org/?a=1|2&b=<3>',
        place: null,
        published: null,
        language: 'en',
      },
    ],
    score: 1,
  };
}

const answerOf = (items: Item[], sections: boolean): Answer => ({
  frame: emptyFrame('', 'timeline'),
  verdict: null,
  total: items.length,
  understood: 'Blinken · about <!channel> & more',
  choices: [],
  differences: null,
  groups: [],
  intent: 'summary',
  onRecord: true,
  lead: '<!channel> lead & more',
  items,
  sections: sections ? [{ heading: 'On the record', items }] : [],
});

describe('answers as messages', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.constantFrom('<!channel>', '<@U1>', '&amp;', '*', 'a'.repeat(7_000), '<!here|x>'),
  );
  const items = fc.array(fc.tuple(texts, texts), { maxLength: 40 });

  it('keep Slack’s limits on every page, show every item once, and ping nobody', () => {
    fc.assert(
      fc.property(items, fc.boolean(), (pairs, sections) => {
        const answer = answerOf(
          pairs.map(([words, headline]) => statementItem(words, headline)),
          sections,
        );
        let shown = 0;
        let page = 0;
        for (let pages = 1; page < pages; page++) {
          const { blocks, text } = answerMessage(answer, { again: () => 'v', page, ephemeral: true });
          const checked = checkBlocks(JSON.parse(JSON.stringify(blocks)));
          expect(pingsOf(text, checked)).toEqual([]);
          expect(text.length).toBeGreaterThan(0);
          const said = /Page \d+ of (\d+)/.exec(JSON.stringify(blocks))?.[1];
          pages = said === undefined ? pages : Number(said);
          shown += countItems(JSON.stringify(blocks));
        }
        expect(shown).toBe(pairs.length);
      }),
      { numRuns: 60 },
    );
  });

  it('say that a long quotation goes on, and never cut it silently', () => {
    const { blocks } = answerMessage(answerOf([statementItem('word '.repeat(2_000), 'h')], false), {
      again: () => 'v',
      page: 0,
      ephemeral: false,
    });
    expect(JSON.stringify(blocks)).toContain('The quotation goes on; show S-1 has all of it.');
  });

  it.each([
    ['Blinken', '4 statements by Antony Blinken on the record.', false],
    ['in January 2022', 'The record in January 2022.', false],
    ['', 'Hello.', false],
    ['Blinken · about sanctions', '4 statements by Antony Blinken on the record.', true],
    ['Xi', 'One existing statement.', true],
  ])('say that %j was understood where the lead %j does not: %j', (understood, lead, told) => {
    const answer = { ...answerOf([statementItem('Well', 'h')], false), understood, lead };
    const { blocks } = answerMessage(answer, { again: () => 'v', page: 0, ephemeral: false });
    expect(blocks[1]).toEqual(
      told
        ? { type: 'context', elements: [{ type: 'mrkdwn', text: understood }] }
        : expect.not.objectContaining({ type: 'context' }),
    );
  });
});

/** Every item links its source once. */
const countItems = (json: string): number => (json.match(/https:\/\/example\.org/g) ?? []).length;

it.each([
  ['<!channel>', '&lt;!channel&gt;'],
  ['a & b', 'a &amp; b'],
  ['&lt;', '&amp;lt;'],
])('escapes %s', (text, escaped) => {
  expect(escapeMrkdwn(text)).toBe(escaped);
});

it('clips without breaking a surrogate pair', () => {
  expect(clip('ab🕊️', 4)).toBe('ab…');
  expect(clip('abcd', 4)).toBe('abcd');
});

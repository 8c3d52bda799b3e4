import { expect, it } from 'vitest';
import type { StatementItem } from '../../../src/recall/items.ts';
import type { Statement } from '../../../src/record/statement.ts';
import { groupBlock, lineGroups } from '../../../src/slack/answers/grouped-lines.ts';
import { lineOf } from '../../../src/slack/kit/item-lines.ts';
import { STARTER } from '../../../src/starter/index.ts';

/** The first citation of the starter's first statement, with another cue in front of the words. */
function said(cue: string | null, kind: Statement['kind'], saidOn: string | null): StatementItem {
  const [speaker] = STARTER.actors;
  const [template] = STARTER.statements;
  const [source] = STARTER.sources;
  const [citation] = template?.citations ?? [];
  if (speaker === undefined || template === undefined || citation === undefined || source === undefined)
    throw new Error('the starter record is empty');
  const words = 'We held';
  return {
    kind: 'statement',
    statement: {
      ...template,
      kind,
      saidOn,
      citations: [
        {
          ...citation,
          cue: cue === null ? null : { start: 0, end: cue.length, text: cue },
          content: [{ start: 20, end: 20 + words.length, text: words }],
        },
      ],
    },
    speaker: { ...speaker, name: 'Ada Berg' },
    role: null,
    represents: null,
    addressees: [],
    sources: [{ ...source, published: '2022-01-10' }],
    score: 1,
  };
}

const seen = (block: unknown): string =>
  [...JSON.stringify(block).matchAll(/"text":"([^"]*)"/g)].map(([, text]) => text).join('');

it.each([
  ['said', 'direct', 'Ada Berg said “We held”'],
  [null, 'direct', 'Ada Berg: “We held”'],
  [null, 'indirect', 'Ada Berg: We held'],
] as const)('a line behind the cue %j, %s', (cue, kind, line) => {
  expect(seen(lineOf(said(cue, kind, '2022-01-09')))).toContain(line);
});

it('what has no day of its own is told from what was said on the day of its source', () => {
  const groups = lineGroups([said('said', 'direct', '2022-01-10'), said('said', 'direct', null)]);
  expect(groups.map(({ day }) => day)).toEqual([
    '10 January 2022',
    'Day not given; source of 10 January 2022',
  ]);
  const [dated, undated] = groups.map((group) =>
    seen(groupBlock(group, { day: '10 January 2022', party: null, items: [] })),
  );
  expect(dated).not.toContain('10 January 2022Ada');
  expect(undated).toContain('Day not given; source of 10 January 2022');
});

it('a day and the party below it stand on lines of their own', () => {
  const item = said('said', 'direct', '2022-01-10');
  const [group] = lineGroups([{ ...item, represents: { ...item.speaker, name: 'Norland' } }]);
  if (group === undefined) throw new Error('no group');
  expect(seen(groupBlock(group, null))).toContain('10 January 2022\\nNorland');
});

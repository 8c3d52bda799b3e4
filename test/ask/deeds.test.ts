import { expect, it } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import { MONDAY, starterRecord } from '../support/record.ts';

const moment = { now: MONDAY, timeZone: 'UTC' };

it.each([
  ['did Russia and NATO meet in Brussels?', 'not on record', 'D-4'],
  ['has Nord Stream 2 been cancelled?', 'not on record', 'D-10'],
  ['did Biden and Putin meet in Geneva?', 'confirmed', 'D-6'],
  ['will Russia meet NATO this week?', 'confirmed', 'D-4'],
  ['did Biden warn Putin?', 'confirmed', 'S-6'],
  ['did Putin warn Biden?', 'not on record', null],
  ['did Stoltenberg warn Ukraine?', 'not on record', null],
  ['did Biden praise Putin?', 'not on record', null],
])(
  'what is planned has not happened, and who warned whom is told by the verb: %s',
  async (q, verdict, ref) => {
    const { workspace } = await starterRecord();
    const answer = await ask(workspace, q, moment);
    const [item] = answer.items;
    expect(answer.verdict).toBe(verdict);
    if (ref === null) return;
    expect(
      item?.kind === 'statement'
        ? item.statement.ref
        : item?.kind === 'development'
          ? item.development.ref
          : '',
    ).toBe(ref);
  },
);

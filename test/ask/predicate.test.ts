import { describe, expect, it } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import { MONDAY, starterRecord } from '../support/record.ts';

describe('of what something is said to be a claim is borne out by that word alone', () => {
  it.each([
    ['who said the talks are pointless?', false],
    ['who said the talks are over?', false],
    ['who said the talks are okay?', false],
    ['did Stoltenberg say the risk of invasion is entire?', false],
    ['did Stoltenberg say the risk of invasion is likely?', false],
    ['did Blinken say a diplomatic solution is aggressive?', false],
    ['did Blinken say a diplomatic solution is robust?', false],
    ['did Blinken say a diplomatic solution is possible?', true],
    ['did Blinken say a diplomatic solution is feasible?', true],
    ['did Biden warn that the consequences will be severe?', true],
    ['did Riabkov say the Kremlin is unhappy about the signals?', true],
    ['did Washington say many proposals are unacceptable?', true],
    ['did Riabkov say that concessions are ruled out?', true],
    ['did Riabkov say concessions are totally ruled out?', true],
    ['did Blinken say aggression is preferable?', false],
  ])('%s %s', async (question, isConfirmed) => {
    const { workspace } = await starterRecord();
    const { verdict } = await ask(workspace, question, { now: MONDAY, timeZone: 'UTC' });
    expect(verdict === 'confirmed').toBe(isConfirmed);
  });
});

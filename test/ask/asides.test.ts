import { describe, expect, it } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import { MONDAY, starterRecord } from '../support/record.ts';

const moment = { now: MONDAY, timeZone: 'UTC' };

describe('what a question tells of whoever asks', () => {
  it.each([
    ['what did Blinken say about the gun - it’s for the top of the nine o’clock bulletin', 'S-4'],
    ['my desk head wants it in five minutes: what did Stoltenberg say about an invasion?', 'S-8'],
    ['We’re going to print soon so I need Riabkov on concessions', 'S-3'],
    [
      'What did the State Department say of the dinner? I am writing a cable and my deadline is close.',
      'S-9',
    ],
    ['did Biden say the consequences would be harsh? our lawyers want to be certain', 'S-6'],
    ['Stoltenberg’s words about the invasion for my colleague upstairs', 'S-8'],
    ['(live in ten) who warned of a gun at Ukraine’s head - asking for my boss', 'S-4'],
  ])('is no part of what is asked: %s', async (question, ref) => {
    const { workspace } = await starterRecord();
    const { onRecord, items } = await ask(workspace, question, moment);
    const [first] = items;
    expect(onRecord).toBe(true);
    expect(first?.kind === 'statement' && first.statement.ref).toBe(ref);
  });

  it.each([
    // Within a claim, whoever speaks is not whoever asks.
    'did Blinken say our allies are ready, our troops will come?',
    'did Stoltenberg say that the risk is over, because we printed it',
    // What is asked about is never left out.
    'what did Stoltenberg say about cricket, for the sports page',
    'what did Blinken say about our allies in Georgia',
    'what did Lavrov say about concessions? need it for tonight',
  ])('stays where it is what is asked: %s', async (question) => {
    const { workspace } = await starterRecord();
    expect((await ask(workspace, question, moment)).onRecord).toBe(false);
  });

  it('is no part of what was understood either', async () => {
    const { workspace } = await starterRecord();
    const asked = await ask(
      workspace,
      'we go live in four minutes - did the NATO chief call the danger over?',
      moment,
    );
    expect(asked.onRecord).toBe(false);
    expect(asked.understood).not.toMatch(/live|minutes/);
  });
});

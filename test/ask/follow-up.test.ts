import { expect, it } from 'vitest';
import { askInThread } from '../../src/ask/thread.ts';
import { MONDAY, starterRecord } from '../support/record.ts';
import { thread } from '../support/thread.ts';

const moment = { now: MONDAY, timeZone: 'UTC' };

const first = async (...turns: string[]) => {
  const { items, onRecord } = await thread(...turns);
  const [item] = items;
  const ref =
    item === undefined
      ? null
      : item.kind === 'statement'
        ? item.statement.ref
        : item.kind === 'development'
          ? item.development.ref
          : item.actor.ref;
  return { ref, onRecord };
};

it.each([
  [['who said Russia has a gun to Ukraine’s head?', 'who is he?'], 'A-8'],
  [['who ruled out any concessions? “It is totally ruled out”', 'when was that?'], 'S-3'],
  [['what did Blinken say about aggression?', 'when did he say that?'], 'S-5'],
  [['what did Blinken say about aggression?', 'and about the dialogue?'], 'S-4'],
  [['what did Riabkov say about concessions?', 'and Biden?'], 'S-6'],
  [['what did Riabkov say?', 'and Stoltenberg?'], 'S-8'],
  [['when did Biden and Putin meet?', 'where was that?'], 'D-6'],
  [['who is Stoltenberg?', 'what did he say?'], 'S-8'],
  [['who visited the border?', 'who is he?'], 'A-15'],
  [['who ruled out concessions?', 'did Stoltenberg say that too?', 'what did he say then?'], 'S-8'],
  [['show S-5', 'wasn’t it Biden who said that?'], 'S-5'],
  [['show S-4', 'did Biden say that too?'], 'S-4'],
  [['compare Blinken and Riabkov', 'what did the second one say about concessions?'], 'S-3'],
])('%j is about %s', async (turns, ref) => {
  const found = await first(...turns);
  if (ref === null) expect(found.onRecord).toBe(false);
  else expect(found.ref).toBe(ref);
});

it('stands by itself where it can', async () => {
  expect(
    (await first('what did Stoltenberg say?', 'and what does Washington think of the proposals?')).ref,
  ).toBe('S-10');
  expect((await first('what did Blinken say?', 'who warned of a Russian invasion?')).ref).toBe('S-8');
});

it('reads a question in a thread that it knows nothing of', async () => {
  const { workspace } = await starterRecord();
  expect((await askInThread(workspace, 'and about sanctions?', null, moment)).items.length).toBeGreaterThan(
    0,
  );
});

it('survives a state that is not one', async () => {
  const { workspace } = await starterRecord();
  expect((await askInThread(workspace, 'when was that?', '{"text": 5}', moment)).frame.act).toBe('when');
});

import { expect, it } from 'vitest';
import type { Message } from '../../../src/local-workspace/state/types.ts';
import { changeEntry } from '../../digest/support.ts';
import { runApp } from '../../support/app.ts';
import { fillQueue } from '../../support/queue.ts';

const seen = (message: Message): string => JSON.stringify(message.blocks) + message.text;

/** The app with an entry that was edited, another that was retracted, and an article in the queue. */
async function prepared() {
  const running = await runApp();
  const { local, store, say } = running;
  await say('/ukraine-talks next');
  const record = await store.workspace(local.teamId);
  await changeEntry(record, 'S-3', 'edit', '2022-01-10T13:00:00Z', null, { headline: 'A marmot was seen' });
  await changeEntry(record, 'S-3', 'edit', '2022-01-10T14:00:00Z', null, { headline: 'A refusal' });
  await changeEntry(record, 'S-4', 'edit', '2022-01-10T14:00:00Z', null, { headline: 'An otter was seen' });
  await changeEntry(record, 'S-4', 'retract', '2022-01-10T15:00:00Z', 'misattributed');
  await fillQueue(record, { articles: 1, candidates: 1 }, () => 'The words of a badger.');
  const as = (name: string) => async (line: string) =>
    seen(await say(`/ukraine-talks ${line}`, { user: local.control.user(name).id }));
  return { james: as('james'), guest: as('guest'), olena: as('olena') };
}

it.each(['guest', 'james'] as const)(
  '%s reads nothing that is not published, was edited away or retracted',
  async (name) => {
    const { [name]: ask, olena } = await prepared();
    const edited = await ask('history S-3');
    expect(edited).toContain('headline');
    expect(edited).not.toContain('marmot');
    const retracted = await ask('history S-4');
    expect(retracted).toContain('misattributed');
    expect(retracted).not.toContain('otter');
    for (const line of [
      'show C-1',
      'history C-1',
      'show N-2',
      'history N-2',
      'show S-4',
      'summary',
      'sources',
    ]) {
      const told = await ask(line);
      expect(told, line).not.toMatch(/badger|otter|marmot|Story 0/);
    }
    expect(await ask('show N-2')).toMatch(/read what is not published/);
    expect(await ask('show N-1')).toContain('AFP');
    expect(await olena('history S-3')).toContain('marmot');
    expect(await olena('show N-2')).toContain('Story 0');
  },
);

import { expect, it, onTestFinished } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import type { ActorDraft } from '../../src/record/actor.ts';
import type { StatementDraft } from '../../src/record/statement.ts';
import { openStore } from '../../src/store/open.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';

const moment = { now: new Date('2022-12-31T12:00:00Z'), timeZone: 'UTC' };

const actor = (name: string, rest: Partial<ActorDraft> = {}): ActorDraft => ({
  ...{ kind: 'person', name, anonymous: false, aliases: [], roles: [], represents: null, wikidata: null },
  ...rest,
});

const said = (speaker: string, words: string, saidOn: string, to: string[] = []): StatementDraft => ({
  ...{ kind: 'direct', polarity: 'said', speaker, addressees: to, saidOn, saidBasis: 'stated' },
  ...{ eventType: null, headline: words, topics: [] },
  citations: [
    {
      ...{ source: 'N-1', content: [{ start: 0, end: words.length, text: words }] },
      ...{ attributedTo: null, cue: null, via: null, prefix: '', suffix: '' },
    },
  ],
});

/** More statements of one speaker than a timeline reads through, and a few of others from before. */
async function longRecord(): Promise<WorkspaceStore> {
  const store = await openStore('sqlite::memory:');
  onTestFinished(() => store.close());
  const workspace = await store.workspace('T1');
  await workspace.write(async (writer) => {
    const published = { publisher: 'Gazette', title: 'Harbour', url: null, place: null, language: 'en' };
    await writer.addSource({ ...published, published: '2022-01-01', text: 'x' });
    const north = await writer.addActor(actor('Northland', { kind: 'state' }));
    const many = await writer.addActor(actor('Maria Novak'));
    const few = await writer.addActor(actor('Ivan Rau'));
    const envoy = await writer.addActor(actor('Pia Lund', { represents: north }));
    await writer.addStatements(
      [
        said(few, 'The lighthouse is old.', '2022-01-02'),
        said(envoy, 'We shall repair the pier.', '2022-01-03'),
        said(few, 'Repair the lighthouse.', '2022-01-04', [north]),
        ...Array.from({ length: 1_050 }, (_, n) =>
          said(many, `Pier ${n} is open.`, `2022-0${2 + (n % 8)}-1${n % 10}`),
        ),
      ],
      'published',
    );
  });
  return workspace;
}

const refs = ({ items }: Awaited<ReturnType<typeof ask>>): string[] =>
  items.flatMap((item) => (item.kind === 'statement' ? [item.statement.ref] : []));

it.each([
  ['of whoever said little, long before all else', 'timeline Ivan Rau', ['S-1', 'S-3']],
  ['of a state: said by who speaks for it, and to it', 'timeline Northland', ['S-2', 'S-3']],
  ['of a word', 'timeline lighthouse', ['S-1', 'S-3']],
  ['of a state in a period', 'timeline Northland on 4 January 2022', ['S-3']],
  ['of nobody who said anything in a period', 'timeline Ivan Rau in May 2022', []],
])('a timeline of a long record has all %s', async (_, question, expected) => {
  const answer = await ask(await longRecord(), question, moment);
  if (expected.length > 0) expect(refs(answer)).toEqual(expected);
  else expect(answer.onRecord).toBe(false);
});

it.each([
  ['timeline Maria Novak', 1_050],
  ['timeline pier', 1_051],
])('a timeline of a long record counts all of what is much: %s', async (question, total) => {
  const answer = await ask(await longRecord(), question, moment);
  expect(answer.total).toBe(total);
  expect(answer.groups.reduce((sum, { count }) => sum + count, 0)).toBe(total);
});

import { expect, it, onTestFinished } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import { openStore } from '../../src/store/open.ts';
import { makeStatement } from '../bench/generate.ts';

/** More entries than those of a word that is looked at by itself. */
const MANY = 6_100;
/** More than are ranked in full. */
const SOME = 40;

it('of many entries that hold the rare word of a question, the one that holds the common one too comes first', async () => {
  const store = await openStore('sqlite::memory:');
  onTestFinished(() => store.close());
  const workspace = await store.workspace('T1');
  const words = [
    ...Array.from({ length: MANY }, (_, n) => `harbour report ${n}`),
    ...Array.from({ length: SOME }, (_, n) => `zinc duty ${n}`),
    'zinc landed in that harbour',
    ...Array.from({ length: SOME }, (_, n) => `zinc quota ${n}`),
  ];
  await workspace.write(async (writer) => {
    const published = { publisher: 'Gazette', title: 'Harbour', url: null, place: null, language: 'en' };
    await writer.addSource({ ...published, published: '2022-01-01', text: 'x' });
    const person = { kind: 'person' as const, name: 'Maria Novak', anonymous: false };
    await writer.addActor({ ...person, aliases: [], roles: [], represents: null, wikidata: null });
    await writer.addStatements(
      words.map((text, n) => makeStatement(text, 'A-1', n + 1)),
      'published',
    );
  });
  const answer = await ask(workspace, 'who said zinc harbour', {
    now: new Date('2026-01-01T12:00:00Z'),
    timeZone: 'UTC',
  });
  expect(answer.items[0]).toMatchObject({ statement: { ref: `S-${MANY + SOME + 1}` } });
});

import { expect, it } from 'vitest';
import { mergeMessage } from '../../../src/slack/actors/merge-message.ts';
import { STARTER } from '../../../src/starter/index.ts';

const actor = (name: string) => {
  const found = STARTER.actors.find((one) => one.name === name);
  if (found === undefined) throw new Error(`not in the starter record: ${name}`);
  return { ...found, wikidata: null };
};

it.each([
  ['Joe Biden', 'NATO', '; one is a person, the other an organisation.'],
  ['NATO', 'Russia', '; one is an organisation, the other a state.'],
  ['Joe Biden', 'Vladimir Putin', 'would name A-10; no new names; offices then: President.'],
])('before %s becomes %s, what speaks against it is said', (from, into, expected) => {
  const { text } = mergeMessage({
    from: actor(from),
    into: actor(into),
    joined: actor(into),
    gained: [],
    statements: 1,
    developments: 0,
    candidates: 0,
  });
  expect(text).toContain(expected);
});

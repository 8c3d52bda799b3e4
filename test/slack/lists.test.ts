import { describe, expect, it } from 'vitest';
import type { HistoryStep } from '../../src/curate/history.ts';
import { checkBlocks } from '../../src/local-workspace/web-api/checks/blocks.ts';
import type { Actor } from '../../src/record/actor.ts';
import { actorsMessage } from '../../src/slack/blocks/actors.ts';
import { historyMessage } from '../../src/slack/blocks/history.ts';
import type { Message } from '../../src/slack/blocks/message.ts';
import { readSubcommand } from '../../src/slack/commands/subcommands.ts';

/** All that is shown from the first page to the last, as each page says how it goes on. */
function allPages(page: (first: number) => Message, goesOn: RegExp): string[] {
  const texts: string[] = [];
  for (let first: number | null = 1; first !== null; ) {
    const { blocks } = page(first);
    checkBlocks(JSON.parse(JSON.stringify(blocks)));
    const text = JSON.stringify(blocks);
    texts.push(text);
    const next: string | undefined = goesOn.exec(text)?.[1];
    if (next !== undefined) expect(Number(next)).toBeGreaterThan(first);
    first = next === undefined ? null : Number(next);
  }
  return texts;
}

const step = (n: number, length: number): HistoryStep => ({
  revision: {
    subject: 'S-1',
    change: n,
    at: '2022-01-10T12:00:00.000Z',
    by: 'U1',
    action: 'edit',
    reason: `reason ${n}.`,
    after: {},
    undoes: null,
  },
  changed: [
    { field: 'headline', before: '&'.repeat(length), after: `\n"<>${n}` },
    { field: 'words', before: '"'.repeat(length), after: '' },
  ],
});

describe.each([10, 200, 5_000])('a history of steps of %i characters', (length) => {
  it.each([1, 20, 21, 137])('of %i steps shows all of them, each page within Slack’s limits', (count) => {
    const steps = Array.from({ length: count }, (_, i) => step(i + 1, length));
    const pages = allPages((first) => historyMessage('S-1', steps, first), /`history S-1 (\d+)`/);
    const shown = pages.flatMap((page) => page.match(/reason \d+\./g) ?? []);
    expect(shown).toEqual(steps.map(({ revision }) => revision.reason).reverse());
  });
});

it.each([1, 30, 800])('a list of %i actors shows all of them, each page within Slack’s limits', (count) => {
  const actors = Array.from(
    { length: count },
    (_, i): Actor => ({
      ref: `A-${i + 1}`,
      kind: 'person',
      name: `"Somebody" & <others> ${'of a long name '.repeat(i % 9)}${i}`,
      anonymous: false,
      aliases: [],
      roles: [],
      represents: null,
      wikidata: null,
    }),
  );
  const pages = allPages((first) => actorsMessage(actors, first), /`actors (\d+)`/);
  const shown = pages.flatMap((page) => page.match(/· A-\d+/g) ?? []);
  expect(new Set(shown).size).toBe(count);
  expect(shown).toHaveLength(count);
});

it.each([
  ['history S-3', 'history', 'S-3'],
  ['history S-3 21', 'history', 'S-3 21'],
  ['history of the talks', 'ask', 'history of the talks'],
  ['actors', 'actors', ''],
  ['actors 189', 'actors', '189'],
  ['actors merge A-9 A-4', 'merge', 'A-9 A-4'],
  ['actors edit A-4', 'edit', 'A-4'],
  ['actors add Olena Zerkal', 'actors', 'add Olena Zerkal'],
  ['actors of the Geneva talks', 'ask', 'actors of the Geneva talks'],
])('/ukraine-talks %s is %s %s', (text, name, rest) => {
  expect(readSubcommand(text)).toEqual({ name, rest });
});

import { describe, expect, it } from 'vitest';
import type { HistoryStep } from '../../../src/curate/history.ts';
import { checkBlocks } from '../../../src/local-workspace/web-api/checks/blocks.ts';
import type { Actor } from '../../../src/record/actor.ts';
import { type Citation, citedWords } from '../../../src/record/citation.ts';
import { actorsMessage } from '../../../src/slack/actors/actors-message.ts';
import { entryMessage } from '../../../src/slack/answers/entry-message.ts';
import { sourcesMessage } from '../../../src/slack/answers/sources-message.ts';
import { readSubcommand } from '../../../src/slack/commands/subcommands.ts';
import type { Message } from '../../../src/slack/kit/message.ts';
import { historyMessage } from '../../../src/slack/review/history-message.ts';
import { STARTER } from '../../../src/starter/index.ts';

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
    const pages = allPages(
      (first) => historyMessage('S-1', steps, { first, isCurator: false, nameOf: (ref) => ref }),
      /`history S-1 (\d+)`/,
    );
    const shown = pages.flatMap((page) => page.match(/reason \d+\./g) ?? []);
    expect(shown).toEqual(steps.map(({ revision }) => revision.reason).reverse());
  });
});

it('a history says days, actors and event types in words, to curators with what stood there before', () => {
  const changed = [
    { field: 'saidOn', before: '2022-01', after: '2022-01-09' },
    { field: 'speaker', before: 'A-1', after: 'A-2' },
    { field: 'eventType', before: '', after: 'REJECT' },
    { field: 'headline', before: '2022', after: 'In 2022-01' },
  ];
  const [first, second] = [step(1, 1), { ...step(2, 1), changed }];
  const shown = (isCurator: boolean) =>
    JSON.stringify(
      historyMessage('S-1', [first, second], { first: 1, isCurator, nameOf: (ref) => `Name of ${ref}` })
        .blocks,
    );
  expect(shown(true)).toContain('day: January 2022 → 9 January 2022');
  expect(shown(true)).toContain('speaker: Name of A-1 → Name of A-2');
  expect(shown(true)).toContain('event type: _nothing_ → refusal');
  expect(shown(true)).toContain('headline: 2022 → In 2022-01');
  expect(shown(true)).toContain('|10 Jan 2022, 12:00 UTC>');
  expect(shown(false)).toContain('• day');
  expect(shown(false)).not.toMatch(/January 2022 →|Name of/);
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
  const pages = allPages((first) => actorsMessage(actors, first), /"actors (\d+)"/);
  const shown = pages.flatMap((page) => page.match(/"A-\d+"/g) ?? []);
  expect(new Set(shown).size).toBe(count);
  expect(shown).toHaveLength(count);
});

it.each([1, 30, 400])('a list of %i sources shows all of them, each page within Slack’s limits', (count) => {
  const sources = Array.from({ length: count }, (_, i) => ({
    ref: `N-${i + 1}`,
    publisher: 'Agence "France" <Presse>',
    title: 'A "long" title & more '.repeat(20),
    url: i % 50 === 7 ? `https://example.org/${'a'.repeat(4_000)}` : `https://example.org/${'b'.repeat(i)}`,
    place: null,
    published: '2022-01-09',
    language: 'en',
  }));
  const counts = { sources: count, actors: 1, statements: 2, developments: 3 };
  const pages = allPages((first) => sourcesMessage(sources, counts, first), /"sources (\d+)"/);
  const shown = pages.flatMap((page) => page.match(/"N-\d+"/g) ?? []);
  expect(shown).toEqual(sources.map(({ ref }) => `"${ref}"`));
});

it.each([1, 4, 40])('an entry with %i long citations can be shown, its first words in full', (count) => {
  const [template] = STARTER.statements;
  const [speaker] = STARTER.actors;
  if (template === undefined || speaker === undefined) throw new Error('the starter record is empty');
  const citations = Array.from({ length: count }, (_, i) => {
    const text = `${i} ${'words "quoted" & <so> on '.repeat(count === 1 ? 200 : 100)}`;
    return {
      source: `N-${i + 1}`,
      content: [{ start: 0, end: text.length, text }],
      attributedTo: null,
      cue: null,
      via: null,
      prefix: 'before '.repeat(20),
      suffix: 'after '.repeat(20),
    };
  });
  const sources = citations.map(({ source }) => ({
    ref: source,
    publisher: 'P'.repeat(200),
    title: 'T'.repeat(400),
    url: `https://example.org/${'c'.repeat(900)}`,
    place: null,
    published: null,
    language: 'en',
  }));
  const { blocks } = entryMessage(
    {
      kind: 'statement',
      statement: { ...template, citations },
      speaker,
      role: null,
      represents: null,
      addressees: [],
      sources,
      score: 1,
    },
    citations.map(({ content, prefix, suffix }) => [
      { text: prefix, cited: false },
      ...content.map(({ text }) => ({ text, cited: true })),
      { text: suffix, cited: false },
    ]),
    [],
  );
  checkBlocks(JSON.parse(JSON.stringify(blocks)));
  expect(JSON.stringify(blocks)).toContain(JSON.stringify(citedWords(citations[0] as Citation)).slice(1, -1));
});

it.each([
  ['history S-3', 'history', 'S-3'],
  ['history S-3 21', 'history', 'S-3 21'],
  ['history of the talks', 'ask', 'history of the talks'],
  ['sources', 'sources', ''],
  ['sources 41', 'sources', '41'],
  ['sources of the talks', 'ask', 'sources of the talks'],
  ['add ftp://example.org/a', 'add', 'ftp://example.org/a'],
  ['add it up', 'ask', 'add it up'],
  ['export xml', 'export', 'xml'],
  ['actors', 'actors', ''],
  ['actors 189', 'actors', '189'],
  ['actors merge A-9 A-4', 'merge', 'A-9 A-4'],
  ['actors edit A-4', 'edit', 'A-4'],
  ['actors add Olena Zerkal', 'actors', 'add Olena Zerkal'],
  ['actors of the Geneva talks', 'ask', 'actors of the Geneva talks'],
])('/ukraine-talks %s is %s %s', (text, name, rest) => {
  expect(readSubcommand(text)).toEqual({ name, rest });
});

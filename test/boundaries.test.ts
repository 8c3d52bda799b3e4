import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = path.join(import.meta.dirname, '..', 'src');

/** What each room may import, beside itself. The rooms stand from the ground up. */
const MAY_IMPORT: Record<string, string[]> = {
  words: [],
  record: ['words'],
  wording: ['record'],
  starter: ['record'],
  vault: ['record'],
  extract: ['record', 'words'],
  threads: [],
  intake: ['record', 'threads'],
  exchange: ['record'],
  store: ['record', 'words'],
  jobs: ['record', 'store'],
  recall: ['record', 'store'],
  curate: ['exchange', 'extract', 'intake', 'recall', 'record', 'store', 'threads', 'words'],
  encoder: ['record', 'store', 'threads'],
  ask: ['recall', 'record', 'store', 'words'],
  digest: ['ask', 'brief', 'document', 'recall', 'record', 'store', 'words'],
  check: ['extract', 'record', 'store', 'threads', 'words'],
  feeds: ['curate', 'intake', 'jobs', 'recall', 'record', 'store', 'threads', 'words'],
  document: ['recall', 'record', 'store'],
  picture: ['record', 'threads'],
  compare: ['check', 'document', 'recall', 'record', 'store', 'words'],
  brief: ['compare', 'document', 'recall', 'record', 'store'],
  mcp: ['ask', 'check', 'recall', 'record', 'store', 'wording'],
  'local-workspace': [],
  cli: [
    'ask',
    'brief',
    'check',
    'compare',
    'config',
    'document',
    'curate',
    'digest',
    'encoder',
    'exchange',
    'extract',
    'feeds',
    'intake',
    'manifest',
    'mcp',
    'open-local',
    'recall',
    'record',
    'slack/answers/answer-message',
    'slack/digests/digest-message',
    'starter',
    'store',
    'version',
    'wording',
  ],
  slack: [
    'ask',
    'brief',
    'compare',
    'document',
    'words',
    'check',
    'curate',
    'digest',
    'exchange',
    'feeds',
    'intake',
    'jobs',
    'picture',
    'recall',
    'record',
    'store',
    'threads',
    'vault',
    'wording',
  ],
};

/** What each room of `slack` may import of the others. What stands beside the rooms puts them together. */
const SLACK_MAY_IMPORT: Record<string, string[]> = {
  kit: [],
  platform: ['kit'],
  submitters: ['kit', 'platform'],
  undo: ['kit', 'platform', 'submitters'],
  installing: ['kit', 'platform'],
  documents: ['kit'],
  compare: [],
  briefs: ['compare', 'documents', 'kit', 'platform'],
  answers: [
    'briefs',
    'commands/near-command.ts',
    'commands/subcommands.ts',
    'compare',
    'documents',
    'kit',
    'platform',
  ],
  queue: ['kit', 'platform', 'undo'],
  feeds: ['kit', 'platform'],
  home: ['answers', 'digests', 'kit', 'platform', 'queue', 'undo'],
  review: ['home', 'kit', 'platform', 'queue', 'submitters', 'undo'],
  articles: ['kit', 'platform', 'queue', 'undo'],
  actors: ['kit', 'platform', 'undo'],
  digests: ['answers/made-from.ts', 'briefs', 'commands/subcommands.ts', 'documents', 'kit', 'platform'],
  transfer: ['kit', 'platform'],
  published: ['kit', 'platform'],
  checks: ['answers', 'articles', 'kit', 'platform'],
  commands: [
    'actors',
    'answers',
    'articles',
    'briefs',
    'checks',
    'compare',
    'digests',
    'feeds',
    'kit',
    'platform',
    'queue',
    'review',
    'submitters',
    'transfer',
    'undo',
  ],
};

/** Libraries that only one room may know. */
const ONLY_IN: [RegExp, RegExp][] = [
  [/^@slack\/bolt$/, /^slack\//],
  [/^kysely$|^better-sqlite3$|^pg$/, /^store\//],
  [/^compromise/, /^extract\//],
  [
    /^@mozilla\/readability$|^linkedom|^unpdf|^chardet$|^undici$|^ipaddr\.js$|^entities$|^eld|^@rowanmanning\/feed-parser$/,
    /^intake\//,
  ],
  [/^robots-parser/, /^feeds\//],
  [/^tinypool$/, /^threads\//],
  [/^onnxruntime|^@huggingface/, /^encoder\//],
  [/^papaparse$|^ical-generator$/, /^exchange\//],
  [/^react|^slack-blocks-to-jsx|^vite$|^@vitejs/, /^local-workspace\/page\//],
  [/^pino$/, /^main\.ts$/],
  [/^docx$/, /^document\//],
  [/^@resvg\/|^@expo-google-fonts\//, /^picture\//],
  [/^commander$/, /^cli\//],
  [/^@modelcontextprotocol\//, /^mcp\//],
];

interface Import {
  from: string;
  to: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => file.split(path.sep).join('/'));

const imports: Import[] = files.flatMap((from) => {
  const text = readFileSync(path.join(SRC, from), 'utf8');
  const targets = [...text.matchAll(/(?:^|\n)(?:import|export)\s(?:[^'";]*?\sfrom\s)?'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  );
  return targets.map((to) => ({
    from,
    to: to.startsWith('.') ? path.posix.join(path.posix.dirname(from), to) : to,
  }));
});

const room = (file: string): string =>
  file.includes('/') ? (file.split('/')[0] ?? '') : file.replace(/\.tsx?$/, '');
const within = imports.filter(({ to }) => files.includes(to));

describe('imports', () => {
  it('are all found', () => {
    const lost = imports.filter(
      ({ to }) => (to.startsWith('..') || /\.tsx?$/.test(to)) && !files.includes(to),
    );
    expect(lost).toEqual([]);
    expect(within.length).toBeGreaterThan(200);
  });

  it('point down', () => {
    const wrong = within.filter(({ from, to }) => {
      const allowed = MAY_IMPORT[room(from)];
      if (allowed === undefined || room(from) === room(to)) return false;
      return !allowed.some((one) => to.startsWith(`${one}/`) || to === `${one}.ts`);
    });
    expect(wrong).toEqual([]);
  });

  it('point down in slack', () => {
    const inRooms = within
      .filter(({ from, to }) => /^slack\/.+\//.test(from) && to.startsWith('slack/'))
      .map(({ from, to }) => ({ from: from.slice('slack/'.length), to: to.slice('slack/'.length) }));
    const wrong = inRooms.filter(
      ({ from, to }) =>
        room(from) !== room(to) &&
        !SLACK_MAY_IMPORT[room(from)]?.some((one) => to === one || to.startsWith(`${one}/`)),
    );
    expect(wrong).toEqual([]);
    expect(inRooms.length).toBeGreaterThan(200);
  });

  it('go in no circle', () => {
    const targets = new Map<string, string[]>();
    for (const { from, to } of within) targets.set(from, [...(targets.get(from) ?? []), to]);
    const done = new Set<string>();
    const circles: string[][] = [];
    const walk = (file: string, trail: string[]): void => {
      if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file]);
      else if (!done.has(file)) for (const to of targets.get(file) ?? []) walk(to, [...trail, file]);
      done.add(file);
    };
    for (const file of files) walk(file, []);
    expect(circles).toEqual([]);
  });

  it.each(ONLY_IN)('of %s stay in %s', (library, place) => {
    expect(imports.filter(({ from, to }) => library.test(to) && !place.test(from))).toEqual([]);
  });

  it('name every room', () => {
    const rooms = new Set(files.filter((file) => file.includes('/')).map(room));
    expect([...rooms].filter((one) => !(one in MAY_IMPORT))).toEqual([]);
  });
});

it('only the composition roots read the environment, the clock and the network', () => {
  const roots = /^(?:main|cli)\.ts$/;
  const readers = files.filter(
    (file) =>
      !roots.test(file) &&
      /process\.env(?!\.\w+ = )|new Date\(\)/.test(readFileSync(path.join(SRC, file), 'utf8')),
  );
  expect(readers).toEqual([]);
});

import { InvalidArgumentError } from 'commander';
import { submissionsBy } from '../curate/submissions/submissions.ts';
import { type FeedDeps, makeFeedDeps } from '../feeds/deps.ts';
import { count, sayState, sayTrouble } from '../feeds/feed-wording.ts';
import { addFeed, feedMeant, findFeed, pauseFeed, removeFeed, resumeFeed } from '../feeds/manage.ts';
import { PACE } from '../feeds/next-poll.ts';
import { wordsTyped } from '../feeds/words-filter.ts';
import { openIntake } from '../intake/index.ts';
import type { NewsFeed } from '../store/news.ts';
import { openStore } from '../store/open.ts';
import type { Store, WorkspaceStore } from '../store/store.ts';
import { type Define, EXIT, type Io, Misused } from './io.ts';
import { TEAM } from './options.ts';
import { configOf, teamMeant } from './record.ts';

interface Options {
  team?: string;
  json?: boolean;
}

interface AddOptions extends Options {
  name?: string;
  words?: string;
  approvers?: string[];
  last: number;
}

/** Lists, adds, changes, pauses and removes the feeds that the app reads. */
export const defineFeeds: Define = (program, io, exit) => {
  const feeds = program
    .command('feeds')
    .summary('list, add, set, pause, resume and remove feeds whose articles come by themselves')
    .description(
      'Feeds (RSS, Atom, JSON Feed) that the running app reads. What they bring waits for review; nothing is published by itself.',
    );
  defineList(feeds, io, exit);
  defineAdd(feeds, io, exit);
  defineSet(feeds, io, exit);
  defineChanges(feeds, io, exit);
};

const defineList: Define = (feeds, io, exit) => {
  feeds
    .command('list', { isDefault: true })
    .description('list every feed, its state, and what came in and was passed on for review')
    .option('--team <id>', TEAM)
    .option('--json', 'print a line of JSON for each')
    .action(async ({ team, json = false }: Options) => {
      await onRecord(io, team, async (workspace) => {
        for (const feed of await workspace.newsFeeds()) io.out(await lineOf(workspace, feed, json));
      });
      exit(EXIT.done);
    });
};

const defineAdd: Define = (feeds, io, exit) => {
  feeds
    .command('add')
    .description('read a feed, or the one that a page links to')
    .argument('<address>', 'of the feed or page')
    .option('--name <publisher>', 'the publisher of its articles, where their pages do not say')
    .option('--words <words>', 'only articles with one of these, separated by commas')
    .option('--approvers <ids...>', 'Slack user ids of the curators who may publish what it brings', member)
    .option('--last <n>', 'how many of its latest entries to take; the others are left out', few, 0)
    .option('--team <id>', TEAM)
    .action(async (address: string, options: AddOptions) => {
      await onRecord(io, options.team, (workspace, store) => add(io, workspace, store, address, options));
      exit(EXIT.done);
    });
};

const defineSet: Define = (feeds, io, exit) => {
  feeds
    .command('set')
    .description('change the name, words or approvers of a feed; an empty value removes them')
    .argument('<feed>', 'its number or name')
    .option('--name <publisher>', 'the publisher of its articles')
    .option('--words <words>', 'only articles with one of these')
    .option('--approvers <ids...>', 'who may publish what it brings', member)
    .option('--team <id>', TEAM)
    .action(async (which: string, { name, words, approvers, team }: Partial<AddOptions>) => {
      await onRecord(io, team, async (workspace) => {
        const feed = await feedMeant(workspace, which);
        await workspace.setNewsFeed(feed.number, {
          name: name ?? feed.name,
          words: words === undefined ? feed.words : wordsTyped(words),
          approvers: approvers?.filter((id) => id !== '') ?? feed.approvers,
        });
      });
      exit(EXIT.done);
    });
};

/** Pausing, resuming and removing. */
const defineChanges: Define = (feeds, io, exit) => {
  for (const change of ['pause', 'resume', 'remove'] as const)
    feeds
      .command(change)
      .description(CHANGES[change])
      .argument('<feed>', 'its number or name')
      .option('--team <id>', TEAM)
      .action(async (which: string, { team }: Options) => {
        await onRecord(io, team, async (workspace, { jobs }) => {
          const feed = await feedMeant(workspace, which);
          if (change === 'pause') await pauseFeed(workspace, jobs, feed);
          else if (change === 'remove') await removeFeed(workspace, jobs, feed);
          else await resumeFeed(workspace, jobs, feed, io.now());
        });
        exit(EXIT.done);
      });
};

const CHANGES = {
  pause: 'stop reading a feed until it is resumed',
  resume: 'read a feed again, at once',
  remove: 'stop reading a feed for good; what it brought stays',
};

async function add(
  io: Io,
  workspace: WorkspaceStore,
  store: Store,
  address: string,
  { name, words = '', approvers = [], last }: AddOptions,
): Promise<void> {
  const looked = await looking(io, store, (deps) => findFeed(address, deps));
  if ('choices' in looked) {
    const choices = looked.choices.map(({ url, title }) => `  ${url}${title === null ? '' : `  ${title}`}`);
    throw new Misused(`That page links to several feeds. Give the address of one:\n${choices.join('\n')}`);
  }
  const { url, name: own, items } = looked.found;
  const feed = await addFeed(
    workspace,
    store.jobs,
    { url, name: name ?? own, words: wordsTyped(words), approvers, firstItems: last },
    { by: 'terminal', at: io.now().toISOString() },
  );
  io.err(`Feed ${feed.number}, ${feed.name}, has ${items} entries. The running app reads it.\n`);
}

/** Runs `work` with what looks at feeds, and ends its threads. */
async function looking<T>(io: Io, { hosts }: Store, work: (deps: FeedDeps) => Promise<T>): Promise<T> {
  const intake = openIntake({ clock: io.now });
  const quiet = { info: () => undefined, error: () => undefined };
  const parts = { intake, hosts, owner: `terminal ${process.pid}`, clock: io.now, log: quiet, pace: PACE };
  const none = submissionsBy({ read: () => Promise.reject(new Error('the terminal reads no articles')) });
  try {
    const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
    return await work(makeFeedDeps({ ...parts, submissions: none, chance: Math.random, sleep }));
  } finally {
    await intake.close();
  }
}

async function lineOf(workspace: WorkspaceStore, feed: NewsFeed, json: boolean): Promise<string> {
  const failed = await workspace.failedNewsItems(feed.number);
  if (json) return `${JSON.stringify({ ...feed, failed })}\n`;
  const { number, name, url, cameIn, handedOn, words, approvers, polledAt } = feed;
  const lines = [
    `${number}  ${name}  ${url}`,
    `   ${sayState(feed)}${polledAt === null ? '' : `, last at ${polledAt.slice(0, 16).replace('T', ' ')} UTC`}`,
    `   ${count(cameIn, 'article')} came in, ${handedOn} passed on for review`,
    ...failed.map(({ outcome, count }) => `   ${count} not read: ${sayTrouble(outcome)}`),
    ...(words.length === 0 ? [] : [`   only: ${words.join(', ')}`]),
    ...(approvers.length === 0 ? [] : [`   published by ${approvers.join(', ')}`]),
  ];
  return `${lines.join('\n')}\n`;
}

async function onRecord(
  io: Io,
  team: string | undefined,
  work: (workspace: WorkspaceStore, store: Store) => Promise<void>,
): Promise<void> {
  const store = await openStore(configOf(io).databaseUrl);
  try {
    await work(await store.workspace(await teamMeant(store, await store.teams(), team)), store);
  } finally {
    await store.close();
  }
}

function few(text: string): number {
  if (!/^\d{1,2}$/.test(text)) throw new InvalidArgumentError('Write a number from 0 to 99.');
  return Number(text);
}

function member(text: string, before: string[] | undefined): string[] {
  if (!/^(?:[UW][A-Z0-9]+)?$/.test(text))
    throw new InvalidArgumentError('Write a Slack user id such as U024BE7LH.');
  return [...(before ?? []), text];
}

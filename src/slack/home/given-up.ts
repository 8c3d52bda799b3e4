import type { KnownBlock } from '@slack/types';
import { button } from '../kit/buttons.ts';

/** Work of one kind that failed at every try, and how much of it there is. */
export interface GivenUp {
  kind: string;
  jobs: number;
}

/** What kinds of jobs are to people: one of it, and several. */
const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  article: ['an article that was handed in', 'articles that were handed in'],
  event: ['a question', 'questions'],
  feed: ['a feed', 'feeds'],
  import: ['an import', 'imports'],
  news: ['a message about new articles', 'messages about new articles'],
  notice: ['a notice', 'notices'],
};
const OTHER = ['another piece of work', 'other pieces of work'] as const;

/** One line on what was given up, with *Try again*; nothing where nothing was. */
export function givenUpBlocks(given: readonly GivenUp[], retry: string): KnownBlock[] {
  if (given.length === 0) return [];
  const parts = given.map(({ kind, jobs }) => {
    const [one, several] = WORDS[kind] ?? OTHER;
    return jobs === 1 ? one : `${jobs} ${several}`;
  });
  const text = `:warning: *Given up after several tries:* ${parts.join(', ')}.`;
  return [{ type: 'section', text: { type: 'mrkdwn', text }, accessory: button('Try again', retry, '') }];
}

import { count } from '../../feeds/feed-wording.ts';
import type { NewsFeed } from '../../store/news.ts';
import { plain } from '../kit/mrkdwn.ts';
import type { Context } from '../platform/context.ts';
import { onForm } from '../platform/forms.ts';
import type { Handling } from '../platform/handling.ts';
import { FEED_FORM, type FeedFields, feedForm, feedNotice, readFeedForm } from './feed-form.ts';
import { saveFeed } from './feeds.ts';

/** A feed is added or changed: acknowledged at once with a notice, which then tells what came of it. */
export function feedSubmitted(context: Context): void {
  onForm<FeedFields>(context, {
    id: FEED_FORM,
    act: 'set_feeds',
    check({ view }) {
      const value = readFeedForm(view);
      if (value.number === null && !/\S\.\S|:\/\//.test(value.url))
        return { errors: { url: 'That is not a web address. Write it as https://www.example.org/feed.' } };
      if (value.number !== null && value.name === '') return { errors: { name: 'Say who publishes it.' } };
      return { value, meanwhile: feedNotice(':hourglass_flowing_sand: Looking at the feed…') };
    },
    async work(handling, fields) {
      const problem = await notCurators(handling, fields.approvers);
      if (problem !== null) return void (await handling.show(feedForm(fields, { problem })));
      const done = await saveFeed(handling, fields);
      if ('choices' in done) return void (await handling.show(feedForm(fields, { choices: done.choices })));
      if ('saved' in done)
        await handling.show(feedNotice(sayAdded(done.saved, fields.number === null, context.command)));
    },
    refilled: (fields, problem) => feedForm(fields, { problem }),
    notice: feedNotice,
  });
}

/** Those who were chosen to publish and may not, as a sentence; null where all may. */
async function notCurators(
  { context, clients, store, caller }: Handling,
  users: readonly string[],
): Promise<string | null> {
  const others: string[] = [];
  for (const user of users) {
    const person = { user, home: null, enterprise: caller.enterprise };
    if (!(await context.standings.may(clients.lookUp, store, person, 'decide'))) others.push(`<@${user}>`);
  }
  if (others.length === 0) return null;
  return `${count(others.length, 'of those who may publish')} is not a curator. Appoint them first with ${context.command} curators add, or choose others.`;
}

function sayAdded({ number, name, words, firstItems }: NewsFeed, isNew: boolean, command: string): string {
  if (!isNew) return `*${plain(name)}* is changed. That applies to what comes from now on.`;
  const what = words.length === 0 ? '' : ' with one of your words';
  const first =
    firstItems === 0 ? 'What is in it now is left out; what' : `Its last ${firstItems} entries, and what`;
  return `*${plain(name)} is read from now on*, as feed ${number}. ${first} comes in${what} waits for review: nothing is published by itself. Curators hear of it once an hour.\n\`${command} feeds\` lists all.`;
}

import { feedMeant } from '../../feeds/manage.ts';
import type { Message } from '../kit/message.ts';
import type { Handling } from '../platform/handling.ts';
import type { Act } from '../platform/rights.ts';
import { feedForm, fieldsOf, newFeed } from './feed-form.ts';
import { changeState, feedsReply } from './feeds.ts';

const REQUEST = /^(add|pause|resume|remove|change|edit)?\s*(.*)$/is;

/** Whether the words behind *feeds* are a command. */
export const isFeedsRequest = (rest: string): boolean =>
  /^(?:|\d{1,6}|add(?:\s+\S+)?|(?:pause|resume|remove|change|edit)\s+.+)$/i.test(rest.trim());

/** The right that a request takes. */
export const feedsAct = (rest: string): Act => (/^\s*$/.test(rest) ? 'see_feeds' : 'set_feeds');

/** The reply to `feeds …`; null when a form was opened instead. */
export async function replyToFeeds(handling: Handling, rest: string): Promise<Message | null> {
  const { store } = handling;
  const [, verb = '', what = ''] = REQUEST.exec(rest.trim()) ?? [];
  switch (verb.toLowerCase()) {
    case 'add':
      await handling.open(feedForm(newFeed(what.replace(/^<|[|>].*$/g, ''))));
      return null;
    case 'pause':
    case 'resume':
    case 'remove': {
      const change = verb.toLowerCase() as 'pause' | 'resume' | 'remove';
      return feedsReply(handling, {
        lead: await changeState(handling, await feedMeant(store, what), change),
      });
    }
    default:
      if (what === '') return feedsReply(handling);
      await handling.open(feedForm(fieldsOf(await feedMeant(store, what))));
      return null;
  }
}

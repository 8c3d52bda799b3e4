import { sayNews, sayTrouble } from '../../feeds/feed-wording.ts';
import type { Notice, Wording } from '../../feeds/tell.ts';
import { CodedError } from '../../record/errors.ts';
import type { NewsFeed, UntoldNews } from '../../store/news.ts';
import { RUN } from '../kit/ask-buttons.ts';
import { actions, button } from '../kit/buttons.ts';
import type { Message } from '../kit/message.ts';
import { escapeMrkdwn, plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';
import type { Context } from '../platform/context.ts';

/** What people are told of feeds, as messages. */
export const feedWording = (command: string): Wording => ({
  news: newsMessage,
  failing: (feed) => failingMessage(feed, command),
});

/** Tells by a direct message. Rejects with `slack_failing` where that is to be tried again. */
export const tellNotice =
  ({ delivering: { poster }, log }: Pick<Context, 'delivering' | 'log'>) =>
  async (teamId: string, user: string, { text, blocks }: Notice): Promise<void> => {
    const told = await poster.tell(teamId, user, text, blocks);
    if (told.ok) return;
    const { kind, code } = told.trouble;
    if (kind === 'later' || kind === 'unknown') throw new CodedError('slack_failing', code);
    log.info({ teamId, user, code }, 'a person was not told of feeds');
  };

/** *14 candidates, 9 of them sure, from 3 articles: Reuters 2, Ministry 1*, with a button to the queue. */
function newsMessage(news: UntoldNews): Message {
  const says = `${sayNews(news)}.`;
  return {
    blocks: [
      section(`:incoming_envelope: *New for review:* ${plain(says)}`),
      ...actions([{ ...button('Review', RUN, 'review'), style: 'primary' }]),
    ],
    text: escapeMrkdwn(`New for review: ${says} Review shows them.`),
  };
}

/** That a feed fails, and what to do. */
function failingMessage(feed: NewsFeed, command: string): Message {
  const { number, name, state, error, errorDetail } = feed;
  const why = error === null ? '' : `: ${sayTrouble(error, errorDetail ?? '')}`;
  const says =
    state === 'gone'
      ? `The feed ${name} is gone for good${why}. I no longer read it.`
      : `The feed ${name} could not be read for a day${why}. I keep trying, less and less often.`;
  const remedy = `If it has moved, add its new address and remove this one: ${command} feeds remove ${number}.`;
  return {
    blocks: [
      section(`:warning: ${plain(says)} ${plain(remedy)}`),
      ...actions([button('Show feeds', RUN, 'feeds')]),
    ],
    text: escapeMrkdwn(`${says} ${remedy}`),
  };
}

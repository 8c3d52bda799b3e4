import { sayNews, sayTrouble } from '../../feeds/say.ts';
import type { Teller } from '../../feeds/tell.ts';
import type { NewsFeed, UntoldNews } from '../../store/news.ts';
import { actions, button } from '../kit/buttons.ts';
import type { Message } from '../kit/message.ts';
import { escapeMrkdwn, plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';
import type { Context } from '../platform/context.ts';

/** The action id of the button that does what a command says. */
const RUN = 'command_run';

/** Tells by direct messages. */
export function makeTeller({
  delivering: { poster },
  log,
  command,
}: Pick<Context, 'delivering' | 'log' | 'command'>): Teller {
  const tell = async (teamId: string, users: readonly string[], message: Message): Promise<void> => {
    for (const user of users) {
      const told = await poster.tell(teamId, user, message.text, message.blocks);
      if (!told.ok) log.info({ teamId, user, ...told.trouble }, 'a person was not told of feeds');
    }
  };
  return {
    news: (teamId, users, news) => tell(teamId, users, newsMessage(news)),
    failing: (teamId, users, feed) => tell(teamId, users, failingMessage(feed, command)),
  };
}

/** *14 candidates from 3 articles: Reuters 2, Ministry 1; 9 sure*, with a button to the queue. */
function newsMessage(news: UntoldNews): Message {
  const says = `${sayNews(news)}.`;
  return {
    blocks: [
      section(`:incoming_envelope: *New from feeds:* ${plain(says)}`),
      ...actions([{ ...button('Review', RUN, 'review'), style: 'primary' }]),
    ],
    text: escapeMrkdwn(`New from feeds: ${says} Review shows them.`),
  };
}

/** That a feed fails, and what to do. */
function failingMessage(feed: NewsFeed, command: string): Message {
  const { number, name, state, error, errorDetail } = feed;
  const why = error === null ? '' : `: ${sayTrouble(error, errorDetail ?? '')}`;
  const says =
    state === 'gone'
      ? `The feed ${name} is gone for good${why}. It is not asked any more.`
      : `The feed ${name} could not be read for a day${why}. It is tried again, more and more seldom.`;
  const remedy = `If it has moved, add its new address and remove this one: ${command} feeds remove ${number}.`;
  return {
    blocks: [
      section(`:warning: ${plain(says)} ${plain(remedy)}`),
      ...actions([button('Show feeds', RUN, 'feeds')]),
    ],
    text: escapeMrkdwn(`${says} ${remedy}`),
  };
}

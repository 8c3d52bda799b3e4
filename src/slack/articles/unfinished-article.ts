import { type Kind, kindOf } from '../../jobs/job-kind.ts';
import { isMistake } from '../../record/errors.ts';
import { sentenceFor } from '../../wording/errors.ts';
import { type Message, sentenceMessage } from '../kit/message.ts';
import type { Context } from '../platform/context.ts';
import type { Act } from '../platform/rights.ts';
import { slackTrouble } from '../platform/slack-trouble.ts';
import { readArticle } from './add-article.ts';
import type { ArticleFields } from './article-form.ts';
import { ARTICLE_JOB, ArticlePayload } from './article-job.ts';
import { toldMessage, toldOf } from './told-article.ts';

/** Articles whose reading a process did not live to finish: read now, and whoever handed one in is told in a direct message. */
export const unfinishedArticles = (context: Context): Kind =>
  kindOf(
    ARTICLE_JOB,
    ArticlePayload,
    async ({ fields, person, at }, { teamId, last }) => {
      const by = person.user;
      const clients = context.clientsOf(await context.installations.tokenOf(teamId));
      const tell = (message: Message) => clients.tell.chat.postMessage({ channel: by, ...message });
      const store = await context.workspace(teamId);
      try {
        await context.standings.require(clients.lookUp, store, person, 'add');
        const submitted = await readArticle({ context, store, clients, acting: { by, at } }, fields);
        const may = (act: Act) => context.standings.may(clients.lookUp, store, person, act);
        await tell(toldMessage(await toldOf({ store, context, may }, submitted)));
      } catch (error) {
        const trouble = slackTrouble(error);
        if (last || isMistake(trouble)) await tell(notAdded(fields, trouble));
        if (!isMistake(trouble)) throw error;
      }
    },
    {
      atOnce: 1,
      async giveUp({ fields, person }, { teamId }) {
        const { tell } = context.clientsOf(await context.installations.tokenOf(teamId));
        await tell.chat.postMessage({ channel: person.user, ...notAdded(fields, null) });
      },
    },
  );

const notAdded = ({ title, url, file }: ArticleFields, trouble: unknown): Message =>
  sentenceMessage(
    `Not added: ${title || url || file?.name || 'the article that you pasted'}. ${sentenceFor(trouble)}`,
  );

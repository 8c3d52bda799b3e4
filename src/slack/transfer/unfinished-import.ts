import { type Importing, sayImport } from '../../curate/transfer/imported.ts';
import { type Kind, kindOf } from '../../jobs/job-kind.ts';
import { clip } from '../../recall/clip.ts';
import { isMistake } from '../../record/errors.ts';
import { sentenceFor } from '../../wording/errors.ts';
import { plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';
import type { Clients } from '../platform/clients.ts';
import type { Context } from '../platform/context.ts';
import { slackTrouble } from '../platform/slack-trouble.ts';
import { IMPORT_JOB, ImportPayload } from './import-job.ts';

/**
 * Imports which a process did not live to finish: done now, and whoever handed one in is told in a direct message. What
 * was imported just before the end is on the record, and is found there.
 */
export const unfinishedImports = (context: Context): Kind =>
  kindOf(
    IMPORT_JOB,
    ImportPayload,
    async ({ file, order, person, at }, { teamId, last }) => {
      const clients = context.clientsOf(await context.installations.tokenOf(teamId));
      const tell = telling(clients, person.user);
      const store = await context.workspace(teamId);
      const name = plain(file.name);
      try {
        await context.standings.require(clients.lookUp, store, person, 'import');
        const { bytes } = await context.uploads.read(clients.tell, file);
        await tell(
          sayDone(name, await context.transfers.import(store, bytes, { by: person.user, at }, order)),
        );
      } catch (error) {
        const trouble = slackTrouble(error);
        if (last || isMistake(trouble)) await tell(notImported(name, trouble));
        if (!isMistake(trouble)) throw error;
      }
      return undefined;
    },
    {
      atOnce: 1,
      async giveUp({ file, person }, { teamId }) {
        const clients = context.clientsOf(await context.installations.tokenOf(teamId));
        await telling(clients, person.user)(notImported(plain(file.name), null));
      },
    },
  );

/** Tells somebody mrkdwn in a direct message. */
const telling =
  ({ tell }: Clients, user: string) =>
  (text: string) =>
    tell.chat.postMessage({ channel: user, text, blocks: [section(text)] });

const notImported = (name: string, trouble: unknown): string =>
  `*Not imported: ${name}.* ${sentenceFor(trouble)}`;

/** So many problems are told in a message, which is no form to page through. */
const MOST_PROBLEMS = 20;

function sayDone(name: string, outcome: Importing): string {
  if (outcome.ok) return `*${name}:* ${plain(sayImport(outcome))}`;
  const { problems } = outcome;
  const shown = problems.slice(0, MOST_PROBLEMS).map((problem) => `• ${plain(clip(problem, 120))}`);
  const left = problems.length - shown.length;
  const more = left === 0 ? [] : [`… and ${left} more.`];
  return [`*Nothing was imported from ${name}:*`, ...shown, ...more, 'Fix this, and import it again.'].join(
    '\n',
  );
}

import type { App, ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { openDesk } from '../../ask/desk.ts';
import { editCandidate, editEntry } from '../../curate/edit.ts';
import { retract } from '../../curate/retract.ts';
import { knownParty } from '../../record/candidate.ts';
import { CodedError, sentenceFor } from '../../record/errors.ts';
import { DevelopmentRef, StatementRef } from '../../record/refs.ts';
import { addArticle, saySubmitted } from '../add-article.ts';
import { plain } from '../blocks/mrkdwn.ts';
import { editingAfter, openEditing, partiesIn } from '../entry-editing.ts';
import { goOn } from '../go-on.ts';
import type { Context } from '../platform/context.ts';
import {
  ARTICLE_FORM,
  articleForm,
  articleNotice,
  articleProblems,
  readArticleForm,
} from './article-form.ts';
import { changedNotice, Editing, ENTRY_FORM, entryForm, entryProblems, readEntryForm } from './entry-form.ts';
import { typed } from './inputs.ts';
import { RETRACT_FORM } from './retract-form.ts';

/** What every submission needs: the record, who sent it, and when. */
async function opened(context: Context, body: ViewSubmitAction) {
  const teamId = body.team?.id ?? body.user.team_id ?? '';
  return {
    store: await context.workspace(teamId),
    person: { id: body.user.id, teamId: body.user.team_id },
    acting: { by: body.user.id, at: context.clock().toISOString() },
  };
}

const noticeTo = (client: WebClient, user: string) => (sentence: string) =>
  client.chat.postMessage({ channel: user, text: sentence });

/** *Add to the record*: acknowledged at once with a notice, which then tells what came of it. */
export function articleSubmitted(app: App, context: Context): void {
  app.view<ViewSubmitAction>(ARTICLE_FORM, async ({ ack, body, view, client }) => {
    const fields = readArticleForm(view);
    const errors = articleProblems(fields, context.clock().toISOString());
    if (Object.keys(errors).length > 0) return ack({ response_action: 'errors', errors });
    await ack({
      response_action: 'update',
      view: articleNotice(':hourglass_flowing_sand: Reading the article…'),
    });
    const show = (next: ModalView) => client.views.update({ view_id: view.id, view: next });
    const closed = (error: unknown) =>
      context.log.debug({ err: error }, 'the form was closed meanwhile, or Slack refused it');
    await context.surface.run(
      'add an article',
      async () => {
        const { store, person, acting } = await opened(context, body);
        try {
          await context.curatorship.requireMember(client, store, person);
          const submitted = await addArticle(context, client, store, fields, acting);
          await show(articleNotice(await saySubmitted(store, submitted, context.command))).catch(closed);
        } catch (error) {
          const sentence = sentenceFor(error);
          // A long text may be more than Slack takes back into a form.
          await show(articleForm(fields, sentence)).catch(() => show(articleNotice(sentence)).catch(closed));
          throw error;
        }
      },
      async () => undefined,
    );
  });
}

/** The form of a candidate or an entry. Whoever saves an older one sees what was changed, and keeps the own text. */
export function entrySubmitted(app: App, context: Context): void {
  app.view<ViewSubmitAction>(ENTRY_FORM, async ({ ack, body, view, client }) => {
    try {
      const editing = Editing.parse(JSON.parse(view.private_metadata));
      const errors = entryProblems(view, editing.of, context.clock().toISOString());
      if (Object.keys(errors).length > 0) return await ack({ response_action: 'errors', errors });
      const { store, person, acting } = await opened(context, body);
      await context.curatorship.requireCurator(client, store, person);
      const { index } = await openDesk(store);
      const { fields: before } = await openEditing(store, editing.ref);
      const fields = readEntryForm(
        view,
        editing.of,
        (ref) => {
          const actor = index.get(ref);
          return actor === undefined ? null : knownParty(actor);
        },
        partiesIn(before),
      );
      const save = editing.ref.startsWith('C') ? editCandidate : editEntry;
      const outcome = await save(store, editing.ref, editing.seen, fields, acting);
      if (!outcome.ok) {
        const { of, ...present } = await editingAfter(store, editing.ref, outcome.meanwhile);
        const notice = changedNotice(outcome.meanwhile.by, editing.ref, present.ref);
        const again = entryForm({ ...editing, ...present }, fields, notice);
        return await ack({ response_action: 'update', view: again });
      }
      await ack();
      const tell = noticeTo(client, body.user.id);
      const { back, ref } = editing;
      await context.surface.run(
        ENTRY_FORM,
        async () => {
          if (back === undefined) await tell(`Saved ${ref}.`);
          else await goOn(context, client, store, person, back, `Saved ${ref}.`);
        },
        tell,
      );
    } catch (error) {
      const block = error instanceof CodedError && error.code === 'speaker_missing' ? 'speaker' : 'words';
      context.log.info({ surface: ENTRY_FORM, err: error }, 'an edit was refused');
      await ack({ response_action: 'errors', errors: { [block]: sentenceFor(error) } });
    }
  });
}

/** The reason for a retraction. */
export function retractSubmitted(app: App, context: Context): void {
  app.view<ViewSubmitAction>(RETRACT_FORM, async ({ ack, body, view, client }) => {
    await ack();
    const tell = noticeTo(client, body.user.id);
    await context.surface.run(
      RETRACT_FORM,
      async () => {
        const ref = view.private_metadata;
        if (!StatementRef.safeParse(ref).success && !DevelopmentRef.safeParse(ref).success)
          throw new CodedError('ref_malformed');
        const { store, person, acting } = await opened(context, body);
        await context.curatorship.requireCurator(client, store, person);
        const reason = typed(view, 'reason');
        await retract(store, ref, reason, acting);
        await tell(`Retracted ${ref} (${plain(reason)}). It is never quoted again; undo takes this back.`);
      },
      tell,
    );
  });
}

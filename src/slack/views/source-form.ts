import type { App, ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { versionOf } from '../../curate/acting.ts';
import { editSource } from '../../curate/edit-source.ts';
import { CodedError, sentenceFor } from '../../record/errors.ts';
import { SourceRef } from '../../record/refs.ts';
import type { CitedSource, WorkspaceStore } from '../../store/store.ts';
import { section } from '../blocks/sections.ts';
import type { Context } from '../platform/context.ts';
import { changedNotice } from './entry-form.ts';
import { type Submission, textInput, typed } from './inputs.ts';
import { addressProblem, problemAt, publishedProblem } from './problems.ts';

const SOURCE_FORM = 'source_form';

const Editing = z.object({ ref: SourceRef, seen: z.int() });

/** The form of a source as it is on the record. Throws `ref_unknown`. */
export async function openSource(store: WorkspaceStore, ref: string): Promise<ModalView> {
  const [source] = await store.sourcesCited([ref]);
  if (source === undefined) throw new CodedError('ref_unknown', ref);
  return sourceForm(source, await versionOf(store, ref));
}

/** What is known of a source beside its text; `notice` tells what somebody else did meanwhile. */
const sourceForm = (source: CitedSource, seen: number, notice: string | null = null): ModalView => ({
  type: 'modal',
  callback_id: SOURCE_FORM,
  private_metadata: JSON.stringify({ ref: source.ref, seen }),
  title: { type: 'plain_text', text: `Edit ${source.ref}` },
  submit: { type: 'plain_text', text: 'Save' },
  close: { type: 'plain_text', text: 'Cancel' },
  blocks: [
    ...(notice === null ? [] : [section(notice)]),
    textInput('publisher', { label: 'Publisher', value: source.publisher, max: 200 }),
    textInput('title', { label: 'Title', value: source.title, max: 500 }),
    textInput('published', {
      label: 'Published',
      hint: 'The day it came out, such as 2022-01-10. The days of what is said in it stay as they are.',
      optional: true,
      value: source.published ?? '',
      max: 40,
    }),
    textInput('url', {
      label: 'Address',
      placeholder: 'https://…',
      optional: true,
      value: source.url ?? '',
      max: 2_000,
    }),
    textInput('place', { label: 'Place', optional: true, value: source.place ?? '', max: 200 }),
  ],
});

function readSourceForm(
  view: Submission,
): Pick<CitedSource, 'publisher' | 'title' | 'published' | 'url' | 'place'> {
  return {
    publisher: typed(view, 'publisher'),
    title: typed(view, 'title'),
    published: typed(view, 'published') || null,
    url: typed(view, 'url') || null,
    place: typed(view, 'place') || null,
  };
}

/** The form of a source; whoever saves an older one sees that, and keeps the own text. */
export function sourceSubmitted(app: App, context: Context): void {
  app.view<ViewSubmitAction>(SOURCE_FORM, async ({ ack, body, view, client }) => {
    try {
      const { ref, seen } = Editing.parse(JSON.parse(view.private_metadata));
      const store = await context.workspace(body.team?.id ?? '');
      const person = { id: body.user.id, teamId: body.user.team_id };
      await context.curatorship.requireCurator(client, store, person);
      const fields = readSourceForm(view);
      const at = context.clock().toISOString();
      const errors = {
        ...problemAt('publisher', fields.publisher === '' ? 'Say who published it.' : null),
        ...problemAt('title', fields.title === '' ? 'Give its title.' : null),
        ...problemAt('published', fields.published && publishedProblem(fields.published, at)),
        ...problemAt('url', fields.url && addressProblem(fields.url)),
      };
      if (Object.keys(errors).length > 0) return await ack({ response_action: 'errors', errors });
      const [before] = await store.sourcesCited([ref]);
      if (before === undefined) throw new CodedError('ref_unknown', ref);
      const source = { ...before, ...fields };
      const outcome = await editSource(store, source, seen, { by: person.id, at });
      if (!outcome.ok) {
        const notice = changedNotice(outcome.meanwhile.by, ref);
        const again = sourceForm(source, await versionOf(store, ref), notice);
        return await ack({ response_action: 'update', view: again });
      }
      await ack();
      await client.chat.postMessage({ channel: person.id, text: `Saved ${ref}.` });
    } catch (error) {
      context.log.info({ surface: SOURCE_FORM, err: error }, 'an edit was refused');
      await ack({ response_action: 'errors', errors: { publisher: sentenceFor(error) } });
    }
  });
}

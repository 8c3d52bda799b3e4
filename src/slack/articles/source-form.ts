import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { changedSince, versionOf } from '../../curate/acting.ts';
import { editSource } from '../../curate/edit-source.ts';
import { CodedError } from '../../record/errors.ts';
import { SourceRef } from '../../record/refs.ts';
import type { Revision } from '../../record/revision.ts';
import type { CitedSource, WorkspaceStore } from '../../store/store.ts';
import { dateShown, dateTyped, pastDateProblem } from '../kit/dates.ts';
import { type Submission, textInput, typed } from '../kit/inputs.ts';
import { plain } from '../kit/mrkdwn.ts';
import { addressProblem, problemAt } from '../kit/problems.ts';
import { section } from '../kit/sections.ts';
import type { Context } from '../platform/context.ts';
import { type Checked, onForm, type Sent } from '../platform/forms.ts';
import { changedNotice } from '../undo/changed-notice.ts';
import { tellDone } from '../undo/tell-done.ts';

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
      hint: 'The day it came out, such as 10 January 2022. The days of what is said in it stay as they are.',
      optional: true,
      value: dateShown(source.published),
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

interface EditedSource {
  ref: string;
  seen: number;
  source: CitedSource;
}

/** The form of a source; whoever saves an older one sees that, and keeps the own text. */
export function sourceSubmitted(context: Context): void {
  onForm<EditedSource>(context, {
    id: SOURCE_FORM,
    act: 'edit',
    check: checkSource,
    async work(handling, { ref, seen, source }) {
      const { store, acting, open } = handling;
      const outcome = await editSource(store, source, seen, acting);
      if (!outcome.ok) return open(await sourceAgain(store, source, outcome.meanwhile));
      const out = source.published === null ? '' : `, published ${dateShown(source.published)}`;
      await tellDone(handling, ref, `Saved ${ref}${out}.`);
    },
    refilled: ({ seen, source }, problem) => sourceForm(source, seen, `:warning: ${plain(problem)}`),
  });
}

async function checkSource({ view, at, record }: Sent): Promise<Checked<EditedSource>> {
  const { ref, seen } = Editing.parse(JSON.parse(view.private_metadata));
  const fields = readSourceForm(view);
  const errors = {
    ...problemAt('publisher', fields.publisher === '' ? 'Say who published it.' : null),
    ...problemAt('title', fields.title === '' ? 'Give its title.' : null),
    ...problemAt('published', fields.published && pastDateProblem(fields.published, at.slice(0, 10), at)),
    ...problemAt('url', fields.url && addressProblem(fields.url)),
  };
  if (Object.keys(errors).length > 0) return { errors };
  const store = await record();
  const [before] = await store.sourcesCited([ref]);
  if (before === undefined) throw new CodedError('ref_unknown', ref);
  const published = dateTyped(fields.published ?? '', at.slice(0, 10));
  const source = { ...before, ...fields, published };
  const meanwhile = await changedSince(store, ref, seen);
  return meanwhile === null
    ? { value: { ref, seen, source } }
    : { again: await sourceAgain(store, source, meanwhile) };
}

/** The form with the own text, for who saves it after somebody else changed the source. */
const sourceAgain = async (
  store: WorkspaceStore,
  source: CitedSource,
  { by }: Revision,
): Promise<ModalView> =>
  sourceForm(source, await versionOf(store, source.ref), changedNotice(by, source.ref));

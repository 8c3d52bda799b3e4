import type { App } from '@slack/bolt';
import { openDesk } from '../../ask/desk.ts';
import { checkEdit, editCandidate, editEntry, type Fields } from '../../curate/edit.ts';
import { retract } from '../../curate/retract.ts';
import { knownParty } from '../../record/candidate.ts';
import { CodedError } from '../../record/errors.ts';
import { DevelopmentRef, StatementRef } from '../../record/refs.ts';
import type { Revision } from '../../record/revision.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { addArticle, saySubmitted } from '../add-article.ts';
import { plain } from '../blocks/mrkdwn.ts';
import { editingAfter, openEditing, partiesIn } from '../entry-editing.ts';
import { goOn } from '../go-on.ts';
import type { Context } from '../platform/context.ts';
import { type Checked, onForm, type Sent } from '../platform/forms.ts';
import {
  ARTICLE_FORM,
  type ArticleFields,
  articleForm,
  articleNotice,
  articleProblems,
  readArticleForm,
} from './article-form.ts';
import { changedNotice, Editing, ENTRY_FORM, entryForm, entryProblems, readEntryForm } from './entry-form.ts';
import { typed } from './inputs.ts';
import { RETRACT_FORM, retractForm } from './retract-form.ts';

/** *Add to the record*: acknowledged at once with a notice, which then tells what came of it. */
export function articleSubmitted(app: App, context: Context): void {
  onForm<ArticleFields>(app, context, {
    id: ARTICLE_FORM,
    act: 'add',
    check({ view, at }) {
      const value = readArticleForm(view);
      const errors = articleProblems(value, at);
      if (Object.keys(errors).length > 0) return { errors };
      return { value, meanwhile: articleNotice(':hourglass_flowing_sand: Reading the article…') };
    },
    async work(handling, fields) {
      const submitted = await addArticle(handling, fields, (sentence) =>
        handling.show(articleNotice(`:hourglass_flowing_sand: ${sentence}`)),
      );
      await handling.show(articleNotice(await saySubmitted(handling.store, submitted, context.command)));
    },
    refilled: articleForm,
    notice: articleNotice,
  });
}

interface Edited {
  editing: Editing;
  fields: Fields;
}

/** The form of a candidate or an entry. Whoever saves an older one sees what was changed, and keeps the own text. */
export function entrySubmitted(app: App, context: Context): void {
  onForm<Edited>(app, context, {
    id: ENTRY_FORM,
    act: 'edit',
    check: checkEntry,
    blockOf: (error) =>
      error instanceof CodedError && error.code === 'speaker_missing' ? 'speaker' : 'words',
    async work(handling, { editing, fields }) {
      const { ref, seen, back } = editing;
      const save = ref.startsWith('C') ? editCandidate : editEntry;
      const outcome = await save(handling.store, ref, seen, fields, handling.acting);
      if (!outcome.ok)
        return handling.open(await entryAgain(handling.store, { editing, fields }, outcome.meanwhile));
      await (back === undefined ? handling.tell(`Saved ${ref}.`) : goOn(handling, back, `Saved ${ref}.`));
    },
    refilled: ({ editing, fields }, problem) => entryForm(editing, fields, `:warning: ${plain(problem)}`),
  });
}

async function checkEntry({ view, at, record }: Sent): Promise<Checked<Edited>> {
  const editing = Editing.parse(JSON.parse(view.private_metadata));
  const errors = entryProblems(view, editing.of, at);
  if (Object.keys(errors).length > 0) return { errors };
  const store = await record();
  const { index } = await openDesk(store);
  const { fields: before } = await openEditing(store, editing.ref);
  const known = (ref: string) => {
    const actor = index.get(ref);
    return actor === undefined ? null : knownParty(actor);
  };
  const value = { editing, fields: readEntryForm(view, editing.of, known, partiesIn(before)) };
  const meanwhile = await checkEdit(store, editing.ref, editing.seen, value.fields);
  return meanwhile === null ? { value } : { again: await entryAgain(store, value, meanwhile) };
}

/** The form with the own text, for who saves it after somebody else changed the thing. */
async function entryAgain(store: WorkspaceStore, { editing, fields }: Edited, meanwhile: Revision) {
  const { of, ...present } = await editingAfter(store, editing.ref, meanwhile);
  const notice = changedNotice(meanwhile.by, editing.ref, present.ref);
  return entryForm({ ...editing, ...present }, fields, notice);
}

/** The reason for a retraction. */
export function retractSubmitted(app: App, context: Context): void {
  onForm<{ ref: string; reason: string }>(app, context, {
    id: RETRACT_FORM,
    act: 'retract',
    check({ view }) {
      const ref = view.private_metadata;
      if (!StatementRef.safeParse(ref).success && !DevelopmentRef.safeParse(ref).success)
        throw new CodedError('ref_malformed');
      return { value: { ref, reason: typed(view, 'reason') } };
    },
    async work({ store, acting, tell }, { ref, reason }) {
      await retract(store, ref, reason, acting);
      await tell(`Retracted ${ref} (${plain(reason)}). It is never quoted again; undo takes this back.`);
    },
    refilled: ({ ref, reason }, problem) => retractForm(ref, { reason, problem }),
  });
}

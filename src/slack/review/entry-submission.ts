import type { DecisionOutcome } from '../../curate/acting.ts';
import { checkEdit, editCandidate, editEntry, type Fields } from '../../curate/edit.ts';
import { editingAfter, openEditing, partiesNamed } from '../../curate/editing.ts';
import { type SavedAndPublished, saveAndPublish } from '../../curate/save-and-publish.ts';
import { openDesk } from '../../recall/desk.ts';
import { sayDate } from '../../recall/say-date.ts';
import { knownParty } from '../../record/candidate.ts';
import { CodedError } from '../../record/errors.ts';
import type { Revision } from '../../record/revision.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { plain } from '../kit/mrkdwn.ts';
import type { Context } from '../platform/context.ts';
import { type Checked, onForm, type Sent } from '../platform/forms.ts';
import type { Handling } from '../platform/handling.ts';
import { placeOf } from '../queue/queue-place.ts';
import { tellSubmitters } from '../submitters/tell-submitters.ts';
import { changedNotice } from '../undo/changed-notice.ts';
import { tellDone } from '../undo/tell-done.ts';
import { showQueueAgain } from './back-to-queue.ts';
import { decided } from './decided.ts';
import { ENTRY_FORM, EntryFormState, entryForm } from './entry-form.ts';
import { entryProblems, isToPublish, readEntryForm } from './read-entry-form.ts';

interface Edited {
  editing: EntryFormState;
  fields: Fields;
  /** Whether a candidate is put on the record with it. */
  publish: boolean;
}

/** The form of a candidate or an entry. Whoever saves an older one sees what was changed, and keeps the own text. */
export function entrySubmitted(context: Context): void {
  onForm<Edited>(context, {
    id: ENTRY_FORM,
    act: 'edit',
    check: checkEntry,
    blockOf: (error) =>
      error instanceof CodedError && error.code === 'speaker_missing' ? 'speaker' : 'words',
    async work(handling, edited) {
      const { editing, fields } = edited;
      const { ref, back } = editing;
      const { store, acting } = handling;
      const outcome = await save(handling, edited);
      if (!outcome.ok) return handling.open(await entryAgain(store, edited, outcome.meanwhile, acting.at));
      const text = sayEdited(ref, fields, outcome.value);
      await (back === undefined
        ? tellDone(handling, outcome.value.entry ?? ref, text)
        : showQueueAgain(handling, back, await decided(handling, ref, text, placeOf(back))));
      if (outcome.value.entry !== null) await tellSubmitters(handling, [ref]);
    },
    refilled: ({ editing, fields }, problem) => entryForm(editing, fields, `:warning: ${plain(problem)}`),
  });
}

type Came = Pick<SavedAndPublished, 'entry' | 'same'>;

async function save(
  { store, acting }: Handling,
  { editing, fields, publish }: Edited,
): Promise<DecisionOutcome<Came>> {
  const { ref, seen } = editing;
  if (publish) return saveAndPublish(store, ref, seen, fields, acting);
  const edit = ref.startsWith('C') ? editCandidate : editEntry;
  const outcome: DecisionOutcome<unknown> = await edit(store, ref, seen, fields, acting);
  return outcome.ok ? { ok: true, value: { entry: null, same: null } } : outcome;
}

/** What became of it, with its day as it was read. */
function sayEdited(ref: string, fields: Fields, { entry, same }: Came): string {
  const date = 'saidOn' in fields ? fields.saidOn : fields.date;
  const day = date === null ? '' : `, ${'saidOn' in fields ? 'said ' : ''}${sayDate(date)}`;
  if (entry !== null) return `Published as ${entry}${day}.`;
  const asked = same === null ? '' : ` The record may have it already, as ${same}: decide which.`;
  return `Saved ${ref}${day}.${asked}`;
}

async function checkEntry({ view, at, record }: Sent): Promise<Checked<Edited>> {
  const editing = EntryFormState.parse(JSON.parse(view.private_metadata));
  const errors = entryProblems(view, editing, at);
  if (Object.keys(errors).length > 0) return { errors };
  const store = await record();
  const { index } = await openDesk(store);
  const { fields: before } = await openEditing(store, editing.ref, at);
  const known = (ref: string) => {
    const actor = index.get(ref);
    return actor === undefined ? null : knownParty(actor);
  };
  const fields = readEntryForm(view, editing, known, partiesNamed(before));
  const value = { editing, fields, publish: isToPublish(view, editing) };
  const meanwhile = await checkEdit(store, editing.ref, editing.seen, fields);
  return meanwhile === null ? { value } : { again: await entryAgain(store, value, meanwhile, at) };
}

/** The form with the own text, for who saves it after somebody else changed the thing. */
async function entryAgain(
  store: WorkspaceStore,
  { editing, fields }: Edited,
  meanwhile: Revision,
  at: string,
) {
  const { of, ...present } = await editingAfter(store, editing.ref, meanwhile, at);
  const notice = changedNotice(meanwhile.by, editing.ref, present.ref);
  return entryForm({ ...editing, ...present }, fields, notice);
}

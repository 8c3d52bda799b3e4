import type { ModalView } from '@slack/types';
import { versionOf } from '../../curate/acting.ts';
import { previewMerge } from '../../curate/actors.ts';
import { openEditing } from '../../curate/editing.ts';
import { retract } from '../../curate/retract.ts';
import { FROM_THE_START, readQueue } from '../../curate/review-queue.ts';
import { undo } from '../../curate/undo.ts';
import { openDesk } from '../../recall/desk.ts';
import { CodedError } from '../../record/errors.ts';
import { refTyped } from '../../record/refs.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { actorForm, draftOf, newActor } from '../actors/actor-form.ts';
import { actorsMessage } from '../actors/actors-message.ts';
import { mergeMessage } from '../actors/merge-message.ts';
import { partiesMessage } from '../actors/parties.ts';
import { nameIn } from '../actors/who-is.ts';
import { addArticle } from '../articles/add-article.ts';
import { articleForm, NO_FIELDS } from '../articles/article-form.ts';
import { articleJob } from '../articles/article-job.ts';
import { openSource } from '../articles/source-form.ts';
import { toldMessage, toldOf } from '../articles/told-article.ts';
import type { Message } from '../kit/message.ts';
import { sentenceMessage } from '../kit/message.ts';
import type { Handling } from '../platform/handling.ts';
import { queueMessage } from '../queue/queue-message.ts';
import { curatorsReply } from '../review/curators-command.ts';
import { entryForm } from '../review/entry-form.ts';
import { historyReply } from '../review/history-command.ts';
import { retractForm } from '../review/retract-form.ts';
import { tellSubmitters } from '../submitters/tell-submitters.ts';
import { exportReply } from '../transfer/export-command.ts';
import { importForm } from '../transfer/import-form.ts';
import { doneMessage } from '../undo/tell-done.ts';
import { sayRetracted, sayUndone } from '../undo/undo-block.ts';
import { isAddingActor } from './command-rights.ts';
import type { Curating } from './subcommands.ts';

/** Does what a curating subcommand says; null when a form was opened instead of an answer. */
export async function curate(
  { name, rest }: { name: Curating; rest: string },
  handling: Handling,
  responseUrl: string,
): Promise<Message | null> {
  const { store, acting } = handling;
  const open = async (view: ModalView): Promise<null> => {
    await handling.open(view);
    return null;
  };
  if (name === 'add')
    return rest === '' ? open(articleForm({ fields: NO_FIELDS, responseUrl })) : addByAddress(handling, rest);
  if (name === 'history') return historyReply(handling, rest);
  if (name === 'actors' && !isAddingActor(rest)) return actorsReply(store, rest);
  if (name === 'curators') return curatorsReply(handling, rest);
  if (name === 'export') return exportReply(handling, rest);
  switch (name) {
    case 'review': {
      const source = rest === '' ? null : refTyped(rest);
      if (source !== null && (await store.sourcesCited([source])).length === 0)
        throw new CodedError('ref_unknown', source);
      return queueMessage(await readQueue(store, 1, { ...FROM_THE_START, source }), null);
    }
    case 'actors':
      return open(await addedActor(store, rest.replace(/^add\s*/i, '').slice(0, 200)));
    case 'edit': {
      if (/^a/i.test(rest)) return open(await editedActor(store, refTyped(rest)));
      if (/^n/i.test(rest)) return open(await openSource(store, refTyped(rest)));
      const { editing, fields } = await openEditing(store, refTyped(rest), acting.at);
      return open(entryForm(editing, fields));
    }
    case 'retract': {
      const [, ref = '', reason = ''] = /^([sd][-–\s]?\d+)\s*(.*)$/is.exec(rest) ?? [];
      if (reason === '') return open(retractForm(refTyped(ref)));
      await retract(store, refTyped(ref), reason, acting);
      return doneMessage(handling, refTyped(ref), sayRetracted(refTyped(ref), reason));
    }
    case 'import':
      return open(importForm());
    case 'undo': {
      const undone = await undo(store, acting);
      await tellSubmitters(handling, undone.subjects);
      return sentenceMessage(sayUndone(undone));
    }
    case 'merge': {
      const [from, into] = rest.match(/a[-–\s]?\d+/gi) ?? [];
      if (from === undefined || into === undefined)
        return sentenceMessage(
          'Name both, such as merge A-9 into A-4: the first becomes the second, once you have seen what changes. The actors command lists them.',
        );
      return mergeMessage(await previewMerge(store, refTyped(from), refTyped(into)));
    }
  }
}

async function addByAddress(handling: Handling, url: string): Promise<Message> {
  await handling.respond({ text: 'Reading the article…' });
  const fields = { ...NO_FIELDS, url: url.replace(/^<|[|>].*$/g, '') };
  const add = () => addArticle(handling, fields, { waits: (text) => handling.respond({ text }) });
  const { caller, acting, context } = handling;
  const job = articleJob(context.newKey(), fields, { caller, at: acting.at });
  return toldMessage(await toldOf(handling, await context.hold(job, add, add)));
}

async function editedActor(store: WorkspaceStore, ref: string): Promise<ModalView> {
  const actor = (await store.actors()).find((one) => one.ref === ref);
  if (actor === undefined) throw new CodedError('ref_unknown', ref);
  const { index } = await openDesk(store);
  return actorForm({
    ref,
    seen: await versionOf(store, ref),
    actor: draftOf(actor),
    nameOf: nameIn(index),
  });
}

async function addedActor(store: WorkspaceStore, name: string): Promise<ModalView> {
  const { index } = await openDesk(store);
  return actorForm({ ref: null, seen: 0, actor: newActor(name), nameOf: nameIn(index) });
}

/** The directory of actors, or who speaks for whom. */
async function actorsReply(store: WorkspaceStore, rest: string): Promise<Message> {
  const [, parties, first = rest] = /^(part(?:y|ies))?\s*(\d*)$/i.exec(rest) ?? [];
  const actors = await store.actors();
  return parties === undefined ? actorsMessage(actors, Number(first)) : partiesMessage(actors, Number(first));
}

import type { App } from '@slack/bolt';
import { z } from 'zod';
import { changedSince, versionOf } from '../../curate/acting.ts';
import { addActor, editActor } from '../../curate/actors.ts';
import { openDesk } from '../../recall/desk.ts';
import type { ActorDraft } from '../../record/actor.ts';
import { ActorRef } from '../../record/refs.ts';
import type { Revision } from '../../record/revision.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { plain } from '../kit/mrkdwn.ts';
import type { Context } from '../platform/context.ts';
import { type Checked, onForm, type Sent } from '../platform/forms.ts';
import { changedNotice } from '../undo/changed-notice.ts';
import { tellDone } from '../undo/tell-done.ts';
import { ACTOR_FORM, actorForm, readActorForm } from './actor-form.ts';

const Editing = z.object({ ref: ActorRef.nullable(), seen: z.int() });

interface EditedActor {
  editing: z.infer<typeof Editing>;
  actor: ActorDraft;
}

/** The form of an actor; whoever saves an older one sees that, and keeps the own text. */
export function actorSubmitted(app: App, context: Context): void {
  onForm<EditedActor>(app, context, {
    id: ACTOR_FORM,
    act: 'edit',
    check: checkActor,
    async work(handling, { editing: { ref, seen }, actor }) {
      const { store, acting, open, tell } = handling;
      if (ref === null) return void (await tell(`Added ${await addActor(store, actor, acting)}.`));
      const outcome = await editActor(store, { ref, ...actor }, seen, acting);
      if (!outcome.ok) return open(await actorAgain(store, ref, actor, outcome.meanwhile));
      await tellDone(handling, ref, `Saved ${ref}.`);
    },
    refilled: ({ editing: { ref, seen }, actor }, problem) =>
      actorForm(ref, seen, actor, `:warning: ${plain(problem)}`),
  });
}

async function checkActor({ view, at, record }: Sent): Promise<Checked<EditedActor>> {
  const editing = Editing.parse(JSON.parse(view.private_metadata));
  const { ref, seen } = editing;
  const store = await record();
  const { index } = await openDesk(store);
  const anonymous = ref !== null && index.get(ref)?.anonymous === true;
  const read = readActorForm(view, anonymous, (one) => index.get(one) !== undefined, at.slice(0, 10));
  if (!read.ok) return { errors: read.errors };
  const { actor } = read;
  const meanwhile = ref === null ? null : await changedSince(store, ref, seen);
  if (ref === null || meanwhile === null) return { value: { editing, actor } };
  return { again: await actorAgain(store, ref, actor, meanwhile) };
}

/** The form with the own text, for who saves it after somebody else changed the actor. */
const actorAgain = async (store: WorkspaceStore, ref: string, actor: ActorDraft, { by }: Revision) =>
  actorForm(ref, await versionOf(store, ref), actor, changedNotice(by, ref));

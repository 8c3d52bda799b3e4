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
import { nameIn, whoIsIn } from './who-is.ts';

const Editing = z.object({ ref: ActorRef.nullable(), seen: z.int() });

interface EditedActor {
  editing: z.infer<typeof Editing>;
  actor: ActorDraft;
  nameOf: (ref: string) => string;
}

/** The form of an actor; whoever saves an older one sees that, and keeps the own text. */
export function actorSubmitted(context: Context): void {
  onForm<EditedActor>(context, {
    id: ACTOR_FORM,
    act: 'edit',
    check: checkActor,
    async work(handling, { editing: { ref, seen }, actor, nameOf }) {
      const { store, acting, open, tell } = handling;
      if (ref === null) return void (await tell(`Added ${await addActor(store, actor, acting)}.`));
      const outcome = await editActor(store, { ref, ...actor }, seen, acting);
      if (!outcome.ok)
        return open(await actorAgain(store, { editing: { ref, seen }, actor, nameOf }, outcome.meanwhile));
      await tellDone(handling, ref, `Saved ${ref}.`);
    },
    refilled: ({ editing, actor, nameOf }, problem) =>
      actorForm({ ...editing, actor, nameOf }, `:warning: ${plain(problem)}`),
  });
}

async function checkActor({ view, at, record }: Sent): Promise<Checked<EditedActor>> {
  const editing = Editing.parse(JSON.parse(view.private_metadata));
  const { ref, seen } = editing;
  const store = await record();
  const { index } = await openDesk(store);
  const anonymous = ref !== null && index.get(ref)?.anonymous === true;
  const read = readActorForm(view, anonymous, whoIsIn(index), at.slice(0, 10));
  if (!read.ok) return { errors: read.errors };
  const value = { editing, actor: read.value, nameOf: nameIn(index) };
  const meanwhile = ref === null ? null : await changedSince(store, ref, seen);
  return meanwhile === null ? { value } : { again: await actorAgain(store, value, meanwhile) };
}

/** The form with the own text, for who saves it after somebody else changed the actor. */
const actorAgain = async (
  store: WorkspaceStore,
  { editing: { ref }, actor, nameOf }: EditedActor,
  { by }: Revision,
) => {
  const seen = ref === null ? 0 : await versionOf(store, ref);
  return actorForm({ ref, seen, actor, nameOf }, ref === null ? null : changedNotice(by, ref));
};

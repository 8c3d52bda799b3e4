import type { App, ViewSubmitAction } from '@slack/bolt';
import { z } from 'zod';
import { openDesk } from '../../ask/desk.ts';
import { versionOf } from '../../curate/acting.ts';
import { addActor, editActor } from '../../curate/actors.ts';
import { sentenceFor } from '../../record/errors.ts';
import { ActorRef } from '../../record/refs.ts';
import type { Context } from '../platform/context.ts';
import { ACTOR_FORM, actorForm, readActorForm } from './actor-form.ts';
import { changedNotice } from './entry-form.ts';

const Editing = z.object({ ref: ActorRef.nullable(), seen: z.int() });

/** The form of an actor; whoever saves an older one sees that, and keeps the own text. */
export function actorSubmitted(app: App, context: Context): void {
  app.view<ViewSubmitAction>(ACTOR_FORM, async ({ ack, body, view, client }) => {
    try {
      const { ref, seen } = Editing.parse(JSON.parse(view.private_metadata));
      const store = await context.workspace(body.team?.id ?? '');
      await context.curatorship.requireCurator(client, store, {
        id: body.user.id,
        teamId: body.user.team_id,
      });
      const { index } = await openDesk(store);
      const anonymous = ref !== null && index.get(ref)?.anonymous === true;
      const read = readActorForm(view, anonymous, (one) => index.get(one) !== undefined);
      if (!read.ok) return await ack({ response_action: 'errors', errors: read.errors });
      const acting = { by: body.user.id, at: context.clock().toISOString() };
      if (ref === null) {
        const added = await addActor(store, read.actor, acting);
        await ack();
        await client.chat.postMessage({ channel: body.user.id, text: `Added ${added}.` });
        return;
      }
      const outcome = await editActor(store, { ref, ...read.actor }, seen, acting);
      if (!outcome.ok) {
        const notice = changedNotice(outcome.meanwhile.by, ref);
        return await ack({
          response_action: 'update',
          view: actorForm(ref, await versionOf(store, ref), read.actor, notice),
        });
      }
      await ack();
      await client.chat.postMessage({ channel: body.user.id, text: `Saved ${ref}.` });
    } catch (error) {
      context.log.info({ surface: ACTOR_FORM, err: error }, 'an edit was refused');
      await ack({ response_action: 'errors', errors: { name: sentenceFor(error) } });
    }
  });
}

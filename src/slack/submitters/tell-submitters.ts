import { articlesOf, type HandInOutcome, handInOutcome } from '../../curate/hand-in-outcome.ts';
import type { SourceRef } from '../../record/refs.ts';
import type { Handling } from '../platform/handling.ts';
import { outcomeMessage } from './outcome-message.ts';

type Telling = Pick<Handling, 'store' | 'clients' | 'caller' | 'context'>;

/**
 * Tells those who handed in articles what became of them, now that the candidates `refs` were decided on or taken up
 * again: one direct message an article from the first publication on, which goes on saying how it stands. Who decided is
 * told nothing about their own. Never rejects: what was decided stands whether anybody could be told.
 */
export async function tellSubmitters(handling: Telling, refs: readonly string[]): Promise<void> {
  const { store, context, caller } = handling;
  for (const source of await articlesOf(store, refs)) {
    const outcome = await handInOutcome(store, source);
    if (outcome === null || outcome.by === caller.user) continue;
    await tell(handling, source, outcome).catch((error: unknown) =>
      context.log.warn({ err: error, source }, 'nobody could be told what became of an article'),
    );
  }
}

async function tell({ store, clients }: Telling, source: SourceRef, outcome: HandInOutcome): Promise<void> {
  const told = await store.handInNotice(source);
  const message = outcomeMessage(outcome);
  if (told !== null) return void (await clients.tell.chat.update({ ...told, ...message }));
  if (outcome.published.length === 0) return;
  const { channel, ts } = await clients.tell.chat.postMessage({
    channel: outcome.by,
    unfurl_links: false,
    ...message,
  });
  if (channel !== undefined && ts !== undefined) await store.putHandInNotice(source, { channel, ts });
}

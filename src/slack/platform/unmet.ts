import { App, type AppOptions, type ReceiverEvent } from '@slack/bolt';
import { z } from 'zod';
import type { Task } from '../../jobs/job-kind.ts';
import { CodedError, isPassing } from '../../record/errors.ts';
import { sentenceFor } from '../../wording/errors.ts';
import type { Context } from './context.ts';
import { type Delivery, inboxJob, NEW_DELIVERY } from './inbox.ts';
import { respondTo } from './respond.ts';
import { oddIn } from './shape.ts';
import type { Surface } from './surfaces.ts';

/** Trouble that may pass is told only after so many tries: until then an answer is better than the news that there is none. */
const QUIET_TRIES = 2;

/** Why a job of an event is done again. */
const UNHEARD = 'whoever asked could not be told anything';

const Id = z.string().optional().catch(undefined);

/** What names the surface that a payload means; docs.slack.dev/reference/interaction-payloads */
const Payload = z.object({
  type: Id,
  command: Id,
  callback_id: Id,
  action_id: Id,
  response_url: Id,
  event: z.object({ type: z.string() }).optional().catch(undefined),
  view: z.object({ callback_id: Id }).optional().catch(undefined),
  actions: z
    .array(z.object({ action_id: Id, url: Id }))
    .optional()
    .catch(undefined),
});
type Payload = z.infer<typeof Payload>;

/**
 * Bolt's app, which acknowledges also what is no surface of this one: buttons and forms of older versions, events that
 * nobody listens to, bodies that are none, payloads that hold something else than Slack's where it counts. Bolt itself would let Slack send them again and tell the person of an error.
 */
export class AcknowledgingApp extends App {
  readonly #context: Context;

  constructor(options: AppOptions, context: Context) {
    super(options);
    this.#context = context;
  }

  override async processEvent(event: ReceiverEvent): Promise<void> {
    const odd = oddIn(event.body);
    if (odd !== null) {
      this.#context.log.warn({ odd }, 'a payload of a shape that Slack has not was left');
      return event.ack();
    }
    const payload = Payload.safeParse(event.body);
    if (payload.success && this.#isMet(payload.data)) return this.#once(event);
    const { type, actions } = payload.data ?? {};
    this.#context.log.info({ type, actions }, 'something came that the app has no surface for');
    await event.ack(type === 'block_suggestion' ? { options: [] } : undefined);
    if (payload.success) await this.#tell(payload.data);
  }

  /** What a process took that has ended since, or nobody could be told of; Slack heard that it was taken. */
  async replay(
    body: ReceiverEvent['body'],
    { attempt, mine }: Pick<Task, 'attempt' | 'mine'>,
  ): Promise<void> {
    const triedAgain = (trouble: unknown): boolean => attempt <= QUIET_TRIES && isPassing(trouble);
    await this.#process(body, { ...NEW_DELIVERY, again: true, triedAgain, mine, heard: false });
  }

  /** Tells whoever wrote what ended every process that took it that there is no answer. */
  async giveUp(body: ReceiverEvent['body'], { mine }: Pick<Task, 'mine'>): Promise<void> {
    await this.#process(body, { ...NEW_DELIVERY, again: true, givenUp: true, mine, heard: false });
  }

  async #process(body: ReceiverEvent['body'], delivery: Delivery): Promise<void> {
    await super.processEvent({ body, ack: async () => undefined, customProperties: { delivery } });
    if (!delivery.heard) throw new Error(UNHEARD);
  }

  async #once(event: ReceiverEvent): Promise<void> {
    const job = inboxJob(event.body);
    if (job === null || !(await this.#context.installations.has(job.teamId)))
      return super.processEvent(event);
    let acked = false;
    const ack: ReceiverEvent['ack'] = async (response) => {
      if (acked) return;
      acked = true;
      await event.ack(response);
    };
    return this.#context.hold(
      job,
      async (held) => {
        const delivery: Delivery = {
          ...NEW_DELIVERY,
          triedAgain: isPassing,
          mine: held.mine,
          heard: false,
        };
        await super.processEvent({
          ...event,
          ack,
          customProperties: { ...event.customProperties, delivery },
        });
        if (delivery.heard) return;
        held.leave(UNHEARD);
        await ack();
      },
      () => ack(),
    );
  }

  #isMet(payload: Payload): boolean {
    const surface = surfaceOf(payload);
    return surface !== null && this.#context.surfaces.has(surface.kind, surface.id);
  }

  async #tell({ response_url: url, actions }: Payload): Promise<void> {
    // A button that opens an address is told of as well: docs.slack.dev/reference/block-kit/block-elements/button-element
    if (url === undefined || actions?.some((action) => action.url !== undefined)) return;
    const text = sentenceFor(new CodedError('button_stale'));
    await respondTo(url, { text, replace_original: false }).catch((error: unknown) =>
      this.#context.log.warn({ err: error }, 'that a button is old could not be told'),
    );
  }
}

/** Which surface a payload means; null for what is none of those that Slack has. */
function surfaceOf(payload: Payload): { kind: Surface['kind']; id: string } | null {
  const { type, command, callback_id, action_id, event, view, actions } = payload;
  const named = (kind: Surface['kind'], id: string | undefined) => (id === undefined ? null : { kind, id });
  if (event !== undefined) return named('event', event.type);
  if (command !== undefined) return named('command', command);
  if (type === 'block_suggestion') return named('options', action_id);
  if (actions !== undefined) return named('button', actions[0]?.action_id);
  if (type === 'shortcut' || type === 'message_action') return named(type, callback_id);
  return type === 'view_submission' ? named('form', view?.callback_id) : null;
}

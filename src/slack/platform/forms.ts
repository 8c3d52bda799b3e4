import { setTimeout as sleep } from 'node:timers/promises';
import type { ViewOutput } from '@slack/bolt';
import type { Block, InputBlock, ModalView, PlainTextInput } from '@slack/types';
import { WebAPIPlatformError } from '@slack/web-api';
import { z } from 'zod';
import { clip } from '../../recall/clip.ts';
import { CodedError, isMistake } from '../../record/errors.ts';
import type { NewJob } from '../../store/jobs.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { sentenceFor } from '../../wording/errors.ts';
import { plain } from '../kit/mrkdwn.ts';
import { type Caller, callerOf } from './caller.ts';
import type { Context } from './context.ts';
import { type Arrival, clientsOf, type Handling, handle, tellDirectly } from './handling.ts';
import type { Tell } from './in-flight.ts';
import type { Act } from './rights.ts';
import { slackTrouble } from './slack-trouble.ts';

/** A form that was sent, as it is checked before the ack: there is no way to Slack in it. */
export interface Sent {
  view: ViewOutput;
  /** When, ISO 8601. */
  at: string;
  record(): Promise<WorkspaceStore>;
}

/** What a check comes to: problems by block, the form once more, or what the form says. */
export type Checked<T> =
  | { errors: Record<string, string> }
  | { again: ModalView }
  | {
      value: T;
      /** What stands in the form's place while the work goes on; without it the form is closed. */
      meanwhile?: ModalView;
    };

/** A form by its callback id. */
export interface Form<T> {
  id: string;
  act: Act;
  /** Sees the fields and the record alone. What it throws is told at a field: `blockOf` says at which. */
  check(sent: Sent): Checked<T> | Promise<Checked<T>>;
  blockOf?(error: unknown): string;
  work(handling: FormHandling, value: T): Promise<void>;
  /** The job that the work is, written down before the ack: should the process end meanwhile, another does it. */
  job?(value: T, sent: { caller: Caller; at: string }): Omit<NewJob, 'runAfter'>;
  /** The form with what was typed, and what went wrong with it after all; without it the problem is told. */
  refilled?(value: T, problem: string): ModalView;
  /** Where a problem is told; without it in a direct message. */
  tellOf?(value: T): Tell;
  /** The problem alone, where Slack does not take all of it back. */
  notice?(problem: string): ModalView;
}

/** What a form's work has beside that of other surfaces. */
interface FormHandling extends Handling {
  /** Shows another view in the form's place; false when it was closed. */
  show(view: ModalView): Promise<boolean>;
}

/** Slack waits three seconds for the ack, in which the record may be busy. */
const CHECK_MS = 2_000;

/** Forms: checked, acknowledged, and only then done. What goes wrong later opens the form again with what was typed. */
export function onForm<T>(context: Context, form: Form<T>): void {
  context.surfaces.add(
    { kind: 'form', id: form.id, act: form.act },
    async ({ ack, body, view, context: bolt }) => {
      const arrival: Arrival = { bolt, body, trigger: body.trigger_id };
      const checked = await check(context, form, arrival, view);
      if ('errors' in checked) return ack({ response_action: 'errors', errors: checked.errors });
      if ('again' in checked) return ack({ response_action: 'update', view: checked.again });
      const { value, meanwhile } = checked;
      const use = {
        name: form.id,
        act: 'ask' as const,
        tell: tellDirectly(clientsOf(context, bolt), body.user.id),
      };
      const ackAndWork = async () => {
        await (meanwhile === undefined ? ack() : ack({ response_action: 'update', view: meanwhile }));
        await handle(context, arrival, use, (handling) =>
          workOn(formHandling(handling, view), form, value, meanwhile === undefined),
        );
      };
      if (form.job === undefined) return ackAndWork();
      const job = form.job(value, { caller: callerOf(bolt, body), at: context.clock().toISOString() });
      await context.hold(job, ackAndWork, ackAndWork);
    },
  );
}

async function check<T>(
  context: Context,
  form: Form<T>,
  arrival: Arrival,
  view: ViewOutput,
): Promise<Checked<T>> {
  try {
    const { team } = await context.installations.known(callerOf(arrival.bolt, arrival.body));
    const sent: Sent = {
      view,
      at: context.clock().toISOString(),
      record: () => context.workspace(team),
    };
    return await Promise.race([form.check(sent), tooLate()]);
  } catch (thrown) {
    const error = isUnread(thrown) ? new CodedError('form_stale', '', { cause: thrown }) : thrown;
    if (isMistake(error)) context.log.info({ surface: form.id, err: error }, 'a form was refused');
    else context.log.error({ surface: form.id, err: error }, 'a form could not be checked');
    return { errors: { [form.blockOf?.(error) ?? firstInput(view)]: sentenceFor(error) } };
  }
}

/** What a form carries is read by schemas; one that was opened before an update may not have it all. */
const isUnread = (error: unknown): boolean => error instanceof z.ZodError || error instanceof SyntaxError;

async function tooLate(): Promise<never> {
  await sleep(CHECK_MS, undefined, { ref: false });
  throw new CodedError('store_locked');
}

const firstInput = ({ blocks }: ViewOutput): string =>
  blocks.find(({ type }) => type === 'input')?.block_id ?? blocks[0]?.block_id ?? 'form';

async function workOn<T>(handling: FormHandling, form: Form<T>, value: T, closed: boolean): Promise<void> {
  try {
    if (!closed) handling.answered();
    await handling.need(form.act);
    await form.work(leavable(handling), value);
  } catch (error) {
    const trouble = slackTrouble(error);
    const { log } = handling.context;
    if (isMistake(trouble)) log.info({ surface: form.id, err: error }, 'a form was refused');
    else log.error({ surface: form.id, err: error }, 'the work of a form failed');
    await tellProblem(handling, form, value, { closed, problem: sentenceFor(trouble) });
  }
}

/** Shows the form once more with what went wrong; where Slack does not take that, what was typed is told with it. */
async function tellProblem<T>(
  handling: FormHandling,
  { refilled, notice, tellOf }: Form<T>,
  value: T,
  { closed, problem }: { closed: boolean; problem: string },
): Promise<void> {
  const there = tellOf?.(value);
  const tell: Tell = (sentence) =>
    there === undefined ? handling.tell(sentence) : there(sentence).catch(() => handling.tell(sentence));
  if (refilled === undefined) return void (await tell(problem));
  const view = refilled(value, problem);
  const show = async (): Promise<void> => {
    if (closed) return handling.open(view);
    await handling.show(view).catch((error: unknown) => {
      if (notice === undefined) throw error;
      return handling.show(notice(problem));
    });
  };
  await show().catch(() => tell(withTyped(problem, view)));
}

const formHandling = (handling: Handling, { id }: ViewOutput): FormHandling => ({
  ...handling,
  async show(view) {
    await handling.clients.tell.views.update({ view_id: id, view });
    handling.answered();
    return true;
  },
});

/** The same while work goes on: whoever has closed the form by then has no use for what it would show. */
const leavable = (handling: FormHandling): FormHandling => ({
  ...handling,
  async show(view) {
    return handling.show(view).catch((error: unknown) => {
      if (!(error instanceof WebAPIPlatformError && error.data.error === 'not_found')) throw error;
      handling.context.log.info({ err: error }, 'a form was closed before its work was done');
      return false;
    });
  },
});

/** A problem with what was typed into a form that cannot be opened again, so that nothing of it is lost. */
function withTyped(problem: string, { blocks }: ModalView): string {
  const typed = blocks
    .filter(isTextInput)
    .flatMap(({ label, element: { initial_value: value = '' } }) =>
      value === '' ? [] : [`*${label.text}*: ${plain(clip(value, MOST_TYPED))}`],
    );
  return [problem, ...typed].join('\n');
}

const isTextInput = (block: Block): block is InputBlock & { element: PlainTextInput } =>
  block.type === 'input' && (block as InputBlock).element.type === 'plain_text_input';

/** So much of a field fits into a message with the others, in UTF-16 units. */
const MOST_TYPED = 3_000;

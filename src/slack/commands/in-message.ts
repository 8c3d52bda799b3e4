import { readBriefRequest } from '../../digest/brief-setting.ts';
import { CodedError } from '../../record/errors.ts';
import { makeMessage } from '../answers/make-message.ts';
import { chartReply } from '../answers/pictures.ts';
import { isBriefEdit } from '../briefs/make-brief.ts';
import { checkReply } from '../checks/check-command.ts';
import { isComparison } from '../compare/comparisons.ts';
import { replyToSubscriptions } from '../digests/replies.ts';
import { askedBack, askedBackMessage } from '../kit/ask-back.ts';
import { RUN } from '../kit/ask-buttons.ts';
import type { Message } from '../kit/message.ts';
import { onButton } from '../platform/buttons.ts';
import { channelOf } from '../platform/caller.ts';
import type { Context } from '../platform/context.ts';
import { directly, type Handling } from '../platform/handling.ts';
import { answerCommand } from './answer-command.ts';
import { actOf } from './command-rights.ts';
import { pressMessage } from './press-message.ts';
import { isCurating, readSubcommand, type Subcommand } from './subcommands.ts';

/** What is answered to a command in a message, and whether to its writer alone. */
interface Reply {
  message: Message;
  alone: boolean;
}

const SUBSCRIPTIONS: ReadonlySet<Subcommand['name']> = new Set([
  'digest',
  'watch',
  'watches',
  'unwatch',
  'brief',
]);

/**
 * Does what a command in a mention or direct message says. What takes a form, or is for curators, comes as a button:
 * messages bring no trigger. Null for what is a question.
 */
export async function replyToCommand(handling: Handling, words: string): Promise<Reply | null> {
  const subcommand = readSubcommand(words);
  const { name, rest } = subcommand;
  const toPress =
    isCurating(name) ||
    name === 'feeds' ||
    (name === 'check' && rest === '') ||
    (name === 'brief' && isBriefEdit(rest)) ||
    (name === 'digest' && /^(?:change|edit)$/i.test(rest)) ||
    name === 'settings' ||
    isHidden(subcommand);
  if (toPress) return { message: pressMessage(words, handling.context.command), alone: false };
  const zone = await handling.timeZone();
  const moment = { now: handling.context.clock(), timeZone: zone };
  // *Who?* alone goes on from what was said.
  const back = rest === '' && name !== 'who' ? await askedBack(handling.store, name, moment) : null;
  if (back !== null) return { message: askedBackMessage(back), alone: false };
  if (name === 'chart') return { message: await chartReply(handling, rest, false), alone: false };
  if (name === 'check') {
    await handling.need(actOf(subcommand));
    const message = await checkReply(handling, rest, '');
    return message === null ? null : { message, alone: true };
  }
  if (
    name === 'show' ||
    name === 'sources' ||
    (name === 'brief' && readBriefRequest(rest) === null) ||
    isComparison(name)
  ) {
    const again = { how: name, text: rest, page: 0, at: handling.acting.at, zone };
    const message = await makeMessage(handling.store, again, false);
    return { message, alone: false };
  }
  if (!SUBSCRIPTIONS.has(name)) return null;
  await handling.need(actOf(subcommand));
  const place = { handling, channel: channelOf(handling.caller), zone };
  const message = await replyToSubscriptions(subcommand, {
    ...place,
    now: handling.context.clock(),
    responseUrl: '',
  });
  return message === null ? null : { message, alone: true };
}

/** Candidates and sources are shown to who may see them, and so not in a thread that others read. */
const isHidden = ({ name, rest }: Subcommand): boolean => name === 'show' && /^[cfn]/i.test(rest);

/** Buttons that do what a command says. */
export function runButton(context: Context): void {
  onButton(context, { id: new RegExp(`^${RUN}(?::|$)`), act: 'ask' }, async (handling, { action, body }) => {
    if (action.value === undefined) throw new CodedError('button_stale');
    const subcommand = readSubcommand(action.value);
    await handling.need(actOf(subcommand));
    const there = handling.caller.channel === null ? await directly(handling) : handling;
    const message = await answerCommand(there, subcommand, body.response_url ?? '');
    if (message !== null) await there.respond(message);
  });
}

import { WebAPIPlatformError } from '@slack/web-api';
import { firstQuestions } from '../../ask/first-questions.ts';
import { CodedError } from '../../record/errors.ts';
import { announce } from '../digests/digests.ts';
import { questionButtons } from '../kit/ask-buttons.ts';
import { actions, button } from '../kit/buttons.ts';
import { context as small } from '../kit/item-blocks.ts';
import { type Message, sentenceMessage } from '../kit/message.ts';
import { section } from '../kit/sections.ts';
import { onButton } from '../platform/buttons.ts';
import type { Context } from '../platform/context.ts';
import { onEvent } from '../platform/events.ts';
import { type Handling, tellDirectly } from '../platform/handling.ts';
import { HOME } from './home-view.ts';

const INTRODUCE = 'added_introduce';

/** The app was added to a channel: nothing is said there unasked; whoever did it gets a direct message. */
export function addedToChannel(context: Context): void {
  onEvent(
    context,
    { id: 'member_joined_channel', act: 'ask' },
    ({ user, channel, inviter }, { botUserId, clients }) =>
      user === botUserId && inviter !== undefined
        ? { what: { channel, inviter }, name: 'added', tell: tellDirectly(clients, inviter) }
        : null,
    async (handling, { channel, inviter }) => {
      await handling.store.meetChannel(channel, handling.acting.at);
      await offer(handling, channel, inviter);
    },
  );
  onButton(context, { id: INTRODUCE, act: 'set_digest' }, async (handling, { action }) => {
    if (action.value === undefined) throw new CodedError('button_stale');
    await announce(handling, action.value, introduction(handling));
    await handling.respond(sentenceMessage('Done: everybody there can see what I do and how to ask me.'));
  });
}

/**
 * A channel whose joining Slack did not tell of, for lack of the scope, is learnt of at the first mention there: whoever
 * mentioned the app is offered the same, once for each channel.
 */
export async function metInChannel(handling: Handling, channel: string, user: string): Promise<void> {
  const { clients, store, acting, context } = handling;
  try {
    if (!(await store.meetChannel(channel, acting.at))) return;
    if (await tellsOfJoining(handling, channel)) return;
    const { blocks, text } = await offerMessage(handling, channel, null);
    await clients.tell.chat.postMessage({ channel: user, blocks, text });
  } catch (error) {
    context.log.warn({ err: error, channel }, 'nobody was told what can be done in a channel');
  }
}

async function tellsOfJoining({ clients }: Handling, channel: string): Promise<boolean> {
  try {
    await clients.lookUp.conversations.info({ channel });
    return true;
  } catch (error) {
    return !(error instanceof WebAPIPlatformError && error.data.error === 'missing_scope');
  }
}

async function offer(handling: Handling, channel: string, user: string): Promise<void> {
  const name = await nameOf(handling, channel);
  await handling.clients.tell.chat.postMessage({
    channel: user,
    ...(await offerMessage(handling, channel, name)),
  });
  handling.answered();
}

async function offerMessage(handling: Handling, channel: string, name: string | null): Promise<Message> {
  const { context, store } = handling;
  const moment = { now: context.clock(), timeZone: await handling.timeZone() };
  const [question] = await firstQuestions(store, moment, 1);
  const said = `I am in <#${channel}> now. I say nothing there unless somebody asks me.`;
  const where = name === null ? 'there' : `in #${name}`;
  return {
    blocks: [
      section(said),
      ...actions([
        button(`Introduce yourself ${where}`.slice(0, 75), INTRODUCE, channel),
        button('Set a digest', `${HOME.digest}:added`, channel),
        ...questionButtons(question === undefined ? [] : [question]).map((one) => ({
          ...one,
          text: { ...one.text, text: 'Try a question' },
        })),
      ]),
      ...(question === undefined ? [] : [small([`*Try a question* asks: ${question}`])]),
    ],
    text: `${said} You can have me introduce myself, set a digest, or try a question.`,
  };
}

async function nameOf({ clients }: Handling, channel: string): Promise<string | null> {
  const told = await clients.lookUp.conversations.info({ channel }).catch(() => null);
  return told?.channel?.name ?? null;
}

function introduction({ caller, context: { command } }: Handling): string {
  const mention = command.replace('/', '@');
  return `<@${caller.user}> added me. I answer from a curated record of the Ukraine talks: who said what, when, and which source reported it. Ask in a thread with ${mention}, or for your eyes alone with ${command}. ${command} help shows what can be asked, ${command} digest sets a daily post here.`;
}

import { type BriefRequest, briefState, turnBriefOn } from '../../digest/brief-setting.ts';
import { saySchedule } from '../../digest/settings.ts';
import { CodedError } from '../../record/errors.ts';
import type { Message } from '../kit/message.ts';
import { sentenceMessage } from '../kit/message.ts';
import { plain } from '../kit/mrkdwn.ts';
import { announce, announceEnd, type DigestPlace } from './digests.ts';

/** Sets when a channel gets a brief, ends it, or tells how it stands. */
export async function replyToBriefSetting(request: BriefRequest, place: DigestPlace): Promise<Message> {
  const { handling, channel, zone } = place;
  const { store, context, caller } = handling;
  const state = await briefState(store, channel, zone);
  if (request.kind === 'show') return sentenceMessage(standing(state, context.command));
  if (request.kind === 'off') {
    const key = { channel, kind: 'brief' } as const;
    if (!(await store.stopSubscription(key, 'off', `by ${caller.user}`, null)))
      throw new CodedError('brief_not_on', context.command);
    await announceEnd(handling, channel, `<@${caller.user}> turned the brief of this channel off.`);
    return sentenceMessage('The brief is off.');
  }
  const setting = { ...state.setting, ...request.change };
  const when = saySchedule(setting);
  if (!state.isOn)
    await announce(
      handling,
      channel,
      `<@${caller.user}> turned a brief of the record on: ${plain(when)}, when something is new. ${context.command} brief off ends it.`,
    );
  await turnBriefOn(store, channel, { setting, user: caller.user, now: context.clock() });
  return sentenceMessage(`The brief is on: ${when}.`);
}

const standing = (
  { isOn, setting }: { isOn: boolean; setting: Parameters<typeof saySchedule>[0] },
  command: string,
) =>
  isOn
    ? `The brief of this channel is on: ${saySchedule(setting)}. ${command} brief off ends it.`
    : `The brief is not turned on in this channel. Turn it on with ${command} brief on 08:30 weekdays.`;

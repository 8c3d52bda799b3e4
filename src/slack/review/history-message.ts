import type { HistoryStep } from '../../curate/history.ts';
import { clip } from '../../recall/clip.ts';
import { context } from '../kit/items.ts';
import { LIMITS } from '../kit/limits.ts';
import type { Message } from '../kit/message.ts';
import { plain } from '../kit/mrkdwn.ts';
import { fitting, section } from '../kit/sections.ts';

const MOST_STEPS = 20;
const FIELD = 200;
/** What the blocks before and after the steps may be long. */
const AROUND = 500;

/**
 * What was done to one thing: who, when, what changed; latest first, from the `first` (1 for the latest) on as many
 * as fit into one message. What stood there before is for curators: others are told which fields were changed.
 */
export function historyMessage(
  ref: string,
  steps: readonly HistoryStep[],
  first: number,
  isCurator = false,
): Message {
  const from = Math.min(Math.max(first, 1), steps.length) - 1;
  const latest = [...steps].reverse().slice(from, from + MOST_STEPS);
  const shown = fitting(latest.map((step) => stepText(step, isCurator)).map(section), AROUND);
  const next = from + shown.length;
  const head = `History of ${ref}: ${steps.length} ${steps.length === 1 ? 'change' : 'changes'}${shown.length === steps.length ? '' : `; latest first, ${from + 1} to ${next}`}.`;
  const rest = `\`history ${ref} ${next + 1}\` shows the older ones.`;
  return {
    blocks: [section(`*${head}*`), ...shown, ...(next < steps.length ? [context([rest])] : [])],
    text: next < steps.length ? `${head} ${rest}` : head,
  };
}

const stepText = (
  { revision: { by, at, action, reason }, changed }: HistoryStep,
  isCurator: boolean,
): string => {
  const who = /^[UW][A-Z0-9]+$/.test(by) ? `<@${by}>` : plain(by);
  const seconds = Math.floor(Date.parse(at) / 1000);
  const when = `<!date^${seconds}^{date_short} {time}|${at.slice(0, 16).replace('T', ' ')} UTC>`;
  const lines = isCurator ? changed.map(changeText) : changed.map(({ field }) => `• ${plain(field)}`);
  const text = [
    `*${action}* by ${who}, ${when}${reason === null ? '' : `: ${plain(reason)}`}`,
    ...lines,
  ].join('\n');
  return clip(text, LIMITS.sectionText);
};

const changeText = ({ field, before, after }: HistoryStep['changed'][number]): string => {
  const say = (value: string) => (value === '' ? '_nothing_' : plain(clip(value, FIELD)));
  return `• ${plain(field)}: ${say(before)} → ${say(after)}`;
};

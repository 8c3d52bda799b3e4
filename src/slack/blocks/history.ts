import type { KnownBlock } from '@slack/types';
import type { HistoryStep } from '../../curate/history.ts';
import { LIMITS } from './limits.ts';
import type { Message } from './message.ts';
import { clip, plain } from './mrkdwn.ts';

const MOST_STEPS = 20;
const FIELD = 200;

/** What was done to one thing: who, when, what changed; latest first. */
export function historyMessage(ref: string, steps: readonly HistoryStep[]): Message {
  const shown = [...steps].reverse().slice(0, MOST_STEPS);
  const head = `History of ${ref}: ${steps.length} ${steps.length === 1 ? 'change' : 'changes'}${steps.length > shown.length ? `, the latest ${shown.length}` : ''}.`;
  return {
    blocks: [{ type: 'section', text: { type: 'mrkdwn', text: `*${head}*` } }, ...shown.map(stepBlock)],
    text: head,
  };
}

const stepBlock = ({ revision: { by, at, action, reason }, changed }: HistoryStep): KnownBlock => {
  const who = /^[UW][A-Z0-9]+$/.test(by) ? `<@${by}>` : plain(by);
  const seconds = Math.floor(Date.parse(at) / 1000);
  const when = `<!date^${seconds}^{date_short} {time}|${at.slice(0, 16).replace('T', ' ')} UTC>`;
  const lines = changed.map(
    ({ field, before, after }) =>
      `• ${plain(field)}: ${before === '' ? '_nothing_' : plain(clip(before, FIELD))} → ${after === '' ? '_nothing_' : plain(clip(after, FIELD))}`,
  );
  const text = [
    `*${action}* by ${who}, ${when}${reason === null ? '' : `: ${plain(reason)}`}`,
    ...lines,
  ].join('\n');
  return { type: 'section', text: { type: 'mrkdwn', text: clip(text, LIMITS.sectionText) } };
};

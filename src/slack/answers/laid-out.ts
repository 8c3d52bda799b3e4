import type { Button } from '@slack/types';
import type { Answer } from '../../ask/answer.ts';
import type { Frame } from '../../ask/frame/frame.ts';
import type { Comparison } from '../compare/comparisons.ts';
import { button, MORE } from '../kit/buttons.ts';
import { type Again, encodeAgain } from './made-from.ts';

/** What lays out what a question asks for, and how many parties it needs; with a label it is offered, else it is the answer. */
interface Layout {
  how: Comparison | 'brief';
  parties: number;
  label?: string;
}

const LAYOUTS: Partial<Record<Frame['act'], Layout>> = {
  course: { how: 'position', parties: 1 },
  silence: { how: 'silent', parties: 0 },
  brief: { how: 'brief', parties: 0 },
  wordings: { how: 'wording', parties: 0 },
  compare: { how: 'compare', parties: 2, label: 'Side by side' },
  position: { how: 'position', parties: 1, label: 'Day by day' },
  'who-has-not': { how: 'silent', parties: 0, label: 'Who has gone silent' },
};

/** In UTF-16 units. */
const LONGEST = 600;

/** The comparison that a question asks for outright, as a message is made from it; null for any other. */
export function laidOut(answer: Pick<Answer, 'frame' | 'items'>, again: Again): Again | null {
  const layout = LAYOUTS[answer.frame.act];
  return layout === undefined || layout.label !== undefined ? null : madeFrom(answer, layout, again);
}

/** A button that lays the same out as a comparison, under an answer that compares. */
export function layoutButtons(answer: Pick<Answer, 'frame' | 'items'>, again: Again): Button[] {
  const layout = LAYOUTS[answer.frame.act];
  if (layout?.label === undefined) return [];
  const made = madeFrom(answer, layout, again);
  return made === null ? [] : [button(layout.label, `${MORE}:layout`, encodeAgain(made))];
}

function madeFrom(
  { frame, items }: Pick<Answer, 'frame' | 'items'>,
  { how, parties }: Layout,
  { at, zone }: Again,
): Again | null {
  const { speakers, about, period } = frame;
  const days = period === null ? {} : { days: { from: period.from, to: period.to } };
  const made = (text: string): Again => ({ how, text, ...days, page: 0, at, zone });
  if (how === 'wording') {
    const [shown] = items.flatMap((item) => (item.kind === 'statement' ? [item.statement.ref] : []));
    const ref = frame.refs[0] ?? shown;
    return ref === undefined ? null : made(ref);
  }
  if (speakers.length < parties) return null;
  const topic = about.map(({ text }) => text).join(' ');
  const names = speakers.map(({ text }) => text).join(' and ');
  const words = [names, topic === '' ? '' : `on ${topic}`].filter(Boolean).join(' ');
  return words.length > LONGEST ? null : made(words);
}

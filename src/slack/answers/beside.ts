import type { Button } from '@slack/types';
import type { Frame } from '../../ask/frame/frame.ts';
import type { Comparison } from '../compare/comparisons.ts';
import { button, MORE } from '../kit/buttons.ts';
import { type Again, encodeAgain } from './made-from.ts';

/** The comparison that lays out what a question asks for, by what it asks. */
const LAID_OUT: Partial<Record<Frame['act'], { how: Comparison; parties: number; label: string }>> = {
  compare: { how: 'compare', parties: 2, label: 'Side by side' },
  position: { how: 'position', parties: 1, label: 'Day by day' },
  'who-has-not': { how: 'silent', parties: 0, label: 'Who has gone silent' },
};

/** A button that lays the same out as a comparison, under an answer that compares. */
export function besideButtons(frame: Frame, again: Again): Button[] {
  const { act, speakers, about, period } = frame;
  const laidOut = LAID_OUT[act];
  if (laidOut === undefined || speakers.length < laidOut.parties) return [];
  const names = speakers.map(({ text }) => text).join(' and ');
  const topic = about.map(({ text }) => text).join(' ');
  const text = [names, topic === '' ? '' : `on ${topic}`, period?.label ?? ''].filter(Boolean).join(' ');
  const { at, zone } = again;
  if (text.length > LONGEST) return [];
  const value = encodeAgain({ how: laidOut.how, text, page: 0, at, zone });
  return [button(laidOut.label, `${MORE}:beside`, value, `${laidOut.label}: ${names}`.slice(0, LABEL))];
}

const LONGEST = 600;
const LABEL = 75;

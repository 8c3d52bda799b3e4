import { clip } from '../../recall/clip.ts';
import { cutWords } from './cut-words.ts';
import { LIMITS } from './limits.ts';
import { escapeMrkdwn } from './mrkdwn.ts';

/** A list that is read out. */
interface SpokenList {
  /** What it is a list of, and how many. */
  lead: string;
  entries: readonly string[];
  /** The label of the button that shows the others. */
  press?: string;
}

/** How many entries of a list are read out. */
const FIRST = 3;
/** Most of the lead, where entries follow it, in UTF-16 units. */
const LEAD = 200;

/**
 * The `text` of a message with a list: what it is, the first three, how many more, and what to press for them; at most
 * 400 characters. One entry alone is said in full. Escaped.
 */
export function spokenList({ lead, entries, press }: SpokenList): string {
  const whole = [lead, ...entries].join('\n');
  if (entries.length <= 1 || whole.length <= LIMITS.spokenList)
    return escapeMrkdwn(clip(whole, LIMITS.fallbackText));
  const left = entries.length - FIRST;
  const more = left > 0 ? [`And ${left} more${press === undefined ? '' : `: press ${press}`}.`] : [];
  const ends = [clip(lead, LEAD), ...more];
  const room = LIMITS.spokenList - ends.join('\n').length;
  return escapeMrkdwn([ends[0], ...fitted(entries.slice(0, FIRST), room), ...more].join('\n'));
}

/** Lines cut to an equal share of the room, each with its break; what a short one leaves, the next ones have. */
function fitted(lines: readonly string[], room: number): string[] {
  let left = room;
  return lines.map((line, at) => {
    const shown = cutWords(line, Math.floor(left / (lines.length - at)) - 1);
    left -= shown.length + 1;
    return shown;
  });
}

import { clip } from '../../recall/clip.ts';
import { LIMITS } from './limits.ts';
import { escapeMrkdwn } from './mrkdwn.ts';
import { unescaped } from './typed-words.ts';

/** No line of a list is cut shorter than this, in UTF-16 units. */
const SHORTEST = 30;

/**
 * The `text` of a message with a sentence before or after it. Of a list the longest lines are cut until all of it is at
 * most 400 characters. `text` is escaped, as what comes back is.
 */
export function spokenAround({
  before = '',
  text,
  after = '',
}: {
  before?: string;
  text: string;
  after?: string;
}): string {
  const whole = (lines: readonly string[]) => [before, lines.join('\n'), after].filter(Boolean).join(' ');
  const lines = text.split('\n');
  if (lines.length === 1) return whole(lines);
  for (let over = whole(lines).length - LIMITS.spokenList; over > 0; ) {
    const longest = lines.reduce(
      (best, line, at) => (line.length > (lines[best] ?? '').length ? at : best),
      0,
    );
    const line = unescaped(lines[longest] ?? '');
    if (line.length <= SHORTEST) break;
    lines[longest] = escapeMrkdwn(clip(line, Math.max(SHORTEST, line.length - Math.min(over, 20))));
    over = whole(lines).length - LIMITS.spokenList;
  }
  return whole(lines);
}

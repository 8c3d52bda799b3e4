import { distance } from 'fastest-levenshtein';
import { COMMANDS } from './subcommands.ts';

/** Letters that a word of this length may be off by and still be taken for a command. */
const allowed = (length: number): number => (length <= 3 ? 0 : length <= 5 ? 1 : 2);

/** Letters that are enough to tell a command that is only begun. */
const BEGUN = 3;
/** How far that is off, and one of which two letters changed places. */
const SLIP = 0.5;

/**
 * The commands that the first of `words` was probably meant to be, nearest first, with what follows it; none where it is
 * one, or too far from all.
 */
export function nearCommands(words: string, most = 2): string[] {
  const [first = '', ...rest] = words.trim().split(/\s+/);
  const typed = first.toLowerCase();
  if (COMMANDS.includes(typed)) return [];
  const isAlone = rest.length === 0;
  return COMMANDS.map((name) => ({ name, off: offBy(typed, name, isAlone) }))
    .filter(({ name, off }) => off <= Math.max(SLIP, allowed(Math.min(typed.length, name.length))))
    .sort((a, b) => a.off - b.off)
    .slice(0, most)
    .map(({ name }) => [name, ...rest].join(' '));
}

/** How far a word is from a command; one that stands alone may be only begun. */
function offBy(typed: string, name: string, isAlone: boolean): number {
  const isBegun = isAlone && typed.length >= BEGUN && name.startsWith(typed);
  return isBegun || isSwapped(typed, name) ? SLIP : distance(typed, name);
}

/** Whether two letters beside each other changed places. */
function isSwapped(typed: string, name: string): boolean {
  const at = [...typed].findIndex((letter, i) => letter !== name[i]);
  if (at < 0 || typed.length !== name.length) return false;
  const isMirrored = typed[at] === name[at + 1] && typed[at + 1] === name[at];
  return isMirrored && typed.slice(at + 2) === name.slice(at + 2);
}

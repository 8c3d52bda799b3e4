import { distance } from 'fastest-levenshtein';
import { COMMANDS } from './subcommands.ts';

/** Letters that a word of this length may be off by and still be taken for a command. */
const allowed = (length: number): number => (length <= 3 ? 0 : length <= 5 ? 1 : 2);

/**
 * The commands that the first of `words` was probably meant to be, nearest first, with what follows it; none where it is
 * one, or too far from all.
 */
export function nearCommands(words: string, most = 2): string[] {
  const [first = '', ...rest] = words.trim().split(/\s+/);
  const typed = first.toLowerCase();
  return COMMANDS.map((name) => ({ name, off: distance(typed, name) }))
    .filter(({ name, off }) => off > 0 && off <= allowed(Math.min(typed.length, name.length)))
    .sort((a, b) => a.off - b.off)
    .slice(0, most)
    .map(({ name }) => [name, ...rest].join(' '));
}

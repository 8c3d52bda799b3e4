import { clip } from '../../recall/clip.ts';

/**
 * Words of a source in at most `max` UTF-16 units, in one line. Where they are cut, it is behind a word, an ellipsis says so, and a quotation
 * mark whose other one is cut off goes with it: what stands between two marks is whole.
 */
export function cutWords(words: string, max: number): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= max) return line;
  const cut = wordsOf(clip(line, max));
  return withoutOpen(withoutOpen(cut, '“', '”'), '"', '"');
}

/** Cut text without the part of a word that it ends with, unless that is most of it. */
function wordsOf(cut: string): string {
  const end = cut.lastIndexOf(' ');
  return end < cut.length / 2 ? cut : `${cut.slice(0, end).replace(/[,;:–—-]$/, '')}…`;
}

/** Without the last opening mark, where it is not closed. */
function withoutOpen(text: string, open: string, close: string): string {
  const last = text.lastIndexOf(open);
  const isOpen = open === close ? text.split(open).length % 2 === 0 : last > text.lastIndexOf(close);
  return isOpen ? `${text.slice(0, last)}${text.slice(last + open.length)}` : text;
}

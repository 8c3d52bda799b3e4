import type { PdfLine } from './lines.ts';

/** Running heads and feet stand among so many first and last lines of a page. */
const EDGE = 2;
const NUMBER = /^[\s–—-]*(?:page\s|p\.\s?)?\d{1,4}(?:\s?(?:\/|of)\s?\d{1,4})?[\s–—-]*$/i;

/** Pages without what runs through them: numbers, and lines that stand at the same edge of others, but for figures. */
export function withoutRunning(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const seen = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(edgesOf(page).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  return pages.map((page) => {
    const edges = new Set(edgesOf(page));
    return page.filter(
      (line) => !(edges.has(line) && (NUMBER.test(line.text) || (seen.get(keyOf(line)) ?? 0) > 1)),
    );
  });
}

/** The topmost and the lowest lines, whatever column they are of. */
function edgesOf(page: readonly PdfLine[]): PdfLine[] {
  const levels = [...page].sort((a, b) => b.y - a.y);
  return levels.filter((line, i) => i < EDGE || i >= levels.length - EDGE || line.y === levels[0]?.y);
}

const keyOf = ({ text, y }: PdfLine): string => `${Math.round(y / 4)} ${text.replace(/\d+/g, '#')}`;

import type { KnownBlock } from '@slack/types';
import { clip } from '../../recall/clip.ts';
import type { PassagePiece } from '../../record/passage.ts';

/** A passage of a source, its cited words in bold; beyond `longest` (UTF-16 units) cited words are cut. */
export function inContext(passage: readonly PassagePiece[], longest: number): KnownBlock {
  let left = longest;
  const elements = passage.flatMap(({ text, cited }) => {
    if (!cited) return [{ type: 'text' as const, text }];
    if (left <= 0) return [];
    const words = clip(text, left);
    left -= text.length;
    return [{ type: 'text' as const, text: words, style: { bold: true } }];
  });
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}

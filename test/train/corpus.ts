import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Range = readonly [start: number, end: number];

/** A hand-annotated attribution; offsets in UTF-16 units. */
export interface Gold {
  source: Range[];
  cue: Range[];
  content: Range[];
}

export interface Article {
  name: string;
  text: string;
  gold: Gold[];
}

/** Reads a corpus in PolNeAR's layout (brat standoff): DIR/text/*.txt, DIR/attributions/*_ANNOTATOR.ann. */
export function readCorpus(directory: string): Article[] {
  const annotation = new Map<string, string>();
  for (const file of readdirSync(join(directory, 'attributions')).sort()) {
    const name = file.slice(0, file.lastIndexOf('_'));
    if (file.endsWith('.ann') && !annotation.has(name)) annotation.set(name, file);
  }
  return [...annotation].map(([name, file]) => {
    const text = readFileSync(join(directory, 'text', `${name}.txt`), 'utf8');
    return { name, text, gold: readGold(text, readFileSync(join(directory, 'attributions', file), 'utf8')) };
  });
}

function readGold(text: string, annotations: string): Gold[] {
  const unitAt = unitOffsets(text);
  const spans = new Map<string, Range[]>();
  const gold: Gold[] = [];
  for (const line of annotations.split('\n')) {
    const span = /^(T\d+)\t\S+ ([\d; ]+)\t/.exec(line);
    if (span) {
      const ranges = (span[2] ?? '')
        .split(';')
        .map((range) => range.split(' ').map((n) => unitAt(Number(n))));
      spans.set(
        span[1] ?? '',
        ranges.map(([start = 0, end = 0]) => [start, end] as const),
      );
    }
    const event = /^E\d+\t(.*)$/.exec(line);
    if (event === null) continue;
    const found: Gold = { source: [], cue: [], content: [] };
    for (const [, role, id] of (event[1] ?? '').matchAll(/(Source|Cue|Content)\d*:(T\d+)/g))
      found[role?.toLowerCase() as keyof Gold].push(...(spans.get(id ?? '') ?? []));
    if (found.content.length > 0 && found.cue.length > 0) gold.push(found);
  }
  return gold;
}

/** brat counts code points. */
function unitOffsets(text: string): (n: number) => number {
  const at = [0];
  for (const character of text) at.push((at.at(-1) ?? 0) + character.length);
  return (n) => at[n] ?? text.length;
}

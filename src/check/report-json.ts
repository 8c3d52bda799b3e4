import type { CheckedItem } from './check.ts';
import { VERDICTS, type Verdict } from './verdicts/ruling.ts';

/** How often each verdict was given, in the order of the verdicts; those never given are left out. */
export function countsOf(items: readonly CheckedItem[]): [Verdict, number][] {
  return VERDICTS.map((verdict): [Verdict, number] => [
    verdict,
    items.filter((item) => item.verdict === verdict).length,
  ]).filter(([, count]) => count > 0);
}

/** What a machine reads of a checked draft. */
export const asJson = (file: string, items: readonly CheckedItem[]) => ({
  file,
  counts: Object.fromEntries(countsOf(items)),
  items: items.map((item) => ({
    span: [item.start, item.end],
    text: item.text,
    speaker: item.speaker?.name ?? null,
    kind: item.kind,
    verdict: item.verdict,
    refs: item.on.map(({ ref }) => ref),
    record: item.on[0]?.words ?? null,
    saidOn: item.on[0]?.saidOn ?? null,
    difference: item.difference,
    sources: (item.on[0]?.sources ?? []).map(({ publisher, published, url }) => ({
      publisher,
      published,
      url,
    })),
    ...(item.verdict === 'retracted' && { reason: item.on[0]?.retracted ?? '' }),
  })),
});

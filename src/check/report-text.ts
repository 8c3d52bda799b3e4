import type { CheckedItem, Held } from './check.ts';
import { countsOf } from './report-json.ts';
import { isFine, VERDICTS } from './verdicts/ruling.ts';

/** A checked draft for a reader: a line of counts, the troubles, and what is fine in one line each. */
export function forPeople(file: string, items: readonly CheckedItem[]): string {
  const counts = countsOf(items).map(([verdict, count]) => `${count} ${verdict}`);
  const troubles = items
    .filter(({ verdict }) => !isFine(verdict))
    .sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) || a.start - b.start);
  const fine = items.filter(({ verdict }) => isFine(verdict));
  const parts = [
    `${file}: ${items.length === 0 ? 'no quotations and no attributed claims' : counts.join(', ')}`,
    ...troubles.map(trouble),
    ...(fine.length === 0 ? [] : [['On the record:', ...fine.map(fineLine)].join('\n')]),
  ];
  return `${parts.join('\n\n')}\n`;
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

function trouble({ verdict, text, speaker, difference, on, nearest, saidOn }: CheckedItem): string {
  const day = saidOn === null ? '' : `, ${saidOn}`;
  return [
    `${verdict.toUpperCase()}`,
    `  draft:  ${flat(text)}  (${speaker?.name ?? 'nobody named'}${day})`,
    ...on.map((one) => `  record: ${heldLine(one)}`),
    ...difference.map(
      ({ draft, record }) =>
        `  differs: ${draft === '' ? '(left out)' : flat(draft)} ← ${record === '' ? '(not there)' : flat(record)}`,
    ),
    ...(on[0]?.retracted ? [`  retracted: ${on[0].retracted}`] : []),
    ...(nearest === null ? [] : [`  nearest: ${heldLine(nearest)}`]),
  ].join('\n');
}

const heldLine = ({ ref, words, speaker, saidOn, sources }: Held): string =>
  `${flat(words)}  (${[speaker, saidOn ?? 'day unknown', ref, ...sources.map(({ publisher }) => publisher)].join(' · ')})`;

const fineLine = ({ verdict, text, on }: CheckedItem): string =>
  `  ${verdict}: ${flat(text)} (${on.map(({ ref }) => ref).join(', ')})`;

import type { StatementCandidate } from '../../../src/extract/candidate.ts';
import type { GoldArticle, GoldStatement } from './gold-article.ts';

export interface Score {
  gold: number;
  found: number;
  speakerRight: number;
  kindRight: number;
  dayRight: number;
  invented: string[];
  missed: string[];
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** How alike two contents are: F1 of their words. */
function likeness(a: string[], b: string[]): number {
  const left = [...b];
  let shared = 0;
  for (const word of a) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    shared++;
    left.splice(at, 1);
  }
  return (2 * shared) / (a.length + b.length || 1);
}

const contentOf = (one: StatementCandidate): string => one.content.map((span) => span.text).join(' ');

/** Matches an article's statements with the candidates, best first, and adds to `score`. */
export function addScore(score: Score, article: GoldArticle, found: readonly StatementCandidate[]): void {
  const said = found.filter(({ attitude }) => attitude === 'speech');
  const pairs = article.statements
    .flatMap((gold) =>
      said.map((one) => ({ gold, one, like: likeness(words(gold.words), words(contentOf(one))) })),
    )
    .filter(({ like }) => like >= 0.7)
    .sort((a, b) => b.like - a.like);
  const matched = new Map<GoldStatement, StatementCandidate>();
  const used = new Set<StatementCandidate>();
  for (const { gold, one } of pairs) {
    if (matched.has(gold) || used.has(one)) continue;
    matched.set(gold, one);
    used.add(one);
  }
  score.gold += article.statements.length;
  score.found += matched.size;
  for (const [gold, one] of matched) {
    if (gold.speaker === null || (one.speaker?.name ?? '').toLowerCase().includes(gold.speaker.toLowerCase()))
      score.speakerRight++;
    else
      score.missed.push(
        `${article.name}: “${gold.words}” given to ${one.speaker?.name}, not ${gold.speaker}`,
      );
    if (gold.kind === one.kind) score.kindRight++;
    if (gold.saidOn === undefined || gold.saidOn === one.saidOn) score.dayRight++;
    else score.missed.push(`${article.name}: “${gold.words}” said on ${one.saidOn}, not ${gold.saidOn}`);
  }
  for (const gold of article.statements)
    if (!matched.has(gold)) score.missed.push(`${article.name}: “${gold.words}” not found`);
  for (const one of said) if (!used.has(one)) score.invented.push(`${article.name}: ${contentOf(one)}`);
}

import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { indexActors } from '../../src/record/actor-index.ts';
import { ACTORS } from '../../src/starter/actors.ts';
import { ARTICLES_ONE } from './gold/articles-one.ts';
import { ARTICLES_TWO } from './gold/articles-two.ts';
import { addScore, type Score } from './gold/score.ts';

const actors = indexActors(ACTORS);

describe('twelve articles of our own', () => {
  const score: Score = {
    gold: 0,
    found: 0,
    speakerRight: 0,
    kindRight: 0,
    dayRight: 0,
    invented: [],
    missed: [],
  };
  for (const article of [...ARTICLES_ONE, ...ARTICLES_TWO])
    addScore(score, article, extract(article.text, { published: article.published, actors }).statements);
  const notes = [...score.missed, ...score.invented.map((text) => `invented: ${text}`)].join('\n');

  it('have nearly all of their statements found', () => {
    expect(score.found / score.gold, notes).toBeGreaterThanOrEqual(0.9);
  });

  it('have few others found', () => {
    expect(score.invented.length / score.gold, notes).toBeLessThanOrEqual(0.12);
  });

  it('have speaker, kind and day right', () => {
    expect(score.speakerRight / score.found, notes).toBeGreaterThanOrEqual(0.9);
    expect(score.kindRight / score.found, notes).toBeGreaterThanOrEqual(0.95);
    expect(score.dayRight / score.found, notes).toBeGreaterThanOrEqual(0.95);
  });
});

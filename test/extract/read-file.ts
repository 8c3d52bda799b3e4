import { readFileSync } from 'node:fs';
import { extractArticle } from '../../src/curate/extraction/with-title.ts';
import type { Extraction } from '../../src/extract/candidate.ts';
import { type Article, openIntake } from '../../src/intake/index.ts';
import { indexActors } from '../../src/record/actor-index.ts';
import { ACTORS } from '../../src/starter/actors.ts';

const actors = indexActors(ACTORS);

/** An article as the command line reads it: through intake, with the day given or the one that it prints. */
export interface ReadArticle {
  article: Article;
  found: Extraction;
}

/** Reads articles one after the other; the threads of intake end with `close`. */
export function articleReader() {
  const intake = openIntake();
  return {
    async read(text: string, name: string, published: string | null): Promise<ReadArticle> {
      const article = await intake.readArticle(new TextEncoder().encode(text), { name });
      const known = { ...article, published: published ?? article.published };
      return { article: known, found: extractArticle(known, actors) };
    },
    close: () => intake.close(),
  };
}

export const fileText = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** Words without marks and case, and without one leading *that*. */
export const bare = (text: string): string[] => {
  const words = text
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b]/gu, '')
    .replace(/[‘’]/g, "'")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+(?:['.,:/-][\p{L}\p{N}]+)*/gu);
  return words?.[0] === 'that' || words?.[0] === 'to' ? words.slice(1) : (words ?? []);
};

/** A name without case, accents, article and title. */
export const nameKey = (name: string): string =>
  bare(name.replace(/[łŁ]/g, 'l').replace(/[øØ]/g, 'o'))
    .join(' ')
    .replace(/^(?:the|a|an|mr|ms|mrs|dr) /, '');

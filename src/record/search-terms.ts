import { stem } from '../words/stem.ts';
import { isStopword } from '../words/stopwords.ts';
import { tokenize } from '../words/tokens.ts';
import type { Development } from './development.ts';
import type { ActorRef } from './refs.ts';
import type { Statement } from './statement.ts';

/** Of the terms below, beside the version of the words they are made of: raise it when they change. */
export const TERMS_VERSION = 1;

/** The stems of the words of `text` that carry a topic, each once, in order of first use. */
export function topicStems(text: string): string[] {
  const words = tokenize(text).map((token) => token.word);
  return [...new Set(words.filter((word) => !isStopword(word)).map(stem))];
}

/** Counted once for every published entry, so that the number of entries is known without counting rows. */
export const ENTRY_TERM = ':entries';

/** The term under which a statement is found by who said it. */
export const speakerTerm = (actor: ActorRef): string => `@${actor.toLowerCase()}`;

/** The terms under which a store's full-text search finds a statement. */
export function statementTerms(
  statement: Pick<Statement, 'speaker' | 'headline' | 'topics' | 'citations'>,
): string[] {
  const cited = statement.citations.flatMap(({ content, cue, attributedTo }) => [
    ...content.map((span) => span.text),
    cue?.text ?? '',
    attributedTo?.text ?? '',
  ]);
  return [
    speakerTerm(statement.speaker),
    ...topicStems([statement.headline, ...statement.topics, ...cited].join('\n')),
  ];
}

/** The terms under which a store's full-text search finds a development. */
export function developmentTerms(
  development: Pick<Development, 'headline' | 'topics' | 'place' | 'citations'>,
): string[] {
  const cited = development.citations.flatMap(({ content }) => content.map((span) => span.text));
  return topicStems(
    [development.headline, ...development.topics, development.place ?? '', ...cited].join('\n'),
  );
}

import type { RecordDocument } from '../record/record-document.ts';
import { ACTORS } from './actors.ts';
import { ARTICLE } from './article.ts';
import { DEVELOPMENTS } from './developments.ts';
import { STATEMENTS } from './statements.ts';

/** The record that a new workspace starts with: one AFP story, curated by hand and complete. */
export const STARTER: RecordDocument = {
  sources: [
    {
      ref: 'N-1',
      publisher: 'AFP',
      title: 'Agency story from Geneva on the eve of the talks',
      url: null,
      place: 'Geneva',
      published: '2022-01-10',
      language: 'en',
      text: ARTICLE,
    },
  ],
  actors: ACTORS,
  statements: STATEMENTS,
  developments: DEVELOPMENTS,
};

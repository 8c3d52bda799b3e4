import type { ModalView } from '@slack/types';
import { Edtf } from '../../record/edtf.ts';
import { plain } from '../blocks/mrkdwn.ts';
import { type Submission, textInput, typed } from './inputs.ts';

export const ARTICLE_FORM = 'article_form';

/** What a person told of an article; empty where nothing. */
export interface ArticleFields {
  url: string;
  text: string;
  publisher: string;
  title: string;
  published: string;
}

export const NO_FIELDS: ArticleFields = { url: '', text: '', publisher: '', title: '', published: '' };

/** Longest text of an article, in UTF-16 units; a book is not an article. */
const LONGEST = 200_000;

/** The form of *Add to the record*; `problem` says what was wrong with what was given before. */
export const articleForm = (fields: ArticleFields, problem: string | null = null): ModalView => ({
  type: 'modal',
  callback_id: ARTICLE_FORM,
  title: { type: 'plain_text', text: 'Add to the record' },
  submit: { type: 'plain_text', text: 'Add' },
  close: { type: 'plain_text', text: 'Cancel' },
  blocks: [
    ...(problem === null
      ? []
      : [
          {
            type: 'section' as const,
            text: { type: 'mrkdwn' as const, text: `:warning: ${plain(problem)}` },
          },
        ]),
    textInput('url', {
      label: 'Address of the article',
      hint: 'Publisher, title and date are taken from the page where it tells them.',
      placeholder: 'https://…',
      optional: true,
      value: fields.url,
      max: 2_000,
    }),
    textInput('text', {
      label: 'Or its text',
      hint: 'Paste the whole article: quotations are cited with what stands around them.',
      optional: true,
      multiline: true,
      value: fields.text,
    }),
    textInput('publisher', {
      label: 'Publisher',
      placeholder: 'AFP',
      optional: true,
      value: fields.publisher,
      max: 200,
    }),
    textInput('title', { label: 'Title', optional: true, value: fields.title, max: 500 }),
    textInput('published', {
      label: 'Published',
      hint: 'The day it came out, such as 2022-01-10.',
      optional: true,
      value: fields.published,
      max: 40,
    }),
  ],
});

/** What stands in the form while an article is read, and what came of it. */
export const articleNotice = (text: string): ModalView => ({
  type: 'modal',
  callback_id: 'article_notice',
  title: { type: 'plain_text', text: 'Add to the record' },
  close: { type: 'plain_text', text: 'Close' },
  blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }],
});

export const readArticleForm = (view: Submission): ArticleFields => ({
  url: typed(view, 'url'),
  text: typed(view, 'text'),
  publisher: typed(view, 'publisher'),
  title: typed(view, 'title'),
  published: typed(view, 'published'),
});

/** What is wrong with the fields, by input; empty when the article can be read. `today` is a day, `YYYY-MM-DD`. */
export function articleProblems(fields: ArticleFields, today: string): Record<string, string> {
  const { url, text, publisher, published } = fields;
  if (url === '' && text === '') return { url: 'Give the address of the article, or paste its text below.' };
  return {
    ...(text.length > LONGEST && {
      text: `That is longer than ${LONGEST.toLocaleString('en')} characters. Paste one article at a time.`,
    }),
    ...(text !== '' && publisher === '' && { publisher: 'Say who published it, such as AFP or Reuters.' }),
    ...(url !== '' && !/^https?:\/\/\S+$/i.test(url) && { url: 'An address begins with https://' }),
    ...(published !== '' &&
      !Edtf.safeParse(published).success && { published: 'Write the day as 2022-01-10, or leave it empty.' }),
    ...(published > today && { published: 'That day has not come yet.' }),
  };
}

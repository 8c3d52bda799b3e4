import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { type Article, headOfPaste, MAX_TEXT } from '../../intake/index.ts';
import { sayEither } from '../../recall/say-date.ts';
import { SourceRef } from '../../record/refs.ts';
import { dateShown, pastDateProblem } from '../kit/dates.ts';
import type { Upload } from '../kit/inputs.ts';
import {
  chosen,
  fileInput,
  option,
  type Submission,
  textInput,
  ticksInput,
  typed,
  uploaded,
} from '../kit/inputs.ts';
import { plain } from '../kit/mrkdwn.ts';
import { addressProblem, problemAt } from '../kit/problems.ts';
import { section } from '../kit/sections.ts';

export const ARTICLE_FORM = 'article_form';

/** What a person told of an article; empty where nothing. */
export const ArticleFields = z.object({
  url: z.string(),
  text: z.string(),
  file: z.object({ id: z.string(), name: z.string() }).nullable(),
  publisher: z.string(),
  title: z.string(),
  published: z.string(),
});
export type ArticleFields = z.infer<typeof ArticleFields>;

export const NO_FIELDS: ArticleFields = {
  url: '',
  text: '',
  file: null,
  publisher: '',
  title: '',
  published: '',
};

/** Longest text of an article, in UTF-16 units; a book is not an article. */

const FILE_TYPES = ['txt', 'md', 'html', 'htm', 'docx', 'pdf'];

/** What was typed into the form, and the response URL of where it was opened; empty for nowhere in particular. */
export interface HandedIn {
  fields: ArticleFields;
  responseUrl: string;
}

/** The form of *Add to the record*; `problem` says what was wrong with what was given before. */
export const articleForm = ({ fields, responseUrl }: HandedIn, problem: string | null = null): ModalView => ({
  type: 'modal',
  callback_id: ARTICLE_FORM,
  private_metadata: JSON.stringify({ file: fields.file, responseUrl }),
  title: { type: 'plain_text', text: 'Add to the record' },
  submit: { type: 'plain_text', text: 'Add' },
  close: { type: 'plain_text', text: 'Cancel' },
  blocks: [
    ...(problem === null ? [] : [section(`:warning: ${plain(problem)}`)]),
    textInput('url', {
      label: 'Address of the article',
      hint: 'Publisher, title and date are taken from the page if it gives them.',
      placeholder: 'https://…',
      optional: true,
      value: fields.url,
      max: 2_000,
    }),
    textInput('text', {
      label: 'Or its text',
      hint: 'Paste the whole article, its headline and date too: quotations are cited with what stands around them.',
      optional: true,
      multiline: true,
      value: fields.text,
    }),
    ...(fields.file === null ? [] : fileBlocks(fields.file)),
    fileInput('file', {
      label: fields.file === null ? 'Or a file' : 'Another file instead',
      hint: 'A .txt, .md, .docx, .html or .pdf file with text in it.',
      optional: true,
      types: FILE_TYPES,
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
      hint: 'The day it came out, such as 10 January 2022. Leave it empty if the article says.',
      optional: true,
      value: fields.published === '' ? '' : dateShown(fields.published),
      max: 40,
    }),
  ],
});

/** The file that the form has, and a tick that takes it out. */
const fileBlocks = ({ name }: Upload): KnownBlock[] => [
  { type: 'context', elements: [{ type: 'mrkdwn', text: `File: *${plain(name)}*` }] },
  ticksInput('without_file', {
    label: 'This file',
    optional: true,
    options: [option('Leave it out', 'yes')],
  }),
];

export const ARTICLE_NOTICE = 'article_notice';

/** The article whose review the form goes on to, and where that is shown: a response URL, or empty. */
export const Reviewing = z.object({ source: SourceRef, responseUrl: z.string() });
export type Reviewing = z.infer<typeof Reviewing>;

/** What stands in the form while an article is read, and what came of it; with `review`, *Review now*. */
export const articleNotice = (text: string, review: Reviewing | null = null): ModalView => ({
  type: 'modal',
  callback_id: ARTICLE_NOTICE,
  title: { type: 'plain_text', text: 'Add to the record' },
  close: { type: 'plain_text', text: review === null ? 'Close' : 'Later' },
  ...(review !== null && {
    submit: { type: 'plain_text', text: 'Review now' },
    private_metadata: JSON.stringify(review),
  }),
  blocks: [section(text)],
});

const Kept = z.object({
  file: z.object({ id: z.string(), name: z.string() }).nullable(),
  responseUrl: z.string().default(''),
});

export function readArticleForm(view: Submission & { private_metadata: string }): HandedIn {
  const { file, responseUrl } = Kept.parse(JSON.parse(view.private_metadata));
  const fields = {
    file: uploaded(view, 'file') ?? (chosen(view, 'without_file').length > 0 ? null : file),
    url: typed(view, 'url'),
    text: typed(view, 'text'),
    publisher: typed(view, 'publisher'),
    title: typed(view, 'title'),
    published: typed(view, 'published'),
  };
  return { fields, responseUrl };
}

const openDay = ({ publishedOneOf }: Pick<Article, 'publishedOneOf'>): string | null =>
  publishedOneOf.length === 0
    ? null
    : `The article’s date can mean ${sayEither(publishedOneOf)}. Write out the right one.`;

/** What is wrong with the fields at the instant `at` (ISO 8601), by input; empty when the article can be read. */
export function articleProblems(fields: ArticleFields, at: string): Record<string, string> {
  const { url, text, file, publisher, published } = fields;
  if (url === '' && text === '' && file === null)
    return { url: 'Give the address of the article, paste its text below, or choose a file.' };
  const head = headOfPaste(text, at.slice(0, 10));
  return {
    ...(text.length > MAX_TEXT && {
      text: `That is longer than ${MAX_TEXT.toLocaleString('en')} characters. Paste one article at a time.`,
    }),
    ...(text !== '' && file !== null && { file: 'Give the text or a file, not both.' }),
    ...(text !== '' &&
      publisher === '' &&
      head.publisher === null && { publisher: 'Say who published it, such as AFP or Reuters.' }),
    ...problemAt('url', url === '' ? null : addressProblem(url)),
    ...problemAt(
      'published',
      published === '' ? openDay(head) : pastDateProblem(published, at.slice(0, 10), at),
    ),
  };
}

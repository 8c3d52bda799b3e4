import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { dateShown, dateTyped, pastDateProblem } from '../kit/dates.ts';
import { fileInput, type Submission, textInput, typed, type Upload, uploaded } from '../kit/inputs.ts';
import { plain } from '../kit/mrkdwn.ts';
import { addressProblem, problemAt } from '../kit/problems.ts';
import { section } from '../kit/sections.ts';

export const CHECK_FORM = 'check_form';

/** A draft as it was given: one of its text, its file and its address. */
export interface DraftFields {
  text: string;
  file: Upload | null;
  url: string;
  /** The day that it is dated, as it was typed. */
  dated: string;
  /** Where the report goes; empty for the asker's direct message. */
  responseUrl: string;
}

export const NO_DRAFT: DraftFields = { text: '', file: null, url: '', dated: '', responseUrl: '' };

/** Longest text of a draft, in UTF-16 units: some 500 typed pages. */
export const LONGEST = 1_000_000;
const FILE_TYPES = ['txt', 'md', 'html', 'htm', 'pdf', 'docx'];

const NOT_KEPT =
  'Every quotation and attributed claim is held against the record; only you see the report. Nothing of the draft is kept: not in the record, not in a log.';

/** The form of *Check the quotations*; `problem` says what was wrong with what was given before. */
export const checkForm = (fields: DraftFields, problem: string | null = null): ModalView => ({
  type: 'modal',
  callback_id: CHECK_FORM,
  private_metadata: JSON.stringify({ responseUrl: fields.responseUrl }),
  title: { type: 'plain_text', text: 'Check a draft' },
  submit: { type: 'plain_text', text: 'Check' },
  close: { type: 'plain_text', text: 'Cancel' },
  blocks: [
    ...(problem === null ? [] : [section(`:warning: ${plain(problem)}`)]),
    section(NOT_KEPT),
    textInput('text', {
      label: 'The draft',
      hint: 'Paste the text, or choose a file or give an address below.',
      optional: true,
      multiline: true,
      value: fields.text,
    }),
    fileInput('file', {
      label: 'Or a file',
      hint: 'A .txt, .md, .docx, .html or .pdf file with text in it.',
      optional: true,
      types: FILE_TYPES,
    }),
    textInput('url', {
      label: 'Or an address',
      placeholder: 'https://…',
      optional: true,
      value: fields.url,
      max: 2_000,
    }),
    textInput('dated', {
      label: 'Dated',
      hint: 'The date of the draft, from which days such as on Friday are counted. Without it, they are not compared.',
      optional: true,
      value: fields.dated === '' ? '' : dateShown(fields.dated),
      max: 40,
    }),
  ],
});

/** What stands in the form while a draft is checked, and once its report is sent. */
export const checkNotice = (text: string): ModalView => ({
  type: 'modal',
  callback_id: 'check_notice',
  title: { type: 'plain_text', text: 'Check a draft' },
  close: { type: 'plain_text', text: 'Close' },
  blocks: [section(text)],
});

const Carried = z.object({ responseUrl: z.string() });

export const readCheckForm = (view: Submission & { private_metadata: string }): DraftFields => ({
  text: typed(view, 'text'),
  file: uploaded(view, 'file'),
  url: typed(view, 'url'),
  dated: typed(view, 'dated'),
  responseUrl: Carried.parse(JSON.parse(view.private_metadata)).responseUrl,
});

/** What is wrong with the fields at the instant `at` (ISO 8601), by input; empty when the draft can be read. */
export function draftProblems({ text, file, url, dated }: DraftFields, at: string): Record<string, string> {
  const given = [text !== '', file !== null, url !== ''].filter(Boolean).length;
  if (given === 0) return { text: 'Paste the draft, choose a file, or give an address.' };
  if (given > 1) return { text: 'Give only one of these: the text, a file or an address.' };
  return {
    ...(text.length > LONGEST && {
      text: `That is longer than ${LONGEST.toLocaleString('en')} characters. Check it in parts.`,
    }),
    ...problemAt('url', url === '' ? null : addressProblem(url)),
    ...problemAt('dated', dated === '' ? null : pastDateProblem(dated, at.slice(0, 10), at)),
  };
}

/** The day that was typed, as EDTF; null where it is no single day. */
export function dayTyped(dated: string, at: string): string | null {
  const date = dateTyped(dated, at.slice(0, 10));
  return date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null;
}

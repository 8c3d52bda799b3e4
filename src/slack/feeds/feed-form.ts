import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { LAST_FEW } from '../../feeds/limits.ts';
import { LONGEST_WORD, MOST_WORDS, wordsTyped } from '../../feeds/words-filter.ts';
import type { FeedLink } from '../../intake/index.ts';
import { clip } from '../../recall/clip.ts';
import type { NewsFeed } from '../../store/news.ts';
import {
  choiceInput,
  chosen,
  chosenUsers,
  option,
  type Submission,
  textInput,
  typed,
  usersInput,
} from '../kit/inputs.ts';
import { plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';

export const FEED_FORM = 'feed_form';

/** What a person says of a feed. */
export interface FeedFields {
  /** The feed that is changed; null for one that is added. */
  number: number | null;
  url: string;
  /** Empty for what the feed calls itself. */
  name: string;
  words: readonly string[];
  approvers: readonly string[];
  firstItems: number;
}

export const newFeed = (url: string): FeedFields => ({
  number: null,
  url,
  name: '',
  words: [],
  approvers: [],
  firstItems: 0,
});

export const fieldsOf = ({ number, url, name, words, approvers, firstItems }: NewsFeed): FeedFields => ({
  number,
  url,
  name,
  words,
  approvers,
  firstItems,
});

const FIRST = [option('From now on', '0'), option(`The last ${LAST_FEW}, and from now on`, String(LAST_FEW))];

/** The form that adds or changes a feed; `choices` are the feeds of a page, one of which is meant. */
export const feedForm = (
  fields: FeedFields,
  { problem = null, choices = [] }: { problem?: string | null; choices?: readonly FeedLink[] } = {},
): ModalView => ({
  type: 'modal',
  callback_id: FEED_FORM,
  private_metadata: JSON.stringify({ number: fields.number }),
  title: { type: 'plain_text', text: fields.number === null ? 'Add a feed' : 'Change a feed' },
  submit: { type: 'plain_text', text: fields.number === null ? 'Add' : 'Save' },
  close: { type: 'plain_text', text: 'Cancel' },
  blocks: [
    ...(problem === null ? [] : [section(`:warning: ${plain(problem)}`)]),
    ...(fields.number === null ? [addressInput(fields, choices)] : [section(`*${plain(fields.url)}*`)]),
    ...(fields.number === null
      ? [
          choiceInput('first', {
            label: 'Start with',
            options: FIRST,
            value: String(fields.firstItems),
          }),
        ]
      : []),
    textInput('words', {
      label: 'Only articles with one of these words',
      hint: 'One a line, or separated by commas. Other forms of a word count too; ceasef* stands for every word that begins so, -sport leaves articles with that word out. Leave it empty for all articles.',
      optional: true,
      multiline: true,
      value: fields.words.join('\n'),
      max: MOST_WORDS * (LONGEST_WORD + 1),
    }),
    usersInput('approvers', {
      label: 'Who may publish what comes from it',
      hint: 'Leave it empty for every curator.',
      optional: true,
      values: fields.approvers,
    }),
    textInput('name', {
      label: 'Its publisher',
      hint: `The publisher of its articles, where their pages do not say.${fields.number === null ? ' Leave it empty for the feed’s own title.' : ''}`,
      optional: fields.number === null,
      value: fields.name,
      max: 100,
    }),
  ],
});

const addressInput = ({ url }: FeedFields, choices: readonly FeedLink[]) =>
  choices.length === 0
    ? textInput('url', {
        label: 'Address',
        hint: 'Of the feed (RSS, Atom or JSON Feed), or of a page that links to it.',
        placeholder: 'https://…',
        value: url,
        max: 2_000,
      })
    : choiceInput('choice', {
        label: 'That page has several feeds. Which one?',
        options: choices.flatMap((link, at) =>
          link.url.length > LONGEST_VALUE
            ? []
            : [option(`${at + 1}. ${link.title ?? shortened(link.url)}`, link.url)],
        ),
        value: choices[0]?.url ?? null,
      });

/** An option's value has no more characters; docs.slack.dev/reference/block-kit/composition-objects/option-object */
const LONGEST_VALUE = 150;

const shortened = (url: string): string => clip(url.replace(/^https?:\/\/(?:www\.)?/, ''), 60);

const Kept = z.object({ number: z.int().positive().nullable() });

/** What was put into the form. */
export function readFeedForm(view: Submission & { private_metadata: string }): FeedFields {
  const { number } = Kept.parse(JSON.parse(view.private_metadata));
  return {
    number,
    url: chosen(view, 'choice')[0]?.value ?? typed(view, 'url'),
    name: typed(view, 'name'),
    words: wordsTyped(typed(view, 'words')),
    approvers: chosenUsers(view, 'approvers'),
    firstItems: Number(chosen(view, 'first')[0]?.value ?? 0),
  };
}

/** What stands in the form's place. */
export const feedNotice = (text: string): ModalView => ({
  type: 'modal',
  callback_id: 'feed_notice',
  title: { type: 'plain_text', text: 'Feeds' },
  close: { type: 'plain_text', text: 'Close' },
  blocks: [section(text)],
});

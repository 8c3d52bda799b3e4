import type { ModalView } from '@slack/types';
import { clip } from '../../recall/clip.ts';
import type { Message } from '../kit/message.ts';
import { plain } from '../kit/mrkdwn.ts';
import { inSections, section } from '../kit/sections.ts';

/** Action ids of the export's buttons begin with it; the kind follows. */
export const EXPORT = 'export';

const CHOICES = [
  ['csv', 'Statements (CSV)', 'What was said, as a table for a spreadsheet'],
  ['ics', 'Calendar (iCalendar)', 'What is scheduled, for a calendar'],
  ['json', 'Everything (JSON)', 'The whole record with its queue and history, to keep or to move'],
] as const;

/** Asks as what the record is to go out. */
export function exportChoice(): Message {
  const text = 'Which format do you want?';
  const lines = CHOICES.map(([, label, what]) => `*${label}*: ${what}`);
  return {
    blocks: [
      section(`${text}\n${lines.join('\n')}`),
      {
        type: 'actions',
        elements: CHOICES.map(([kind, label]) => ({
          type: 'button',
          text: { type: 'plain_text', text: label },
          action_id: `${EXPORT}:${kind}`,
        })),
      },
    ],
    text,
  };
}

/** What stands in the import's modal while it runs, and what came of it; long lists of problems are cut. */
export const importNotice = (title: string, problems: readonly string[] = []): ModalView => ({
  type: 'modal',
  callback_id: 'import_notice',
  title: { type: 'plain_text', text: 'Import' },
  close: { type: 'plain_text', text: 'Close' },
  blocks: [
    section(plain(title)),
    ...pages(problems).map((text) => ({
      type: 'rich_text' as const,
      elements: [{ type: 'rich_text_section' as const, elements: [{ type: 'text' as const, text }] }],
    })),
  ],
});

/** Sections that a modal can hold beside its first. */
const MOST_PAGES = 60;

function pages(problems: readonly string[]): string[] {
  const { texts, held } = inSections(
    problems.map((problem) => `• ${clip(problem, 500)}`),
    MOST_PAGES,
  );
  const left = problems.length - held;
  return left === 0 ? texts : [...texts, `… and ${left} more. Fix these and try again.`];
}

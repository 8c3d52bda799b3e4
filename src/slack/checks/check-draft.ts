import type { Draft } from '../../check/checker.ts';
import { forPeople } from '../../check/report-text.ts';
import { CodedError } from '../../record/errors.ts';
import type { Message } from '../kit/message.ts';
import type { Handling } from '../platform/handling.ts';
import { type DraftFields, dayTyped, LONGEST } from './check-form.ts';
import type { Report } from './report.ts';
import { pageCount, reportMessage } from './report-message.ts';

/** Whose a report is. */
export const ownerOf = ({ caller }: Pick<Handling, 'caller'>): string => `${caller.team} ${caller.user}`;

/**
 * Checks the draft that `fields` tell of, and puts the report on the shelf so that its pages can be turned. Throws
 * `draft_too_long` and the CodedErrors of intake, uploads and the checker.
 */
export async function checkedDraft(handling: Handling, fields: DraftFields): Promise<Message> {
  const { context, store } = handling;
  const items = await context.articleTurn(ownerOf(handling))(async () => {
    const { text, published } = await draftOf(handling, fields);
    if (text.length > LONGEST) throw new CodedError('draft_too_long', LONGEST.toLocaleString('en'));
    return context.checker.check(store, {
      text,
      published: dayTyped(fields.dated, handling.acting.at) ?? published,
    });
  });
  const report = { name: nameOf(fields), items };
  const place = {
    report: context.reports.put(ownerOf(handling), report),
    part: 'troubles',
    page: 0,
  } as const;
  if (pageCount(report) > 1) await sendWhole(handling, report);
  return reportMessage(report, place);
}

const WHOLE = 'The whole report on your draft. It is yours alone: delete it when you no longer need it.';

/** Pages can be turned in the process that made them; the whole report, in the asker's direct message, stays. */
async function sendWhole({ context, clients, caller }: Handling, report: Report): Promise<void> {
  try {
    const content = forPeople(report.name, report.items);
    await context.uploads.send(clients.files, caller.user, { name: 'report.txt', content }, WHOLE);
  } catch (error) {
    context.log.warn({ err: error }, 'a report could not be sent as a file');
  }
}

const nameOf = ({ file, url }: DraftFields): string => file?.name ?? (url === '' ? 'the draft' : url);

async function draftOf({ context, clients }: Handling, { text, file, url }: DraftFields): Promise<Draft> {
  const { intake, uploads } = context;
  if (text !== '') return { text, published: null };
  if (file === null) return intake.fetchArticle(url);
  const { bytes, contentType } = await uploads.read(clients.tell, file);
  return intake.readDraft(bytes, { contentType, name: file.name });
}

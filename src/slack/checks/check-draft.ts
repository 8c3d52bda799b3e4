import type { Draft } from '../../check/checker.ts';
import { CodedError } from '../../record/errors.ts';
import type { Message } from '../kit/message.ts';
import type { Handling } from '../platform/handling.ts';
import { type DraftFields, dayTyped, LONGEST } from './check-form.ts';
import { reportMessage } from './report-message.ts';

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
  return reportMessage(report, place);
}

const nameOf = ({ file, url }: DraftFields): string => file?.name ?? (url === '' ? 'the draft' : url);

async function draftOf({ context, clients }: Handling, { text, file, url }: DraftFields): Promise<Draft> {
  const { intake, uploads } = context;
  if (text !== '') return { text, published: null };
  if (file === null) return intake.fetchArticle(url);
  const { bytes, contentType } = await uploads.read(clients.tell, file);
  return intake.readDraft(bytes, { contentType, name: file.name });
}

import { handIn } from '../../curate/hand-in.ts';
import type { Submitted } from '../../curate/submit.ts';
import { planTelling } from '../../feeds/feed-jobs.ts';
import { GATHER_MS } from '../../feeds/kinds.ts';
import type { Article } from '../../intake/index.ts';
import { clip } from '../../recall/clip.ts';
import { CodedError } from '../../record/errors.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { sentenceFor } from '../../wording/errors.ts';
import { link, plain } from '../kit/mrkdwn.ts';
import { saySource } from '../kit/statement-wording.ts';
import type { Context } from '../platform/context.ts';
import type { Handling } from '../platform/handling.ts';
import type { ArticleFields } from './article-form.ts';

/** Who waits for an article is told how far it is. */
export interface Progress {
  /** It waits for the person's other articles. */
  waits?(sentence: string): Promise<unknown>;
  /** Its text is there, and is searched; in mrkdwn. */
  found?(text: string): Promise<unknown>;
}

/**
 * Reads the article that `fields` tell of, from its pasted text, its file or its address, and puts what is said in it
 * into the queue; a few of each person's at a time. What a person typed goes
 * before what the page says. Throws `publisher_missing`, `published_ambiguous` and the CodedErrors of intake, uploads and `submit`.
 */
export const addArticle = (
  handling: Handling,
  fields: ArticleFields,
  progress: Progress,
): Promise<Submitted> => {
  const { context, caller } = handling;
  const telling = toldQuietly(progress, context.log);
  return context.articleTurn(`${caller.team} ${caller.user}`)(
    () => readArticle(handling, fields, telling),
    () => void telling.waits?.(WAITING),
  );
};

/** The same, where it is no matter whether anybody could be told. */
function toldQuietly({ waits, found }: Progress, log: Context['log']): Progress {
  const quiet = (tell: (text: string) => Promise<unknown>) => (text: string) =>
    tell(text).catch((error: unknown) => log.debug({ err: error }, 'not told how far an article is'));
  return { ...(waits && { waits: quiet(waits) }), ...(found && { found: quiet(found) }) };
}

/** What {@link addArticle} does, at once. */
export async function readArticle(
  handling: Reading,
  fields: ArticleFields,
  progress: Progress = {},
): Promise<Submitted> {
  const { context, store, acting } = handling;
  const article = await read(handling, fields);
  const told = progress.found?.(sayFound(article, fields));
  const submitted = await handIn(store, article, fields, acting, context.submissions).finally(() => told);
  const { source, unread } = submitted;
  if (unread !== null && unread.cause !== undefined)
    context.log.error({ source, code: unread.code, err: unread.cause }, 'an article was not read');
  if (!submitted.already && unread === null) {
    const gatherMs = context.feedPace?.gatherMs ?? GATHER_MS;
    const soon = new Date(Date.parse(acting.at) + gatherMs).toISOString();
    await planTelling(context.store.jobs, store.teamId, soon, acting.at);
  }
  return submitted;
}

/** What reading an article takes of a caller. */
type Reading = Pick<Handling, 'store' | 'acting' | 'clients'> & {
  context: Pick<Context, 'intake' | 'uploads' | 'submissions' | 'log' | 'store' | 'feedPace'>;
};

/** What was typed goes before what the page says. */
function sayFound(article: Article, fields: ArticleFields): string {
  const [title, publisher] = [fields.title || article.title, fields.publisher || article.publisher];
  const words = article.text.split(/\s+/).length.toLocaleString('en');
  const named = [title && `*${plain(clip(title, 200))}*`, publisher && plain(publisher), `${words} words`];
  return `:white_check_mark: ${named.filter(Boolean).join(', ')}\n:hourglass_flowing_sand: Looking for who said what in it…`;
}

const WAITING = 'Your other articles are being read first; this one waits for its turn.';

async function read(
  { context: { intake, uploads }, clients }: Reading,
  { file, text, url }: ArticleFields,
): Promise<Article> {
  if (file !== null) {
    const { bytes, contentType } = await uploads.read(clients.tell, file);
    return intake.readArticle(bytes, { contentType, name: file.name });
  }
  if (text === '') return intake.fetchArticle(url);
  return intake.readArticle(Buffer.from(text), { contentType: 'text/plain; charset=utf-8' });
}

/** What is told of an article that was handed in, and of what is waiting in it. */
interface SaidOfArticle {
  /** Mrkdwn. */
  text: string;
  /** Whether anything of it waits for review. */
  waits: boolean;
}

/** What came of it; of an article that was there already, how far it is reviewed. Who may review it is not told how others do. */
export async function saySubmitted(
  store: WorkspaceStore,
  submitted: Submitted,
  { command, decides }: { command: string; decides: boolean },
): Promise<SaidOfArticle> {
  const { source } = submitted;
  const { waiting } = await store.waiting(source);
  const review = waiting === 0 || decides ? '' : `\nCurators review it with \`${command} review ${source}\`.`;
  return { text: `${await sayWhatCame(store, submitted)}${review}`, waits: waiting > 0 };
}

async function sayWhatCame(
  store: WorkspaceStore,
  { source, already, statements, developments, unread }: Submitted,
): Promise<string> {
  const [known] = await store.sourcesCited([source]);
  const what = known === undefined ? '' : `\n${plain(saySource(known))}: ${link(known.url, known.title)}`;
  if (unread !== null) {
    const again = unread.code === 'language_not_read' ? '' : ' Add it again to have it read again.';
    return `*Kept as ${source}.*${what}\n${sentenceFor(new CodedError(unread.code, unread.detail))}${again}`;
  }
  if (!already) {
    const undated =
      known?.published === null
        ? `\nIt does not say when it was published, so days such as _on Sunday_ cannot be worked out. Use _Edit_ to set a day, or \`edit ${source}\` to set the article’s date.`
        : '';
    return `*Added as ${source}:* ${count(statements, 'statement')} and ${count(developments, 'development')} wait for a curator’s review. Nothing is on the record until then.${what}${undated}`;
  }
  const { reviewed, total } = await store.progress(source);
  return `*That article was added before, as ${source}.* Nothing was added.${what}\n${total === 0 ? 'It was put on the record by hand.' : `${reviewed} of ${count(total, 'candidate')} reviewed.`}`;
}

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

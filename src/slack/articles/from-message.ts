import { z } from 'zod';
import type { Upload } from '../kit/inputs.ts';
import { readUpload } from '../kit/inputs.ts';
import { unescaped } from '../kit/typed-words.ts';
import type { ArticleFields } from './article-form.ts';

const Text = z.string().optional().catch(undefined);
const Many = z.array(z.unknown()).optional().catch(undefined);

/** What a message brings beside its text: unfurled links, forwarded messages, what feeds post; docs.slack.dev/reference/messaging/attachments */
const Attachment = z.object({
  pretext: Text,
  text: Text,
  fallback: Text,
  title: Text,
  title_link: Text,
  from_url: Text,
  original_url: Text,
  /** A forwarded message. */
  is_share: z.boolean().optional().catch(undefined),
  is_msg_unfurl: z.boolean().optional().catch(undefined),
  files: Many,
});
type Attachment = z.infer<typeof Attachment>;

const Message = z.object({ text: Text, files: Many, blocks: Many, attachments: Many });

/** A message with this much beside its link is an article itself, in UTF-16 units. */
const ITSELF = 200;

/**
 * The article that a message holds or leads to: its file, the page that it links to, or its own text. A picture beside a
 * link illustrates it; what was forwarded counts as if it were said here.
 */
export function articleInMessage(sent: unknown): Partial<ArticleFields> {
  const { text = '', files = [], blocks = [], attachments = [] } = Message.safeParse(sent).data ?? {};
  const attached = attachments.flatMap((one) => Attachment.safeParse(one).data ?? []);
  const forwarded = attached.filter(isForwarded);
  const all = [...files, ...forwarded.flatMap((one) => one.files ?? [])].flatMap(readable);
  const [document] = all.filter(({ isPicture }) => !isPicture);
  if (document !== undefined) return { file: document.file };
  const own = text === '' ? textOfBlocks(blocks) : text;
  const said = [own, ...forwarded.map(saidIn)].filter((one) => one !== '').join('\n\n');
  const [link] = linksOf(said, attached);
  if (link !== undefined && withoutTokens(said).length < ITSELF) return link;
  if (withoutTokens(said) !== '') return { text: unescaped(said.replace(TOKEN, labelled)) };
  const posted = attached.map(saidIn).join('\n\n').trim();
  if (posted !== '') return { text: unescaped(posted.replace(TOKEN, labelled)) };
  return { file: all[0]?.file ?? null };
}

const isForwarded = ({ is_share, is_msg_unfurl }: Attachment): boolean =>
  is_share === true || is_msg_unfurl === true;

const saidIn = ({ pretext = '', text, fallback = '' }: Attachment): string =>
  [pretext, text ?? fallback].filter((one) => one !== '').join('\n');

const TOKEN = /<([^>]*)>/g;
const ADDRESS = /<(https?:\/\/[^|>\s]+)(?:\|[^>]*)?>/g;

const withoutTokens = (text: string): string => text.replace(TOKEN, '').trim();

/** A token as it is read: its label, or what it names. */
const labelled = (_: string, token: string): string => token.split('|').at(-1) ?? token;

/** Where a message leads: addresses of its text first, then those of what a feed or a preview shows. */
function linksOf(text: string, attached: readonly Attachment[]): Partial<ArticleFields>[] {
  const plain = /^\s*(https?:\/\/\S+)\s*$/.exec(text)?.[1];
  const typed = plain === undefined ? [...text.matchAll(ADDRESS)].map((match) => match[1] ?? '') : [plain];
  const shown = attached
    .filter((one) => !isForwarded(one))
    .flatMap(({ title_link, from_url, original_url }) => title_link ?? from_url ?? original_url ?? []);
  return [...typed, ...shown]
    .map(unescaped)
    .filter(isPage)
    .map((url) => ({ url }));
}

/** A link to a message in Slack leads to no article. */
function isPage(url: string): boolean {
  return URL.canParse(url) && !/(?:^|\.)slack(?:-gov)?\.com$/.test(new URL(url).hostname);
}

function readable(file: unknown): { file: Upload; isPicture: boolean }[] {
  const upload = readUpload(file);
  const mimetype =
    typeof file === 'object' && file !== null && 'mimetype' in file ? String(file.mimetype) : '';
  return upload === null ? [] : [{ file: upload, isPicture: /^(?:image|video|audio)\//.test(mimetype) }];
}

/** The words of blocks that come without a text beside them, as apps post them. */
function textOfBlocks(blocks: readonly unknown[]): string {
  const words: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one);
    if (typeof value !== 'object' || value === null) return;
    if ('type' in value && value.type === 'link' && 'url' in value) words.push(`<${String(value.url)}>`);
    if ('text' in value && typeof value.text === 'string') words.push(value.text);
    else for (const inner of Object.values(value)) walk(inner);
  };
  walk(blocks);
  return words.join(' ').trim();
}

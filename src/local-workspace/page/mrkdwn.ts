/** A piece of rich text; docs.slack.dev/reference/block-kit/blocks/rich-text-block. */
interface Part extends Record<string, unknown> {
  type: string;
}

type Style = Partial<Record<'bold' | 'italic' | 'strike' | 'code', true>>;

const MARKS: Record<string, Style> = { '*': { bold: true }, _: { italic: true }, '~': { strike: true } };

/** What means something within a line: code, <…>, a marked span that stands between words, an emoji. */
const TOKEN =
  /`(?<code>[^`\n]+)`|<(?<angle>[^<>\n]+)>|(?<![\p{L}\p{N}])(?<mark>[*_~])(?=\S)(?<marked>(?:(?!\k<mark>)[^\n])+)(?<=\S)\k<mark>(?![\p{L}\p{N}])|:(?<emoji>[a-z][a-z0-9_+-]*|[+-]1):/gu;

/**
 * Slack's mrkdwn as rich text, which slack-blocks-to-jsx draws faithfully. (Of mrkdwn, its version 1.1.1 decodes
 * `&lt;!channel&gt;` to a ping, drops the colons of 10:30:45, and doubles lone asterisks.)
 * docs.slack.dev/messaging/formatting-message-text
 */
export function richTextOf(mrkdwn: string): Part {
  const elements = mrkdwn.split(/```\n?([\s\S]+?)```\n?/).flatMap((piece, at) => {
    if (piece === '') return [];
    if (at % 2 === 0) return paragraphs(piece);
    return [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: decode(piece) }] }];
  });
  return { type: 'rich_text', elements };
}

const QUOTE = /^(?:&gt;|>) ?/;

/** Lines in runs of quoted and other ones. */
function paragraphs(text: string): Part[] {
  const runs: { quoted: boolean; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const quoted = QUOTE.test(line);
    if (runs.at(-1)?.quoted !== quoted) runs.push({ quoted, lines: [] });
    runs.at(-1)?.lines.push(line.replace(QUOTE, ''));
  }
  return runs.map(({ quoted, lines }) => ({
    type: quoted ? 'rich_text_quote' : 'rich_text_section',
    elements: inline(lines.join('\n'), {}),
  }));
}

function inline(text: string, style: Style): Part[] {
  const parts: Part[] = [];
  let end = 0;
  const plain = (words: string, own: Style = style): void => {
    if (words !== '') parts.push({ type: 'text', text: decode(words), style: own });
  };
  for (const match of text.matchAll(TOKEN)) {
    const { code, angle, mark, marked, emoji } = match.groups ?? {};
    plain(text.slice(end, match.index));
    end = match.index + match[0].length;
    if (code !== undefined) plain(code, { ...style, code: true });
    else if (angle !== undefined) parts.push(angled(angle, style));
    else if (marked !== undefined) parts.push(...inline(marked, { ...style, ...MARKS[mark ?? ''] }));
    else if (emoji !== undefined) parts.push({ type: 'emoji', name: emoji });
  }
  plain(text.slice(end));
  return parts;
}

/** What stands between angle brackets: a mention, a date by its fallback, or a link. */
function angled(content: string, style: Style): Part {
  const [target = '', label] = content.split('|', 2);
  const id = target.slice(1);
  if (target.startsWith('@')) return { type: 'user', user_id: id, style };
  if (target.startsWith('#')) return { type: 'channel', channel_id: id, style };
  if (['!here', '!channel', '!everyone'].includes(target)) return { type: 'broadcast', range: id, style };
  if (/^(?:https?|mailto):/.test(target))
    return { type: 'link', url: decode(target), text: decode(label ?? target), style };
  return { type: 'text', text: decode(label ?? `<${content}>`), style };
}

const decode = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

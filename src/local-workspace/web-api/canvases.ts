import { addFile } from '../state/state.ts';
import type { File } from '../state/types.ts';
import { channelArgument, type Method, type MethodCall, optional, required } from './call.ts';
import { SlackError } from './errors.ts';

/** What Slack calls a canvas among files. */
const CANVAS = 'application/vnd.slack-docs';
/** docs.slack.dev/surfaces/canvases: one MiB of Markdown. */
const LARGEST = 1024 * 1024;
const OPERATIONS = ['insert_after', 'insert_before', 'insert_at_start', 'insert_at_end', 'replace', 'delete'];

const fromJson = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    throw new SlackError('invalid_arguments');
  }
};

/** The Markdown of a `document_content`. */
function markdownOf(value: unknown): string {
  const content = fromJson(value) as { type?: unknown; markdown?: unknown } | null;
  if (content?.type !== 'markdown' || typeof content.markdown !== 'string')
    throw new SlackError('invalid_arguments');
  if (Buffer.byteLength(content.markdown) > LARGEST) throw new SlackError('canvas_content_too_large');
  return content.markdown;
}

function canvasOf(call: MethodCall): File {
  const canvas = call.state.files.get(required(call, 'canvas_id'));
  if (canvas?.mimetype !== CANVAS) throw new SlackError('canvas_not_found');
  return canvas;
}

/** Canvases, which are files whose bytes are their Markdown; docs.slack.dev/reference/methods/canvases.create */
export const canvases: Record<string, Method> = {
  'canvases.create': (call) => {
    const { state } = call;
    if (state.lacking.has('canvas')) throw new SlackError('canvas_disabled_user_team');
    if (optional(call, 'channel_id') !== null)
      channelArgument({ ...call, args: { channel: call.args.channel_id } }, { posting: true });
    const { id } = addFile(state, {
      name: optional(call, 'title') ?? 'Untitled',
      mimetype: CANVAS,
      user: state.bot.id,
      bytes: Buffer.from(markdownOf(call.args.document_content ?? { type: 'markdown', markdown: '' })),
    });
    return { canvas_id: id };
  },
  'canvases.edit': (call) => {
    const canvas = canvasOf(call);
    const changes = fromJson(call.args.changes);
    // One change a call; docs.slack.dev/reference/methods/canvases.edit
    if (!Array.isArray(changes) || changes.length !== 1) throw new SlackError('invalid_arguments');
    const [{ operation, document_content: content }] = changes;
    if (!OPERATIONS.includes(operation)) throw new SlackError('invalid_arguments');
    if (operation !== 'replace') throw new SlackError('canvas_editing_failed');
    canvas.bytes = Buffer.from(markdownOf(content));
    call.state.changed();
    return {};
  },
  'canvases.delete': (call) => {
    call.state.files.delete(canvasOf(call).id);
    call.state.changed();
    return {};
  },
};

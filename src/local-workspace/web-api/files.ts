import { filesJson } from '../state/json.ts';
import { mimetypeOf } from '../state/mimetypes.ts';
import { addFile, addMessage } from '../state/state.ts';
import { channelArgument, type Method, type MethodCall, optional, required } from './call.ts';
import { SlackError } from './errors.ts';

/** docs.slack.dev/reference/methods/files.getUploadURLExternal */
const LONGEST_ALT_TEXT = 1_000;

/** The files that a completion names: `[{"id": "F…", "title": "…"}]`, as JSON or a list. */
function named({ args }: MethodCall): string[] {
  const given: unknown = typeof args.files === 'string' ? JSON.parse(args.files) : args.files;
  if (!Array.isArray(given)) throw new SlackError('invalid_arguments');
  return given.map((one: { id?: unknown }) => String(one.id));
}

/** Files, and their upload in three steps; docs.slack.dev/messaging/working-with-files#uploading_files */
export const files: Record<string, Method> = {
  'files.info': (call) => {
    const [file] = filesJson(call.state, [required(call, 'file')]);
    if (file === undefined) throw new SlackError('file_not_found');
    return { file };
  },
  'files.getUploadURLExternal': (call) => {
    const { state } = call;
    if (!(Number(optional(call, 'length')) > 0)) throw new SlackError('invalid_arguments');
    // Slack's page says alt_txt, its client for Node sends alt_text.
    const altText = optional(call, 'alt_txt') ?? optional(call, 'alt_text');
    if ((altText ?? '').length > LONGEST_ALT_TEXT) throw new SlackError('alt_txt_too_long');
    const file = addFile(state, {
      name: required(call, 'filename'),
      mimetype: mimetypeOf(required(call, 'filename')),
      user: state.bot.id,
      bytes: new Uint8Array(),
      ...(altText !== null && { altText }),
    });
    return { upload_url: `${state.origin}/upload/${file.id}`, file_id: file.id };
  },
  'files.completeUploadExternal': (call) => {
    const { state } = call;
    const ids = named(call);
    for (const id of ids) {
      if ((state.files.get(id)?.bytes.length ?? 0) === 0) throw new SlackError('file_not_found');
    }
    if (optional(call, 'channel_id') !== null) {
      const channel = channelArgument(
        { ...call, args: { ...call.args, channel: call.args.channel_id } },
        { posting: true },
      );
      addMessage(state, {
        channel: channel.id,
        user: state.bot.id,
        botId: state.botId,
        text: optional(call, 'initial_comment') ?? '',
        threadTs: optional(call, 'thread_ts'),
        files: ids,
      });
    }
    return { files: filesJson(state, ids) };
  },
};

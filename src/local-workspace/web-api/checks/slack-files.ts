import { isPicture } from '../../state/mimetypes.ts';
import type { WorkspaceState } from '../../state/state.ts';
import type { File, KitBlock } from '../../state/types.ts';
import { refused } from '../errors.ts';
import { isObject, type Json } from './spot.ts';

/** Throws as Slack does where an image names a file that is not there or is no picture. */
export function checkSlackFiles(state: WorkspaceState, blocks: readonly KitBlock[]): void {
  for (const [at, block] of blocks.entries())
    for (const reference of slackFilesIn(block))
      if (!isPicture(namedFile(state, reference)?.mimetype ?? ''))
        throw refused('invalid_blocks', `invalid slack file [json-pointer:/blocks/${at}]`);
}

function slackFilesIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(slackFilesIn);
  if (!isObject(value)) return [];
  return isObject(value.slack_file) ? [value.slack_file] : Object.values(value).flatMap(slackFilesIn);
}

/** The file of a `slack_file`, by its id or its address. */
const namedFile = (state: WorkspaceState, { id, url }: Json): File | undefined =>
  state.files.get(String(id ?? /\/files\/(F\w+)/.exec(String(url))?.[1]));

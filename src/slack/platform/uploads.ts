import type { WebClient } from '@slack/web-api';
import { CodedError } from '../../record/errors.ts';
import type { Upload } from '../kit/inputs.ts';
import type { SlackAccess } from './access.ts';
import type { Log } from './deps.ts';

export interface Uploads {
  /** The bytes of a file. Throws `file_too_large` or `upload_unreadable`. */
  read(client: WebClient, upload: Upload): Promise<{ bytes: Uint8Array; contentType: string }>;
  /** Sends a file to a person, in their direct message with the app. */
  send(
    client: WebClient,
    user: string,
    file: { name: string; content: string | Buffer },
    say: string,
  ): Promise<void>;
}

/** Bytes of a file that are fetched; what a file holds is limited further by who reads it. */
const MAX_BYTES = 20_000_000;
const TIMEOUT_MS = 30_000;

/** Slack's own domain, and that of GovSlack (docs.slack.dev/govslack). */
const SLACK = /(?:^|\.)slack\.com$/;
const GOV_SLACK = /(?:^|\.)slack-gov\.com$/;

/**
 * Whether a file at `url` may be asked for with the bot's token: on Slack's own hosts, by https, or where the Web API
 * itself is (`apiUrl`), which may be a proxy that gives its own addresses or Slack's.
 */
export function isFileHost(url: URL, apiUrl: string | null): boolean {
  const api = apiUrl === null ? null : new URL(apiUrl);
  if (api !== null && url.origin === api.origin) return true;
  const domain = api !== null && GOV_SLACK.test(api.hostname) ? GOV_SLACK : SLACK;
  return url.protocol === 'https:' && url.port === '' && domain.test(url.hostname);
}

/**
 * Files by Slack's file object (docs.slack.dev/reference/objects/file-object): `url_private_download` wants the bot
 * token, and without the scope `files:read` it gives a page to sign in. The token goes to Slack's own hosts alone.
 */
export function makeUploads({ apiUrl }: Pick<SlackAccess, 'apiUrl'>, log: Log): Uploads {
  const infoOf = async (client: WebClient, { id, name }: Upload) => {
    try {
      return (await client.files.info({ file: id })).file;
    } catch (error) {
      log.warn({ err: error, file: id }, 'a file could not be looked up');
      throw new CodedError('upload_unreadable', name);
    }
  };

  return {
    async read(client, upload) {
      const info = await infoOf(client, upload);
      if ((info?.size ?? 0) > MAX_BYTES) throw new CodedError('file_too_large', `${MAX_BYTES / 1e6} MB`);
      const url = new URL(info?.url_private_download ?? info?.url_private ?? 'about:blank');
      const refuse = (why: string): never => {
        log.warn({ file: upload.id, host: url.host, why }, 'a file could not be read');
        throw new CodedError('upload_unreadable', upload.name);
      };
      if (!isFileHost(url, apiUrl)) return refuse('not on a host of Slack');
      const response = await fetch(url, {
        headers: { authorization: `Bearer ${client.token}` },
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      }).catch((error: unknown) => refuse(String(error)));
      if (!response.ok) return refuse(`status ${response.status}`);
      const body = await response.arrayBuffer().catch((error: unknown) => refuse(String(error)));
      const bytes = new Uint8Array(body);
      if (bytes.length !== info?.size) return refuse('it is not the file: perhaps files:read is missing');
      return { bytes, contentType: info.mimetype ?? '' };
    },
    async send(client, user, { name, content }, say) {
      const { channel } = await client.conversations.open({ users: user });
      if (channel?.id === undefined) throw new Error('a direct message was opened without an id');
      await client.filesUploadV2({
        channel_id: channel.id,
        filename: name,
        file: Buffer.from(content),
        initial_comment: say,
      });
    },
  };
}

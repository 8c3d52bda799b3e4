import { CodedError } from '../../record/errors.ts';
import { parseUrl } from '../parse-url.ts';

/** `text` as a URL that may be fetched. Throws `url_malformed`, `url_not_allowed`. */
export function allowedUrl(text: string, ports: readonly number[], base?: string): URL {
  const url = parseUrl(text, base);
  if (url === null || text.length > 2000) throw new CodedError('url_malformed');
  if (!/^https?:$/.test(url.protocol)) {
    throw new CodedError('url_not_allowed', 'it does not start with http:// or https://');
  }
  if (url.username !== '' || url.password !== '') {
    throw new CodedError('url_not_allowed', 'it has a user name or password in it');
  }
  const port = Number(url.port || (url.protocol === 'http:' ? 80 : 443));
  if (!ports.includes(port)) throw new CodedError('url_not_allowed', `it names the port ${port}`);
  url.hash = '';
  return url;
}

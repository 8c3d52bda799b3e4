import { CodedError } from '../record/errors.ts';
import { parseHttpUrl } from './parse-url.ts';

/** Parameters that tell where a reader came from, not what is read. */
const TRACKING =
  /^(?:utm_.*|at_.*|mc_[ce]id|(?:fb|g|gb|wb|dc|y|ms|tt|twc|li_fat_)[a-z]?clid|gclsrc|igshid|_ga|_gl|cmp|cmpid|icid|ncid|ocid|smid|ref|ref_src|ref_url|referrer|feature|share|shared|partner|amp|outputtype|traffic_source|taid|xtor|wt\.mc_id|spm|si)$/i;

/**
 * The form in which two addresses of one article are equal: https, the host without `www.`, `m.` or `amp.`, no
 * fragment, no tracking parameters, the others sorted, no slash at the end. For comparing, not for opening.
 * Throws `url_malformed` on what is no http(s) address.
 */
export function canonicalUrl(text: string): string {
  const url = parseHttpUrl(text);
  if (url === null) throw new CodedError('url_malformed');
  const host = url.hostname.replace(/^(?:(?:www|m|mobile|amp)\.)+(?=[^.]+\.)/, '').replace(/\.$/, '');
  const port = url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`;
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name));
  const query = new URLSearchParams(kept);
  query.sort();
  const search = query.size === 0 ? '' : `?${query}`;
  return `https://${host}${port}${url.pathname.replace(/\/+$/, '')}${search}`;
}

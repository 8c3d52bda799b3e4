import type { ActorIndex } from '../../record/actor-index.ts';
import { tokenize } from '../../words/tokens.ts';

/** Case endings of surnames in Ukrainian and Russian. */
const ENDING = /(?:ові|еві|ого|ому|ою|ею|ой|ей|ом|ем|єм|им|ым|[аеєиіїоуюя])$/u;
const CYRILLIC = /^\p{Script=Cyrillic}+$/u;

/** A question with names of the record as they are listed: *Путіна* as *Путін*. Others are left as they stand. */
export function withoutCaseEndings(text: string, index: ActorIndex): string {
  let written = '';
  let at = 0;
  for (const { raw, start, end } of tokenize(text)) {
    const name = raw.replace(ENDING, '');
    if (name === raw || !CYRILLIC.test(raw) || index.exactly(raw).length > 0) continue;
    if (index.exactly(name).length === 0) continue;
    written += text.slice(at, start) + name;
    at = end;
  }
  return at === 0 ? text : written + text.slice(at);
}

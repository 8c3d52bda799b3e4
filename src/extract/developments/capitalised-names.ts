import { newPerson } from '../../record/candidate.ts';
import { isHonorific } from '../../words/honorifics.ts';
import { isBodyNoun, namesOffice } from '../people/lexicon.ts';
import { listedAs } from '../text/lexicon.ts';
import { isActing } from './nouns.ts';
import type { NamedParty } from './party-mention.ts';
import type { Tagged } from './tagging.ts';
import { eventVerbs } from './verb-lemmas.ts';

const NO_NAME =
  /^(?:WeekDay|Month|City|Country|Region|Place|Demonym|Date|Holiday|Pronoun|Determiner|Conjunction|Preposition|Adverb)/;

/** Bodies (*European Commission*) and persons (*Edgars Rinkevics*) that only their capitals tell. */
export function namesIn({ document: { tokens, quoteOf, sentenceOf }, classes }: Tagged): NamedParty[] {
  const found: NamedParty[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!isNamePart(tokens[i]?.raw, classes[i])) continue;
    let to = i + 1;
    while (isNamePart(tokens[to]?.raw, classes[to]) && sentenceOf[to] === sentenceOf[i] && to - i < 6) to++;
    const name = tokens
      .slice(i, to)
      .map(({ raw }) => raw)
      .join(' ');
    const named = quoteOf[i] === -1 ? nameAt(tokens, classes, i, to, name, sentenceOf) : null;
    if (named !== null) found.push(named);
    i = to - 1;
  }
  return found;
}

const isNamePart = (raw: string | undefined, cls: string | undefined): boolean =>
  (cls === 'Name' || cls === 'title') && raw !== undefined && /^\p{Lu}[\p{L}\p{M}'’-]*$/u.test(raw);

function nameAt(
  tokens: readonly { raw: string; lower: string }[],
  classes: readonly string[],
  from: number,
  to: number,
  text: string,
  sentenceOf: Int32Array,
): NamedParty | null {
  const last = tokens[to - 1]?.lower ?? '';
  if (
    to - from > 1 &&
    (isBodyNoun(last) || /^(?:cross|nations|bank|crescent|league|quartet)$/.test(last)) &&
    !namesOffice(last)
  )
    return {
      from,
      to,
      party: { ref: null, name: text, kind: 'organisation', anonymous: false, role: null, represents: null },
    };
  const start = from + titleLength(tokens, classes, from, to);
  const titled =
    start > from ||
    namesOffice(tokens[from - 1]?.raw ?? '') ||
    (tokens[from - 1]?.raw === ',' && namesOffice(tokens[from - 2]?.raw ?? '')) ||
    (tokens[from - 1]?.raw === ',' && /^(?:counterpart|colleague)$/.test(tokens[from - 2]?.lower ?? ''));
  // *The Member States*.
  if (isActing(last) && /s$/.test(last)) return null;
  if (to - start < 1 || namesOffice(last) || NO_NAME.test(listedAs(last) ?? '')) return null;
  const opens = sentenceOf[start - 1] !== sentenceOf[start];
  const before = tokens[start - 1]?.lower ?? '';
  const next = tokens[to];
  const one = to - start === 1;
  const isNext = eventVerbs(next?.lower ?? '').some(({ form }) => form === 'past');
  if (to - start > 3 || (one && !isNext && /^(?:word|s|ers?|tion|ment|ity|al)$/.test(classes[to] ?? '')))
    return null;
  const acts =
    (listedAs(last) ?? 'LastName') === 'LastName' &&
    eventVerbs(next?.lower ?? '').some(({ form }) => form === 'past');
  const isPerson = opens
    ? one
      ? acts
      : titled || (next?.raw === ',' && appositionHasOffice(tokens, to + 1))
    : one
      ? titled || MET.test(before)
      : titled ||
        /^(?:who|with|and)$/.test(before) ||
        !/^(?:preposition|to|determiner)$/.test(classes[start - 1] ?? '');
  if (!isPerson) return null;
  const name = tokens.slice(start, to).map(({ raw }) => raw);
  return { from: start, to, party: newPerson(name.join(' ')) };
}

/** Verbs whose object is somebody. */
const MET = /^(?:met|meet|meets|meeting|phoned|called|telephoned|rang|received|with)$/;

/** *Li Qiang, the Chinese premier,*. */
function appositionHasOffice(tokens: readonly { raw: string }[], from: number): boolean {
  for (let i = from; i < from + 8; i++) {
    const raw = tokens[i]?.raw ?? '.';
    if (/^[,.;]$/.test(raw)) return false;
    if (namesOffice(raw)) return true;
  }
  return false;
}

/** How many tokens of a capitalised run are the office before the name: *Foreign Minister*. */
function titleLength(
  tokens: readonly { raw: string }[],
  classes: readonly string[],
  from: number,
  to: number,
): number {
  for (let i = to - 1; i >= from; i--)
    if (isHonorific(tokens[i]?.raw ?? '') || classes[i] === 'title' || namesOffice(tokens[i]?.raw ?? ''))
      return i + 1 - from;
  return 0;
}

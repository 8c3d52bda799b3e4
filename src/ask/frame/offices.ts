import type { ActorIndex } from '../../record/actor-index.ts';
import type { ActorRef } from '../../record/refs.ts';
import { stem } from '../../words/stem.ts';
import { isStopword } from '../../words/stopwords.ts';
import { nearStems } from '../../words/thesaurus.ts';
import { tokenize } from '../../words/tokens.ts';
import { OFFICE, SPOKESPEOPLE } from './lexicon.ts';

/** What makes an office another and a lower one. */
const LOWER = /^(?:deputy|vice|under|assistant|associate|former|acting|sub|junior|second)$/;
/** The longest title first: *secretary of state of X*. */
const PATTERNS = [
  /^(?:the )?(?<title>\p{L}[\p{L} -]*) (?:of|at|for|in) (?:the )?(?<body>\p{L}.*)$/iu,
  /^(?:the )?(?<title>\p{L}[\p{L} -]*?) (?:of|at|for|in) (?:the )?(?<body>\p{L}.*)$/iu,
  /^(?:the )?(?<body>\p{L}.*?)(?:['’]s?) (?<title>\p{L}[\p{L} -]*)$/iu,
];

/** An office with the state or body whose it is: *president of X*, *X’s foreign minister*; null for every other text. */
export function officeIn(words: string, index: ActorIndex): { title: string; bodies: ActorRef[] } | null {
  for (const pattern of PATTERNS) {
    const { title = '', body = '' } = pattern.exec(words.trim())?.groups ?? {};
    // *Secretary of state*
    const last = tokenize(title.replace(/ of .*$/i, '')).at(-1)?.word ?? '';
    const bodies = index.resolve(body).filter((ref) => index.get(ref)?.kind !== 'person');
    const isOffice =
      (OFFICE.has(last) && !SEVERAL.test(last)) || SPOKESPEOPLE.has(last) || HEADING.test(last);
    if (bodies.length > 0 && isOffice && !isStopword(tokenize(title)[0]?.word ?? ''))
      return { title, bodies };
  }
  return null;
}
/** Of several people no one holds it. */
const SEVERAL =
  /^(?:team|delegation|side|government|authorities|administration|leadership|capital|\p{L}+[^s]s)$/u;
const HEADING =
  /^(?:secretary|general|chair|chairman|chairwoman|director|premier|chancellor|king|queen|commissioner|ambassador)$/;

/** Who holds an office of a state or body by its title, and none lower than that. */
export function officeHolders(words: string, index: ActorIndex): ActorRef[] {
  const office = officeIn(words, index);
  if (office === null) return [];
  const asked = wordsOf(office.title);
  return index.actors
    .filter(
      ({ kind, anonymous, roles }) =>
        kind === 'person' &&
        !anonymous &&
        roles.some(
          ({ title, represents }) =>
            represents !== null && office.bodies.includes(represents) && isCalled(title, asked),
        ),
    )
    .map(({ ref }) => ref);
}

const wordsOf = (title: string): string[] =>
  tokenize(title).flatMap(({ word }) => (isStopword(word) ? [] : [word]));

function isCalled(title: string, asked: readonly string[]): boolean {
  const own = wordsOf(title);
  if (own.some((word) => LOWER.test(word) && !asked.includes(word))) return false;
  return (
    asked.length > 0 &&
    asked.every((word) => own.some((one) => one === word || nearStems(stem(word)).has(stem(one))))
  );
}

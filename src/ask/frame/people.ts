import type { ActorIndex } from '../../record/actor-index.ts';
import type { ActorRef } from '../../record/refs.ts';
import { isStopword } from '../../words/stopwords.ts';
import { tokenize } from '../../words/tokens.ts';
import { OFFICE, SPOKESPEOPLE } from './lexicon.ts';
import { holdersOf } from './named.ts';

const PERSON = 'guy|man|woman|fellow|fella|bloke|chap|lady|gentleman|dude';
/** *The NATO man*, *the guy over at State*. */
const CALLED = [
  new RegExp(
    String.raw`\b(?:the|that|this) (?<of>\p{L}[\p{L}-]*(?: \p{L}[\p{L}-]*){0,2}?) (?:${PERSON})\b`,
    'giu',
  ),
  new RegExp(
    String.raw`\b(?:the|that|this|some) (?:${PERSON})(?: over)? (?:from|at|of|with) (?:the )?(?<of>\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*)`,
    'gu',
  ),
];
const MAY_BE_CALLED = new RegExp(String.raw`\b(?:${PERSON})\b`, 'i');
/** *The secretary of state*, *the minister of foreign affairs*. */
const OFFICE_OF = /\bthe (?<head>\p{Ll}+(?: \p{Ll}+)?) of (?<first>\p{Ll}+)(?<second> \p{Ll}+)?/giu;
/** *The two presidents*, *both negotiators*. */
const TWO = /\b(?:both(?: the| of the)?|(?:the|those|these)(?: two)?) (?<office>\p{Ll}{4,})s\b/giu;

/**
 * The question with whom it tells of by what they are, and by no office of theirs, by name: *the NATO man* where one person speaks for
 * NATO, and *the two presidents* where two hold that office.
 */
export function withPeople(text: string, index: ActorIndex): string {
  let named = text.replace(SURNAME_BEGUN, (whole, first: string, letter: string) => {
    const [only, another] = index
      .firstNamed(first)
      .flatMap((ref) => index.get(ref)?.name ?? [])
      .filter((name) => (name.split(' ').at(-1) ?? '').startsWith(letter));
    return another === undefined ? (only ?? whole) : whole;
  });
  if (MAY_BE_CALLED.test(text))
    for (const pattern of CALLED)
      named = named.replace(pattern, (whole, ...found) => {
        const { of = '' } = found.at(-1) as { of?: string };
        return nameFor(of, index) ?? whole;
      });
  named = named.replace(
    OFFICE_OF,
    (whole, head: string, first: string, second: string | undefined, at: number) => {
      if (SAID.test(named.slice(0, at))) return whole;
      const office = `the ${head} of ${first}`;
      const isMore = second !== undefined && !isStopword(second.trim());
      const longer = isMore ? holderOf(office + second, index) : null;
      const only = longer === null ? holderOf(office, index) : null;
      return longer ?? (only === null ? whole : only + (second ?? ''));
    },
  );
  return named.replace(TWO, (whole, office: string, at: number) =>
    // Within what somebody is to have said they are its words.
    SAID.test(named.slice(0, at)) ? whole : (pairWith(office.toLowerCase(), index) ?? whole),
  );
}

/** *Jens S.*: of the surname only its first letter is written. */
const SURNAME_BEGUN = /\b(\p{Lu}\p{L}+) (\p{Lu})(?:\.|(?=['’]s\b)|(?=\s*[?,:]|$)|(?= \p{Ll}))/gu;

const SAID = /\b(?:that|said|says?|who \p{L}+ed)\b/iu;

/** The one person on the record who holds an office; null where that is nobody, or several. */
function holderOf(office: string, index: ActorIndex): string | null {
  const [only, another] = holdersOf(office, index);
  return another === undefined ? (index.get(only ?? '')?.name ?? null) : null;
}

/** Who alone speaks for a state or body; that itself, where several or none do. */
function nameFor(of: string, index: ActorIndex): string | null {
  const actors = [...index.exactly(of), ...index.exactly(`${of} Department`)];
  const [body] = actors;
  if (body === undefined || actors.some((ref) => index.get(ref)?.kind === 'person')) return null;
  const people = actors.flatMap((ref) => index.spokenForBy(ref)).filter((ref) => isNamedPerson(ref, index));
  const [only, another] = [...new Set(people)];
  return (another === undefined ? index.get(only ?? '')?.name : undefined) ?? index.get(body)?.name ?? null;
}

const isNamedPerson = (ref: ActorRef, index: ActorIndex): boolean => {
  const actor = index.get(ref);
  return actor?.kind === 'person' && !actor.anonymous;
};

/** The two people on the record with an office of this name; null where there are others, or fewer. */
function pairWith(office: string, index: ActorIndex): string | null {
  if (!OFFICE.has(office) && !SPOKESPEOPLE.has(office)) return null;
  const isOffice = (text: string): boolean => tokenize(text).at(-1)?.word === office;
  const people = index.actors.filter(
    ({ kind, anonymous, roles }) =>
      kind === 'person' &&
      !anonymous &&
      roles.some(({ title, wordings }) => isOffice(title) || wordings.some(isOffice)),
  );
  const [one, other, another] = people;
  return one === undefined || other === undefined || another !== undefined
    ? null
    : `${one.name} and ${other.name}`;
}

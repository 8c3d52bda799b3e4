import type { Actor } from '../../record/actor.ts';
import type { ActorIndex } from '../../record/actor-index.ts';
import { genderOfFirstName } from '../../words/first-names.ts';
import { isStopword } from '../../words/stopwords.ts';
import { tokenize } from '../../words/tokens.ts';

/** *AP*, *BoE*: capitals, with small letters for small words between them. */
const INITIALS = /^(?=(?:.*\p{Lu}){2})\p{L}{2,7}$/u;
const SMALL = /^(?:of|for|and|the|in|on|to|de|du|des|la|von|für)$/;

/**
 * The question with the initials of a body’s name written out, where they are those of one on the record alone and no name of their
 * own: *the AP* for Associated Press.
 */
export function withInitials(text: string, index: ActorIndex): string {
  if (!/\p{Lu}\p{L}?\p{Lu}/u.test(text) || text === text.toUpperCase()) return text;
  let written = '';
  let at = 0;
  for (const { raw, word, start, end } of tokenize(text)) {
    const led = /\bthe\s+$/i.test(text.slice(0, start));
    if (!INITIALS.test(raw) || raw === '' || (isStopword(word) && !led) || index.exactly(raw).length > 0)
      continue;
    const name = bodyWith(raw, index);
    if (name === null) continue;
    written += text.slice(at, start) + name;
    at = end;
  }
  return at === 0 ? text : written + text.slice(at);
}

/** The only body whose name has these initials; null where there is none, or another. */
function bodyWith(initials: string, index: ActorIndex): string | null {
  const bodies = index.actors.filter(
    (actor) =>
      isBody(actor) &&
      [actor.name, ...actor.aliases.flatMap((alias) => (alias.kind === 'name' ? [alias.text] : []))].some(
        (one) => isInitials(initials, one),
      ),
  );
  const [only, another] = bodies;
  return another === undefined ? (only?.name ?? null) : null;
}

/** A table that is taken in has no kinds: what has no first name before it may be a body. */
const isBody = ({ kind, name, anonymous }: Actor): boolean =>
  kind !== 'person' || (!anonymous && genderOfFirstName(name.split(' ')[0] ?? '') === null);

function isInitials(initials: string, name: string): boolean {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const letters = (some: readonly string[]): string => some.map((word) => word.slice(0, 1)).join('');
  const own = words.filter((word) => !SMALL.test(word.toLowerCase()));
  if (own.length < 2 || initials.length < 2) return false;
  const written = initials.toUpperCase();
  return [own, words].some((some) => letters(some).toUpperCase() === written);
}

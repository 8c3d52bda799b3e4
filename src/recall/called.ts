import type { Actor } from '../record/actor.ts';

/** Common nouns that names of states and bodies end in; such a name has its article within a sentence. */
const NOUNS = new Set(
  `states nations union kingdom federation republic emirates department ministry council commission agency
  organization organisation committee party association alliance court senate army administration secretariat`.split(
    /\s+/,
  ),
);
/** States and bodies of one word, or of two that are no noun with its like, that have it too. */
const NAMES = new Set(
  'netherlands philippines bahamas maldives gambia kremlin pentagon vatican bundestag duma knesset white-house'.split(
    ' ',
  ),
);

/** What somebody or something is called within a sentence: *Riabkov*, *NATO*, *the United States*. */
export function called({ kind, name }: Pick<Actor, 'kind' | 'name'>): string {
  if (kind === 'person' || /^(?:the|an?)\s/i.test(name)) return name;
  const [head = ''] = name.toLowerCase().split(/\s+(?:of|for|on|against)\s+/);
  const words = head.split(/\s+/);
  const isNoun = NOUNS.has(words.at(-1) ?? '') && (words.length > 1 || head.length < name.length);
  return isNoun || NAMES.has(words.join('-')) ? `the ${name}` : name;
}

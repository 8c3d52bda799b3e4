import type { Mention, Party } from './draft-party.ts';

const PRONOUN = /\b(?:he|she|his|her|they|their|it)\b/gi;

/** The pronouns of a text, without their person. */
export const pronounsIn = (text: string): Mention[] =>
  [...text.matchAll(PRONOUN)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind:
      /^(?:his|her|their)$/i.test(match[0]) || isObject(text.slice(0, match.index), match[0])
        ? 'owner'
        : 'pronoun',
    party: null,
  }));

/** *it* and *they* that do not open a clause. */
const isObject = (before: string, pronoun: string): boolean =>
  /^(?:it|they)$/i.test(pronoun) &&
  !/(?:^|[.,;:!?—–"”’)\n]\s*|\b(?:and|but|that|as|because|when|while|if|or|so|says?|said)\s+)$/i.test(
    before.slice(-12),
  );

const RECENT = 12;

/** Gives pronouns their person: the last one named before who fits. What a pronoun tells of somebody is kept. */
export function resolvePronouns(text: string, mentions: Mention[]): void {
  mentions.forEach((one, i) => {
    const gender =
      one.kind === 'pronoun' || one.kind === 'owner' ? genderIn(text.slice(one.start, one.end)) : null;
    if (gender === null) return;
    const before = mentions.slice(Math.max(0, i - RECENT), i);
    const fits = ({ party }: Mention): boolean =>
      party?.kind === 'person' && (party.gender === null || party.gender === gender);
    one.party = before.findLast(fits)?.party ?? null;
    if (one.party !== null) one.party.gender = gender;
  });
}

function genderIn(pronoun: string): Party['gender'] {
  if (/^(?:he|his)$/i.test(pronoun)) return 'male';
  return /^(?:she|her)$/i.test(pronoun) ? 'female' : null;
}

import { type Claim, claim, type Place } from './claim.ts';
import { beforeQuote, OVER } from './clause-ends.ts';
import { BLANK } from './draft-reading.ts';

/** *denied having met them*, *ruled out any concessions*, *refused to send soldiers*: what is said not to be so. */
const DENIAL =
  /\b(?:den(?:y|ies|ied|ying)|rul(?:e|es|ed|ing)\sout|(?:refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing))\sto)\s+(?:ever\s+)?(?=\p{Ll})(?!that\b|it\b|any\s(?:comment|knowledge)\b|comment\b)/iu;

/** What stands behind a verb of denying or refusing. */
export function denials(place: Place, text: string): Claim[] {
  const match = DENIAL.exec(text);
  return match === null ? [] : meant(place, text, match, true);
}

const PROMISE =
  /\b(?:promis(?:e[sd]?|ing)|vow(?:s|ed|ing)?|pledg(?:e[sd]?|ing)|threaten(?:s|ed|ing)?|swore|swears?|undertook|undertakes)\s+(?:not\s+)?to\s+(?=\p{Ll})/iu;

/** *Lund promised to open the pier*. */
export function promised(place: Place, text: string): Claim[] {
  const match = PROMISE.exec(text);
  return match === null ? [] : meant(place, text, match, /\bnot\s+to\s+$/i.test(match[0]));
}

/** What stands behind a verb of promising or refusing: somebody may have meant it rather than said it. */
function meant(place: Place, text: string, match: RegExpExecArray, denied: boolean): Claim[] {
  const from = match.index + match[0].length;
  const over = text.slice(from).search(OVER);
  const to = beforeQuote(text, from, over < 0 ? text.length : from + over);
  const verb = place.sentence.start + match.index;
  const by = place.near.findLast(({ end, kind }) => end <= verb && kind !== 'owner');
  return by === undefined || text.slice(from, to).includes(BLANK)
    ? []
    : claim(place, from, to, by.party, denied).map((one) => ({
        ...one,
        unsure: true,
      }));
}

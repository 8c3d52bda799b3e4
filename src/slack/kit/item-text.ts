import { type Item, refOf, type StatementItem } from '../../recall/items.ts';
import { capital, sayDate } from '../../recall/say-date.ts';
import { citedWords } from '../../record/citation.ts';
import type { Phase } from '../../record/development.ts';
import type { Edtf } from '../../record/edtf.ts';
import type { SpeechKind } from '../../record/statement.ts';
import { cueOf, dayFacts, sayOffice, saySource, speechFacts, viaOf } from './statement-wording.ts';

/** How a development stands in time, to a person. */
export const PHASE = {
  occurred: 'happened',
  scheduled: 'scheduled',
  cancelled: 'called off',
  state: 'ongoing when reported',
  considered: 'under consideration',
  position: 'a party’s position',
  background: 'background',
} as const;

/** Cues that take a hearer without *to*. */
const WITH_HEARER = /^(?:told|tells|telling|warned|warns|assured|informed)$/;
/** Of these, those that nobody uses without a hearer. */
const NEEDS_HEARER = /^(?:told|tells|assured|informed)$/;

/** A cue that is no verb of its own: *Blinken, warning that …*. */
const PARTICIPLE = /^\p{L}{2,}ing\b/u;

/** The source's own cue and whom it was said to, with what stands before: * told Russian news agencies*, *, warning*. */
export function cueWithAddressees(item: StatementItem): string {
  const words = cueWords(item);
  return PARTICIPLE.test(words.trim()) ? `,${words}` : words;
}

function cueWords({ statement, addressees }: StatementItem): string {
  const [citation] = statement.citations;
  const cue = citation === undefined ? '' : cueOf(citation);
  const names = addressees.map((actor) => actor.name).join(', ');
  if (names === '') return cue === '' ? '' : ` ${NEEDS_HEARER.test(cue) ? 'said' : cue}`;
  return `${cue === '' ? '' : ` ${cue}`} ${WITH_HEARER.test(cue) ? '' : 'to '}${names}`;
}

/**
 * Words, or what `cut` leaves of them, between quotation marks where they are the speaker's own and the source's marks are
 * not among them. The ellipsis of what is cut stands outside: between marks is nothing that was not said.
 */
export function markedWords(
  { kind }: { kind: SpeechKind | null },
  words: string,
  cut: (words: string) => string = (whole) => whole,
): string {
  const shown = cut(words);
  if (kind !== 'direct' || /^["“„«]/.test(words)) return shown;
  const isCut = shown.endsWith('…') && shown.length < words.length;
  return isCut ? `“${shown.slice(0, -1).trimEnd()}” …` : `“${shown}”`;
}

/** An item as a sentence, with its words, speaker, day, source and ref; plain text, not escaped. */
export const itemText = (item: Item): string => withRef(item, sentenceOf(item, true));

/** The same as one of a list, in which quotation marks alone show whose words they are. */
export const listedText = (item: Item): string => withRef(item, sentenceOf(item, false));

const withRef = (item: Item, said: string): string => {
  return said === '' ? '' : `${said.slice(0, -1)} (${refOf(item)}).`;
};

/** The same without its ref, for those who did not ask for one. */
export const itemSentence = (item: Item): string => sentenceOf(item, true);

function sentenceOf(item: Item, kind: boolean): string {
  if (item.kind === 'actor') {
    const office = sayOffice(item.role, item.represents);
    return `${capital(item.actor.name)}${office === '' || item.actor.anonymous ? '' : `, ${office}`}.`;
  }
  const sources = item.sources.map(saySource).join('; ');
  if (item.kind === 'development') {
    const { headline, date, place, phase } = item.development;
    const when = sayWhen(phase, date);
    const facts = [when === '' ? 'date not given' : when, place ?? ''].filter(Boolean).join(', ');
    return `${headline} (${facts}). Source: ${sources}.`;
  }
  const { statement, speaker, role, represents } = item;
  const [citation] = statement.citations;
  if (citation === undefined) return '';
  const office = sayOffice(role, represents);
  const facts = [...dayFacts(statement), ...(kind ? speechFacts(statement) : viaOf(statement))];
  const who = `${capital(speaker.name)}${office === '' || speaker.anonymous ? '' : `, ${office}`}`;
  return `${who}${cueWithAddressees(item)}: ${citedWords(citation)} — ${facts.join(', ')}. Source: ${sources}.`;
}

/** When it was, in a line: *scheduled for 12 January 2022*, *called off*; empty where there is nothing to say. */
export function sayWhen(phase: Phase, date: Edtf | null): string {
  const day = date === null ? '' : sayDate(date);
  if (phase === 'cancelled') return `${PHASE.cancelled} ${day}`.trimEnd();
  return phase === 'scheduled' && day !== '' ? `scheduled for ${day}` : day;
}

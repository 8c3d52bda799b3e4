import type { EventType } from '../../record/plover.ts';

interface Rule {
  type: EventType;
  cue: RegExp;
  content?: RegExp;
  /** Content that speaks against it. */
  unless?: RegExp;
}

const WARNS = /\b(?:warn\w*|threaten\w*|vow\w*|caution\w*)\b/i;
const MEASURES =
  /\b(?:consequences|sanctions?|retaliat\w+|respond (?:strongly|decisively|firmly|forcefully|harshly)|strong response|(?:high|heavy|severe|steep) (?:price|cost)|will (?:send|deploy|strike|cut off|expel|attack|suspend|close|impose|respond)|military-technical|countermeasures|destroy|force)\b/i;

/** In order: the first that fits. PLOVER 2.0 codes verbal acts only; plain statements have no type. */
const RULES: Rule[] = [
  {
    type: 'REJECT',
    cue: /\b(?:ruled out|rules out|ruling out|rejected|rejects|rejecting|refused|refuses|refusing|dismissed|dismisses|dismissing|spurned|rebuffed|vetoed)\b/i,
    unless: /^to comment/i,
  },
  { type: 'THREATEN', cue: /\bthreaten(?:ed|s|ing)?\b/i },
  { type: 'THREATEN', cue: WARNS, content: MEASURES },
  {
    type: 'REJECT',
    cue: /./,
    content:
      /\b(?:inadmissible|unacceptable|non-?starters?|out of the question|(?:totally|completely|categorically|absolutely|firmly) (?:ruled out|reject\w*)|(?:will|would|can|could) (?:not|never) (?:accept|agree|allow|concede)|(?:won|can|wouldn)['’]t (?:accept|agree|concede)|rejects? (?:the|any|all|these|this|those))\b/i,
  },
  {
    type: 'THREATEN',
    cue: /./,
    content:
      /\b(?:(?:are|is|am|stand) ready to (?:respond|strike|act) (?:strongly|decisively|firmly|forcefully)|will (?:respond|retaliate|strike back)|(?:severe|harsh|massive|serious|devastating) (?:consequences|sanctions|costs))\b/i,
    unless: /\b(?:avoid|without|no) (?:severe|harsh|massive|serious) /,
  },
  {
    type: 'AGREE',
    cue: /\b(?:call\w* for|call\w* on|urg\w+|appeal\w* for)\b/i,
    content:
      /\b(?:ceasefire|cease-fire|end (?:to )?the (?:war|conflict|fighting|hostilities)|peace talks)\b/i,
  },
  {
    type: 'REQUEST',
    cue: /\b(?:demand(?:ed|s|ing)?|call(?:ed|s|ing)? (?:for|on|upon)|urg(?:ed|es|ing)|appeal(?:ed|s|ing)|request(?:ed|s|ing)|insist(?:ed|s|ing)? on|ordered)\b/i,
  },
  { type: 'REQUEST', cue: /\bask(?:ed|s|ing)?\b/i, content: /^(?:for|to|that|\S+ to)\b/i },
  {
    type: 'ACCUSE',
    cue: /\b(?:accus(?:ed|es|ing)|blam(?:ed|es|ing)|condemn(?:ed|s|ing)|denounc(?:ed|es|ing)|critici[sz](?:ed|es|ing)|alleg(?:ed|es|ing)|slammed|blasted)\b/i,
  },
  {
    type: 'SUPPORT',
    cue: /\b(?:endors(?:ed|es|ing)|recogni[sz](?:ed|es|ing)|hail(?:ed|s|ing)|backed|prais(?:ed|es|ing))\b/i,
  },
  { type: 'AGREE', cue: /\b(?:agreed|agrees|offered|offers|promised|pledged)\b/i, content: /^to\b/i },
];

/** The PLOVER type that a cue and its content make plain, or null. */
export function eventTypeOf(cue: string, content: string): EventType | null {
  const rule = RULES.find(
    ({ cue: wanted, content: said, unless }) =>
      wanted.test(cue) && (said === undefined || said.test(content)) && !(unless?.test(content) ?? false),
  );
  return rule?.type ?? null;
}

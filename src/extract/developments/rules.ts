import type { EventType } from '../../record/plover.ts';

/** A verb or noun that tells of a development. `both`: the two sides are alike, as in a meeting. */
export interface Rule {
  type: EventType;
  trigger: RegExp;
  both: boolean;
}

/** In order; a clause takes the first that it holds. Types after PLOVER 2.0. */
export const RULES: readonly Rule[] = [
  {
    type: 'SANCTION',
    both: false,
    trigger:
      /\b(?:impos\w+ (?:\w+ ){0,4}sanctions|sanctioned|expel(?:s|led|ling)? (?:\w+ ){0,4}diplomats?|(?:cut|cuts|broke|breaks|severed|severs) (?:off )?(?:diplomatic )?(?:ties|relations)|recall(?:ed|s) (?:its|her|his|their) ambassadors?)\b/i,
  },
  {
    type: 'MOBILIZE',
    both: false,
    trigger:
      /\b(?:deploy(?:ed|s|ing)?|station(?:ed|s|ing)|amass(?:ed|es|ing)|massed|mobili[sz](?:ed|es|ing)|(?:sent|send|sends|sending|move[ds]?|moving) (?:\w+ ){0,6}(?:troops|forces|warships|soldiers|contingent|battalions?|tanks))\b/i,
  },
  {
    type: 'ASSAULT',
    both: false,
    trigger:
      /\b(?:shell(?:ed|s|ing)|bomb(?:ed|s|ing)|invaded|attacked|fired on|launched (?:\w+ ){0,3}(?:attack|strike|assault|offensive)s?)\b/i,
  },
  {
    type: 'COERCE',
    both: false,
    trigger:
      /\b(?:annex(?:ed|es|ing)|seiz(?:ed|es|ing)|arrest(?:ed|s|ing)|detain(?:ed|s|ing)|deport(?:ed|s|ing)|blockad(?:ed|es|ing))\b/i,
  },
  {
    type: 'RETREAT',
    both: false,
    trigger:
      /\b(?:withdrew|pull(?:ed|s|ing)? (?:back|out)|(?:released|freed) (?:\w+ ){0,4}(?:prisoners|sailors|hostages|captives))\b/i,
  },
  { type: 'SUPPORT', both: true, trigger: /\b(?:signed|ratified|initialled)\b/i },
  {
    type: 'AGREE',
    both: true,
    trigger:
      /\b(?:agreed (?:to|on|that)|reached (?:an? )?(?:\w+ ){0,3}(?:agreement|deal|accord|compromise)|struck (?:an? )?(?:\w+ ){0,2}deal)\b/i,
  },
  {
    type: 'AID',
    both: false,
    trigger:
      /\b(?:deliver(?:ed|s|ing)? (?:\w+ ){0,5}(?:weapons|aid|missiles|arms|equipment|vehicles)|donated|(?:military|financial|humanitarian) aid (?:package )?(?:to|for)|shipment of)\b/i,
  },
  {
    type: 'CONSULT',
    both: false,
    trigger:
      /\b(?:visit(?:ed|s|ing)?|travel(?:l?ed|s|l?ing)? to|paid a visit|arriv(?:ed|es|ing) in|(?:tele)?phoned|call(?:ed|s)? by (?:tele)?phone|hosted)\b/i,
  },
  {
    type: 'CONSULT',
    both: true,
    trigger:
      /\b(?:(?:telephone|phone|video) (?:calls?|conversations?)|met|meets|will meet|to meet|meet|meeting (?:with|between)|(?<!\b(?:the|a|an) )(?:held|hold|holds|holding|begin|begins|began|start|starts|started|resume[sd]?|open(?:s|ed)?) (?:\w+ ){0,5}(?:talks|meetings?|negotiations|consultations|summit|dinner|dialogue|session|round)|(?:talks|dialogue|negotiations|summit|consultations|meeting) (?:\w+ )?(?:begins?|began|starts?|started|opens?|opened|resumes?|resumed|took place|takes? place|(?:is|are|was|were) held|will (?:begin|start|open|resume|be held|take place))|spoke (?:by|over|on) (?:the )?(?:tele)?phone)\b/i,
  },
];

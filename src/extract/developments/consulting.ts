import type { Frame } from './event-frame.ts';

const PHONE = /\b(?:(?:tele)?phone|video(?: ?link|conference)?|hotline)\b/i;
/** Verbs of beginning and ending. */
export const BEGIN_END =
  'begin start open launch kick_off resume restart continue end finish conclude complete close wind_up wrap_up break_off';

/** Verbs of talking together, after VerbNet’s classes 36.1, 37.5 and 37.6. */
const CONFER = 'confer consult negotiate converse parley haggle bargain deliberate chat huddle liaise';
/** What people do at one table or side by side, after VerbNet’s 39.5 and 51.3. */
const EAT_AND_WALK = 'dine lunch breakfast eat sup sit stroll walk';
/** Verbs of coming together, after VerbNet’s 36.3 and 47.5. */
const COME_TOGETHER =
  'gather convene reconvene assemble regroup rejoin sit_down get_together come_together come_face_to_face';

/** What who talked does when it is over. */
const PART = 'break_off break_up adjourn disperse wind_up';

/** What bodies, ministers or envoys do with a matter when they meet, after VerbNet’s 29.9, 30.2, 34.1 and 35.4. */
const DELIBERATE =
  'review examine consider weigh assess appraise study discuss debate decide vote rule take_up take_stock come_back go_over look_at look_into adopt approve endorse';

/** Who deliberates by meeting. */
const ASSEMBLY =
  /\b(?:council|committee|parliament|commission|assembly|board|cabinet|court|congress|senate|quartet|group|(?:ministers|ambassadors|envoys|leaders|delegations|negotiators|commissioners|chiefs|experts|lawmakers|governors|deputies|foreign secretaries)(?= of\b| from\b|$))/iu;

/** Meetings, calls, visits and papers; in order: the first that fits a clause is taken. */
export const CONSULTING: readonly Frame[] = [
  { type: 'CONSULT', verbs: 'exchange swap', takes: ['papers'], roles: 'both' },
  {
    type: 'CONSULT',
    verbs: 'exchange swap share',
    takes: ['any'],
    phrase: /^(?:(?:some|their) )?(?:views|thoughts|notes|ideas|impressions)\b/i,
    sides: 'either',
    roles: 'both',
  },
  {
    type: 'CONSULT',
    verbs: 'hand hand_over deliver present pass submit send forward',
    takes: ['papers'],
    roles: 'act',
  },
  {
    type: 'CONSULT',
    verbs: 'give',
    takes: ['papers'],
    phrase: /^(?!.*\b(?:answers?|repl(?:y|ies)|responses?)\b)/i,
    roles: 'act',
  },
  {
    type: 'CONSULT',
    verbs: 'brief debrief',
    takes: ['people', 'envoy'],
    phrase: /^(?!(?:the )?(?:reporters|journalists|press|media)\b)/i,
    roles: 'act',
  },
  { type: 'CONSULT', verbs: 'bring_together', takes: ['people'], roles: 'host' },
  { type: 'CONSULT', verbs: 'take_up', takes: ['any'], by: /s\b/, roles: 'act', sides: 'subject' },
  {
    type: 'CONSULT',
    verbs: DELIBERATE,
    takes: ['any', 'nothing'],
    by: ASSEMBLY,
    dated: true,
    ahead: true,
    roles: 'both',
  },
  { type: 'CONSULT', verbs: 'take', takes: ['decision'], roles: 'act', sides: 'subject' },
  { type: 'AID', verbs: 'hand_over donate', takes: ['any'], phrase: /\bto\b/i, roles: 'act' },
  { type: 'CONSULT', verbs: 'pay', takes: ['call'], phrase: /\bon\b/i, roles: 'act' },
  { type: 'CONSULT', verbs: 'shake_hands', takes: ['nothing'], roles: 'both', sides: 'subject' },
  { type: 'CONSULT', verbs: 'phone telephone ring', takes: ['people'], roles: 'act' },
  {
    type: 'CONSULT',
    verbs: 'call',
    takes: ['party'],
    roles: 'act',
    phrase:
      /^(?!.*(?: an? | the \p{Ll}|[“"‘]))(?:.* )?(?:on (?:\p{Lu}\w+|\d+)|in|from|late|early|again|yesterday|today|tonight|tomorrow|last night|to discuss)\b|^[.,;]?$/u,
  },
  { type: 'CONSULT', verbs: `speak talk ${CONFER}`, takes: ['nothing'], phrase: PHONE, roles: 'both' },
  {
    type: 'CONSULT',
    verbs: 'speak talk',
    takes: ['nothing'],
    sides: 'company',
    leads: /^(?:with|to)$/,
    roles: 'both',
  },
  {
    type: 'CONSULT',
    verbs: 'speak',
    takes: ['nothing'],
    phrase: /^for (?:\S+ ){1,4}?(?:hours?|minutes)\b/i,
    sides: 'subject',
    roles: 'both',
  },
  { type: 'CONSULT', verbs: CONFER, takes: ['nothing'], sides: 'company', roles: 'both' },
  {
    type: 'CONSULT',
    verbs: 'sit',
    takes: ['nothing'],
    by: /\b(?:council|committee|cabinet|parliament|commission|assembly|court|board|government|conference|quartet)\b/i,
    phrase: /^(?:for|through|until|into|in|behind|late|again|on \w+day|all|from)\b/i,
    roles: 'both',
  },
  {
    type: 'CONSULT',
    verbs: 'sit',
    takes: ['nothing'],
    phrase: /^(?:together|down|(?:around|round|at) (?:the|a|one) )/i,
    roles: 'both',
    sides: 'subject',
  },
  { type: 'CONSULT', verbs: EAT_AND_WALK, takes: ['nothing'], sides: 'company', roles: 'both' },
  { type: 'CONSULT', verbs: 'dine lunch breakfast', takes: ['nothing'], sides: 'subject', roles: 'both' },
  {
    type: 'CONSULT',
    verbs: `talk ${CONFER}`,
    takes: ['nothing'],
    phrase: /^(?:(?:for|through|until|into|past|over) \S|in \p{Lu}|all )/u,
    roles: 'both',
    sides: 'subject',
  },
  {
    type: 'CONSULT',
    verbs: 'see face',
    takes: ['any'],
    phrase: /^(?:each other|one another)\b/i,
    roles: 'both',
    sides: 'subject',
  },
  {
    type: 'CONSULT',
    verbs: 'see',
    takes: ['people'],
    phrase: /\bin \p{Lu}|\bon (?:\d|\p{Lu})|\b(?:to|yester)day\b|\bin the (?:morning|afternoon|evening)\b/u,
    roles: 'both',
  },
  { type: 'PROTEST', verbs: 'summon call_in', takes: ['envoy', 'people'], roles: 'act' },
  {
    type: 'PROTEST',
    verbs: 'call',
    takes: ['envoy'],
    phrase: /(?:^|\s)(?:in|into|to) (?:(?:the|its|his) )?(?:\p{Ll}+ )?ministry\b/u,
    roles: 'act',
  },
  { type: 'CONSULT', verbs: 'receive', takes: ['people'], roles: 'host' },
  {
    type: 'CONSULT',
    verbs: 'welcome greet',
    takes: ['people', 'party'],
    goal: /^(?:in|at|to)$/,
    roles: 'host',
  },
  { type: 'CONSULT', verbs: 'give throw', takes: ['banquet'], roles: 'act' },
  { type: 'CONSULT', verbs: 'host', takes: ['people', 'meeting', 'visit'], roles: 'host' },
  { type: 'CONSULT', verbs: 'visit tour', takes: ['place', 'party'], roles: 'act' },
  {
    type: 'CONSULT',
    verbs: 'travel fly go head return arrive come land journey sail drive cross touch_down fly_in',
    takes: ['nothing'],
    goal: /^(?:to|in|into|on)$/,
    roles: 'act',
  },
  { type: 'CONSULT', verbs: 'shuttle', takes: ['nothing'], goal: /^between$/, roles: 'act' },
  {
    type: 'CONSULT',
    verbs: 'take bring carry',
    takes: ['papers'],
    goal: /^(?:to|into)$/,
    dated: true,
    roles: 'act',
  },
  {
    type: 'CONSULT',
    verbs: 'leave depart set_off set_out fly_out',
    takes: ['nothing', 'place'],
    goal: /^for$/,
    roles: 'act',
  },
  {
    type: 'CONSULT',
    verbs: 'lead head take bring send dispatch',
    takes: ['delegation'],
    goal: /^(?:to|into)$/,
    roles: 'act',
  },
  { type: 'CONSULT', verbs: 'pay make begin start end conclude cut_short', takes: ['visit'], roles: 'act' },
  { type: 'CONSULT', verbs: 'attend join address chair', takes: ['meeting', 'call'], roles: 'act' },
  {
    type: 'CONSULT',
    verbs: 'take_part participate',
    takes: ['nothing'],
    phrase: /^in (?:\S+ ){0,5}?(?:talks|meeting|summit|conference|negotiations|session|round)\b/i,
    roles: 'act',
  },
  { type: 'CONSULT', verbs: 'take receive get', takes: ['call'], phrase: /\bfrom \p{Lu}/u, roles: 'both' },
  {
    type: 'CONSULT',
    verbs: 'raise settle explore',
    takes: ['any'],
    sides: 'company',
    dated: true,
    roles: 'both',
  },
  {
    type: 'CONSULT',
    verbs: `hold have conduct convene stage ${BEGIN_END} go_into enter`,
    takes: ['meeting', 'call'],
    roles: 'both',
  },
  { type: 'CONSULT', verbs: BEGIN_END, takes: ['work'], roles: 'both', sides: 'subject' },
  {
    type: 'CONSULT',
    verbs: 'discuss negotiate debate review',
    takes: ['any', 'nothing'],
    phrase: /^(?!with or\b)/i,
    roles: 'both',
    sides: 'either',
  },
  { type: 'CONSULT', verbs: 'meet', takes: ['people', 'nothing'], roles: 'both' },
  { type: 'CONSULT', verbs: PART, takes: ['nothing'], roles: 'both', sides: 'subject' },
  {
    type: 'CONSULT',
    verbs: COME_TOGETHER,
    takes: ['nothing'],
    roles: 'both',
    sides: 'either',
  },
];

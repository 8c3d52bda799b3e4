import type { Frame } from './event-frame.ts';

const PHONE = /\b(?:(?:tele)?phone|video(?: ?link|conference)?|hotline)\b/i;
const OUT_OF =
  /^(?:of|from) (?:\S+ ){0,4}?(?:talks|negotiations|meeting|summit|session|hall|room|conference|chamber|table|deal|pact|treaty|agreement|accord|council|assembly|exercise|parliament)\b/i;

const BEGIN_END =
  'begin start open launch kick_off resume restart continue end finish conclude complete close wind_up wrap_up break_off';

/** Verbs of talking together, after VerbNet’s classes 36.1, 37.5 and 37.6. */
const CONFER = 'confer consult negotiate converse parley haggle bargain deliberate chat huddle liaise';
/** What people do at one table or side by side, after VerbNet’s 39.5 and 51.3. */
const EAT_AND_WALK = 'dine lunch breakfast eat sup sit stroll walk';
/** Verbs of coming together, after VerbNet’s 36.3 and 47.5. */
const COME_TOGETHER =
  'gather convene reconvene assemble regroup rejoin sit_down get_together come_together come_face_to_face';

/** In order: the first that fits a clause is taken. */
export const FRAMES: readonly Frame[] = [
  // SANCTION: relations are reduced, meetings are left
  {
    type: 'SANCTION',
    verbs: 'walk_out storm_out pull_out withdraw',
    takes: ['nothing'],
    phrase: OUT_OF,
    roles: 'act',
  },
  {
    type: 'PROTEST',
    verbs: 'block blockade occupy obstruct besiege',
    takes: ['any'],
    by: /\b(?:protesters|demonstrators|activists|farmers|tractors|lorries|trucks|miners|truckers|drivers|students|strikers|crowds?|residents|relatives|boats|trawlers|fishermen)\b/i,
    roles: 'act',
  },
  { type: 'PROTEST', verbs: 'block blockade occupy', takes: ['road'], roles: 'act' },
  { type: 'SANCTION', verbs: 'close shut shut_down', takes: ['gate'], roles: 'act' },
  { type: 'SANCTION', verbs: 'leave quit boycott abandon', takes: ['meeting', 'table'], roles: 'act' },
  { type: 'SANCTION', verbs: 'walk_out storm_out', takes: ['nothing'], roles: 'act' },
  {
    type: 'SANCTION',
    verbs: `impose adopt approve introduce extend tighten widen expand slap prolong renew endorse pass announce levy
      reimpose toughen agree join`,
    takes: ['sanctions'],
    roles: 'act',
  },
  {
    type: 'SANCTION',
    verbs: 'agree',
    takes: ['nothing'],
    phrase: /^(?:on|upon) (?:\S+ ){0,6}?sanctions\b/i,
    by: /^(?!.*\b(?:and|both|two)\b)/i,
    roles: 'act',
  },
  { type: 'SANCTION', verbs: 'sanction blacklist', takes: ['any'], roles: 'act' },
  {
    type: 'SANCTION',
    verbs: 'add put place',
    takes: ['any'],
    phrase: /\b(?:sanctions|black) ?list\b|\bblacklist\b|\bunder sanctions\b/i,
    roles: 'act',
  },
  {
    type: 'SANCTION',
    verbs: 'expel oust eject evict order_out throw_out kick_out send_out recall withdraw',
    takes: ['envoy'],
    roles: 'act',
  },
  {
    type: 'SANCTION',
    verbs: 'declare',
    takes: ['envoy'],
    phrase: /\bpersonae? non gratae?\b/i,
    roles: 'act',
  },
  {
    type: 'SANCTION',
    verbs: 'cut cut_off sever break break_off suspend freeze halt stop downgrade end',
    takes: ['ties'],
    roles: 'act',
  },
  {
    type: 'SANCTION',
    verbs: 'break_off suspend freeze halt cut_off',
    takes: ['meeting', 'visit'],
    roles: 'act',
  },
  { type: 'SANCTION', verbs: 'freeze', takes: ['assets'], roles: 'act' },
  { type: 'SANCTION', verbs: 'ban halt suspend stop cut cut_off block', takes: ['trade'], roles: 'act' },
  // RETREAT: captives let go, forces withdrawn, measures lifted
  { type: 'RETREAT', verbs: 'exchange swap trade', takes: ['captives'], roles: 'both' },
  {
    type: 'RETREAT',
    verbs: 'return hand_over hand release free repatriate transfer give_back turn_over deliver',
    takes: ['captives'],
    roles: 'act',
  },
  {
    type: 'RETREAT',
    verbs: 'withdraw pull_back pull_out evacuate demobilise demobilize',
    takes: ['troops', 'nothing'],
    roles: 'act',
    phrase: /^(?!of\b)/,
  },
  { type: 'RETREAT', verbs: 'recall', takes: ['troops'], roles: 'act' },
  { type: 'RETREAT', verbs: 'hand_over hand return cede give_back', takes: ['land'], roles: 'act' },
  { type: 'RETREAT', verbs: 'retreat pull_back withdraw', takes: ['nothing'], roles: 'act' },
  { type: 'RETREAT', verbs: 'lift ease relax scrap end', takes: ['sanctions', 'curfew'], roles: 'act' },
  { type: 'RETREAT', verbs: 'resign step_down', takes: ['nothing', 'any'], roles: 'act' },
  { type: 'RETREAT', verbs: 'surrender', takes: ['nothing', 'any'], roles: 'act' },
  { type: 'RETREAT', verbs: 'free release', takes: ['people', 'party'], roles: 'act' },
  {
    type: 'RETREAT',
    verbs: 'get_back receive recover bring_home bring_back',
    takes: ['captives'],
    roles: 'host',
  },
  { type: 'RETREAT', verbs: 'open reopen', takes: ['gate'], roles: 'act' },
  // AID
  {
    type: 'AID',
    verbs:
      'deliver send donate give provide supply ship transfer grant dispatch hand_over hand allocate disburse',
    takes: ['weapons'],
    roles: 'act',
  },
  { type: 'AID', verbs: 'receive get take_delivery', takes: ['weapons'], roles: 'host' },
  { type: 'AID', verbs: 'pledge commit promise earmark', takes: ['weapons'], roles: 'act' },
  // MOBILIZE
  {
    type: 'MOBILIZE',
    verbs:
      'deploy station mass amass mobilise mobilize move send dispatch shift redeploy bring call_up rush concentrate order',
    takes: ['troops'],
    roles: 'act',
  },
  { type: 'MOBILIZE', verbs: 'deploy mobilise mobilize', takes: ['any'], roles: 'act' },
  { type: 'MOBILIZE', verbs: 'test test-fire test-launch', takes: ['missiles'], roles: 'act' },
  {
    type: 'COOPERATE',
    verbs: `hold conduct carry_out stage ${BEGIN_END}`,
    takes: ['drill'],
    roles: 'both',
    sides: 'subject',
  },
  { type: 'MOBILIZE', verbs: `hold conduct carry_out stage ${BEGIN_END}`, takes: ['drill'], roles: 'act' },
  // ASSAULT
  {
    type: 'ASSAULT',
    verbs: 'shell bomb bombard attack invade storm ambush pound raid',
    takes: ['target', 'party', 'place', 'troops', 'people'],
    roles: 'act',
  },
  {
    type: 'ASSAULT',
    verbs: 'attack hit strike shell bomb bombard pound target destroy raid encircle',
    takes: ['any'],
    by: /\b(?:drones?|missiles?|rockets?|(?:air)?strikes?|shells?|troops|forces|soldiers|jets|warplanes|warships|army|navy|gunmen|militants|rebels|fighters|bombers?|artillery|aircraft|bombs?)\b/i,
    roles: 'act',
  },
  { type: 'ASSAULT', verbs: 'launch mount carry_out stage begin unleash', takes: ['attack'], roles: 'act' },
  { type: 'ASSAULT', verbs: 'fire launch', takes: ['missiles'], roles: 'act' },
  { type: 'ASSAULT', verbs: 'fire', takes: ['nothing'], phrase: /^(?:at|on)\b/i, roles: 'act' },
  {
    type: 'ASSAULT',
    verbs: 'strike hit destroy sink',
    takes: ['target', 'party', 'place', 'troops'],
    roles: 'act',
  },
  { type: 'ASSAULT', verbs: 'kill wound injure', takes: ['captives', 'people', 'troops'], roles: 'act' },
  { type: 'ASSAULT', verbs: 'shoot_down down', takes: ['missiles', 'troops'], roles: 'act' },
  // COERCE
  { type: 'COERCE', verbs: 'annex seize confiscate blockade', takes: ['any'], roles: 'act' },
  { type: 'COERCE', verbs: 'arrest detain deport imprison jail capture', takes: ['any'], roles: 'act' },
  { type: 'COERCE', verbs: 'impose declare', takes: ['curfew'], roles: 'act' },
  // PROTEST
  { type: 'PROTEST', verbs: 'demonstrate rally march protest riot', takes: ['nothing'], roles: 'act' },
  { type: 'PROTEST', verbs: 'hold stage', takes: ['protest'], roles: 'act' },
  // CONCEDE: declared, not yet carried out
  { type: 'CONCEDE', verbs: 'declare announce proclaim order', takes: ['truce', 'retreat'], roles: 'act' },
  // SUPPORT and AGREE
  { type: 'SUPPORT', verbs: 'ratify', takes: ['any'], roles: 'act' },
  { type: 'SUPPORT', verbs: 'recognise recognize', takes: ['party'], roles: 'act' },
  { type: 'SUPPORT', verbs: 'reopen resume restore', takes: ['ties'], roles: 'both' },
  {
    type: 'AGREE',
    verbs:
      'sign initial ink pen reach strike cut conclude clinch seal finalise finalize extend renew prolong agree thrash_out broker hammer_out approve forge cement',
    takes: ['deal', 'truce'],
    roles: 'both',
  },
  { type: 'AGREE', verbs: 'agree', takes: ['to'], roles: 'both' },
  {
    type: 'AGREE',
    verbs: 'agree',
    takes: ['nothing'],
    phrase: /^(?:on|upon) (?!\w+day\b|\d|\p{Lu}\w+ \d)/u,
    roles: 'both',
  },
  { type: 'AGREE', verbs: 'accept', takes: ['papers', 'deal', 'truce'], roles: 'act' },
  // COOPERATE: mutual and material
  { type: 'COOPERATE', verbs: 'resume reopen restore restart', takes: ['trade'], roles: 'both' },
  { type: 'COOPERATE', verbs: 'extend prolong renew expand', takes: ['mission'], roles: 'act' },
  { type: 'REJECT', verbs: 'veto', takes: ['any'], roles: 'act' },
  // CONSULT
  { type: 'CONSULT', verbs: 'exchange swap', takes: ['papers'], roles: 'both' },
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
  { type: 'AID', verbs: 'hand_over donate', takes: ['any'], phrase: /\bto\b/i, roles: 'act' },
  { type: 'CONSULT', verbs: 'pay', takes: ['call'], phrase: /\bon\b/i, roles: 'act' },
  { type: 'CONSULT', verbs: 'shake_hands', takes: ['nothing'], roles: 'both', sides: 'subject' },
  { type: 'CONSULT', verbs: 'phone telephone ring', takes: ['people'], roles: 'act' },
  {
    type: 'CONSULT',
    verbs: 'call',
    takes: ['party'],
    roles: 'act',
    phrase: /^(?:(?:on|in|from|late|early|again|yesterday|today|to discuss)\b|$)/i,
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
  { type: 'CONSULT', verbs: CONFER, takes: ['nothing'], sides: 'company', roles: 'both' },
  { type: 'CONSULT', verbs: EAT_AND_WALK, takes: ['nothing'], sides: 'company', roles: 'both' },
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
    verbs: 'see',
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
  { type: 'CONSULT', verbs: 'receive', takes: ['people'], roles: 'host' },
  {
    type: 'CONSULT',
    verbs: 'welcome greet',
    takes: ['people'],
    phrase: /\b(?:in|at|to) (?:the |his |her )?\p{L}/iu,
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
  {
    type: 'CONSULT',
    verbs: 'leave depart set_off set_out fly_out',
    takes: ['nothing', 'place'],
    goal: /^for$/,
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
  {
    type: 'CONSULT',
    verbs: COME_TOGETHER,
    takes: ['nothing'],
    roles: 'both',
    sides: 'either',
  },
];

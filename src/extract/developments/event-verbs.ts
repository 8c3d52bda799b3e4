import { BEGIN_END, CONSULTING } from './consulting.ts';
import type { Frame } from './event-frame.ts';

const OUT_OF =
  /^(?:of|from) (?:\S+ ){0,4}?(?:talks|negotiations|meeting|summit|session|hall|room|conference|chamber|table|deal|pact|treaty|agreement|accord|council|assembly|exercise|parliament)\b/i;

/** Sides that bind themselves to each other. */
const OF_TWO = /\p{Lu}\S+ and (?:\p{Ll}+ ){0,2}\p{Lu}|\b(?:both|two)\b/u;

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
  {
    type: 'SANCTION',
    verbs: 'leave quit boycott abandon',
    takes: ['meeting', 'table'],
    dated: true,
    roles: 'act',
  },
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
    verbs: 'agree sign_off',
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
    verbs:
      'expel oust eject evict order_out throw_out kick_out send_out send_home order_home recall withdraw',
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
  { type: 'SANCTION', verbs: 'expel', takes: ['any'], roles: 'act' },
  { type: 'SANCTION', verbs: 'freeze', takes: ['assets'], roles: 'act' },
  { type: 'SANCTION', verbs: 'suspend freeze withhold cut_off block', takes: ['funds'], roles: 'act' },
  { type: 'SANCTION', verbs: 'refuse deny revoke cancel', takes: ['visas'], roles: 'act' },
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
  {
    type: 'AGREE',
    verbs: 'sign initial',
    takes: ['papers'],
    phrase: /^(?:\S+ ){0,3}?(?:text|paper|document|map|draft|plan|note|list)s?\b/i,
    by: OF_TWO,
    dated: true,
    roles: 'both',
  },
  {
    type: 'AGREE',
    verbs: 'put',
    takes: ['any'],
    phrase: /^(?:their|its|his|her) (?:names?|signatures?|initials?) to\b/i,
    roles: 'both',
  },
  { type: 'AGREE', verbs: 'agree', takes: ['to'], roles: 'both' },
  { type: 'AGREE', verbs: 'undertake pledge promise vow', takes: ['to'], by: OF_TWO, roles: 'both' },
  {
    type: 'AGREE',
    verbs: 'agree',
    takes: ['nothing'],
    about: /^(?:on|upon)$/,
    roles: 'both',
  },
  { type: 'AGREE', verbs: 'accept', takes: ['papers', 'deal', 'truce'], roles: 'act' },
  // COOPERATE: mutual and material
  { type: 'COOPERATE', verbs: 'resume reopen restore restart', takes: ['trade'], roles: 'both' },
  { type: 'COOPERATE', verbs: 'extend prolong renew expand', takes: ['mission'], roles: 'act' },
  { type: 'REJECT', verbs: 'veto', takes: ['any'], roles: 'act' },
  ...CONSULTING,
];

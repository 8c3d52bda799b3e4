import type { EventType } from '../../record/plover.ts';
import { remembered } from '../../words/remembered.ts';
import { isBodyNoun, namesOffice } from '../people/lexicon.ts';

/** Kinds of nouns that verbs of events go with. */
export type NounKind =
  | 'meeting'
  | 'visit'
  | 'call'
  | 'deal'
  | 'truce'
  | 'swap'
  | 'captives'
  | 'release'
  | 'sanctions'
  | 'ties'
  | 'envoy'
  | 'delegation'
  | 'troops'
  | 'retreat'
  | 'deployment'
  | 'drill'
  | 'weapons'
  | 'delivery'
  | 'attack'
  | 'missiles'
  | 'papers'
  | 'protest'
  | 'trade'
  | 'assets'
  | 'curfew'
  | 'measure'
  | 'target'
  | 'work'
  | 'table'
  | 'gate'
  | 'land'
  | 'road'
  | 'mission'
  | 'decision'
  | 'funds'
  | 'visas'
  | 'banquet';

const KINDS: Record<NounKind, string> = {
  meeting: `talks negotiation consultation discussion meeting summit conference round session hearing dialogue dinner lunch
    breakfast forum gathering videoconference roundtable congress assembly reunion get-together ceremony
    tete-a-tete tête-à-tête one-on-one trilateral bilateral huddle conclave encounter`,
  visit: 'visit trip tour journey stay stopover stop',
  call: 'call conversation teleconference talk',
  deal: `agreement deal accord pact treaty memorandum settlement compromise contract protocol declaration communique
    guarantee charter convention understanding roadmap partnership arrangement mandate programme program`,
  truce: 'truce ceasefire cease-fire armistice',
  swap: 'exchange swap',
  captives: `prisoner captive hostage detainee body remains soldier sailor civilian child pilot convict pow
    serviceman servicewoman serviceperson journalist defector marine fighter spy`,
  release: 'release repatriation return handover',
  sanctions: `sanction embargo tariff restriction penalty curb blacklist ban cap`,
  ties: 'tie relation contact cooperation participation membership accreditation',
  envoy: "ambassador diplomat envoy attache attaché consul staff employee d'affaires",
  delegation: 'delegation team mission envoy emissary negotiator representative delegate adviser',
  troops: `troops soldier force battalion brigade division regiment tank warship frigate destroyer fleet jet aircraft
    bomber artillery contingent unit marine guard army peacekeeper paratrooper reservist submarine battery navy
    squadron regular instructor trainer mortar gun howitzer armour weapon`,
  retreat: 'withdrawal retreat pullback pull-out pullout disengagement demobilisation disarmament',
  deployment: 'deployment mobilisation mobilization build-up buildup call-up',
  drill: 'drill exercise manoeuvre maneuver manoeuvres maneuvers wargame',
  weapons: `weapon arms missile ammunition shell howitzer tank aid equipment vehicle generator medicine food fuel fund
    loan grant money system jet helicopter drone euro dollar package tonne ton ambulance rifle armour transformer supplies
    relief help assistance tent seed grain gun battery truck lorry truckload`,
  delivery: 'delivery shipment donation consignment',
  attack:
    'attack strike offensive assault raid barrage bombardment shelling invasion incursion counteroffensive',
  missiles:
    'missile drone shell artillery bomb rocket mortar warplane jet bomber gunner gunman helicopter round',
  papers: `list letter reply answer response note proposal draft document text paper map plan message copy file
    memorandum invitation counterproposal offer questionnaire report credential application ultimatum petition`,
  protest: 'protest demonstration rally march riot vigil',
  trade: `flight trade export import traffic crossing supply transit corridor service pipeline hotline line channel link
    route railway road`,
  assets: 'asset account reserve property yacht',
  road: 'road highway motorway street square bridge avenue intersection junction rue crossing',
  land: 'village territory land district area town province enclave island region strip',
  mission: 'mission operation deployment presence monitoring',
  curfew: 'curfew law emergency blockade',
  banquet: 'dinner lunch breakfast banquet reception',
  decision: 'decision vote',
  funds: 'aid fund loan grant assistance payment subsidy money tranche',
  visas: 'visa accreditation permit licence',
  measure: 'package measure list',
  work: 'work business deliberation',
  table: 'room hall table chamber venue',
  gate: 'border crossing airspace embassy consulate mission checkpoint port harbour harbor strait frontier',
  target: `depot station port building hospital school plant house home city town village refinery terminal bridge market
    block flat airfield airport base grid infrastructure facility warehouse convoy tanker vessel ship train headquarters
    railway substation factory position trench outpost checkpoint dam pipeline berth silo church quarter district`,
};

const KINDS_OF = new Map<string, NounKind[]>();
for (const kind of Object.keys(KINDS) as NounKind[])
  for (const word of KINDS[kind].split(/\s+/)) KINDS_OF.set(word, [...(KINDS_OF.get(word) ?? []), kind]);

/** What takes place of itself, and PLOVER's type for it. */
export const EVENT_NOUNS: Partial<Record<NounKind, EventType>> = {
  meeting: 'CONSULT',
  visit: 'CONSULT',
  call: 'CONSULT',
  swap: 'RETREAT',
  release: 'RETREAT',
  retreat: 'RETREAT',
  truce: 'RETREAT',
  deployment: 'MOBILIZE',
  drill: 'MOBILIZE',
  delivery: 'AID',
  attack: 'ASSAULT',
  protest: 'PROTEST',
  deal: 'AGREE',
  sanctions: 'SANCTION',
};

/** Whether a noun names what takes place at a time: a meeting, a visit, a call. */
export const takesPlace = (word: string): boolean =>
  kindsOf(word).some((kind) => EVENT_NOUNS[kind] === 'CONSULT');

/** Nouns that count or part what follows them with *of*: *a second day of talks* is talks. */
export const LIGHT = new Set(
  `round day series hour set number pair couple kind session week part half dozen hundred thousand million billion ton tonne ten wave batch
  package stage phase cycle night string flurry handful rest bulk exchange swap return release handover`.split(
    /\s+/,
  ),
);

/** The singular of a plural, by its ending; words of one form stay. */
const singular = remembered((word: string): string => {
  if (KINDS_OF.has(word) && !/[^s]s$/.test(word)) return word;
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss)es$/.test(word)) return word.slice(0, -2);
  if (word === 'children') return 'child';
  if (word === 'men' || /(?:service|gun)(?:wo)?men$/.test(word)) return word.replace(/men$/, 'man');
  return /[^s]s$/.test(word) && !KINDS_OF.has(word) ? word.slice(0, -1) : word;
});

const NO_KIND: readonly NounKind[] = [];

/** The kinds of a noun, in whatever number; none for another word. */
export const kindsOf = (word: string): readonly NounKind[] =>
  KINDS_OF.get(word) ?? KINDS_OF.get(singular(word)) ?? NO_KIND;

/** Who meets, agrees, goes and acts without a name. */
const ACTING = new Set(
  `envoy negotiator delegate delegation minister president premier leader diplomat team side party group council committee
  parliament government cabinet army troops force police rebel separatist official chief ambassador head mediator
  representative country state nation lawmaker mp commander general ally member adviser aide king queen prince pope
  chancellor secretary commission union alliance bloc coalition ministry court navy army guard unit soldier fighter
  negotiators commander-in-chief senate house assembly mission monitor observer expert capital power neighbour
  neighbor organiser organizer host participant protester demonstrator people opposition worker miner farmer counterpart
  colleague spokesman spokeswoman`.split(/\s+/),
);

/** Whether a noun names somebody who can act in an event. */
export const isActing = (word: string): boolean =>
  ACTING.has(word) ||
  ACTING.has(singular(word)) ||
  namesOffice(word) ||
  (kindsOf(word).length === 0 && isBodyNoun(singular(word)));

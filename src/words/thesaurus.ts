import { stem } from './stem.ts';

/**
 * Families: words of one root that Porter's algorithm keeps apart. A line is a family.
 */
const FAMILIES = `
invade invasion invader invading
aggress aggression aggressive aggressor
annex annexation
concede concession
withdraw withdrawal
expand expansion expansive
enlarge enlargement
extend extension
agree agreement agreed
negotiate negotiation negotiator
respond response responsive
react reaction
retaliate retaliation retaliatory
refuse refusal
reject rejection
propose proposal proposition
deny denial
prove proof proven
threaten threat threatening
warn warning
sanction sanctions sanctioned
disappoint disappointed disappointing disappointment
accept acceptable acceptance inadmissible unacceptable unaccepted
admit admission admittance admissible
assure assurance reassure reassurance
diplomat diplomacy diplomatic diplomatically
difficult difficulty
prefer preferable preference preferably
possible possibility possibly
strong strength strongly strengthen
real reality
risk risky
secure security
free freedom
destroy destruction
decide decision decisive
conclude conclusion
discuss discussion
represent representative representation
deploy deployment
station stationed stationing
escalate escalation
provoke provocation provocative
intend intention intent
promise promised
demand demanding
insist insistence
progress progressive
move movement
exclude exclusion
include inclusion
violate violation
breach breached
cooperate cooperation
support supporter supportive
resolve resolution
solve solution
settle settlement
anonymous anonymity anonymously
consequence consequential
die death dead
kill killing killed
financial finance
visit visitor
dinner dine
telephone phone call
begin began begun beginning
bomb bombing bombardment
attack attacker
defend defence defense defensive
weapon weaponry
arm armed army armament
rebel rebellion rebellious
separatist separatism
occupy occupation occupier
independent independence
legal legality
recognise recognition recognize
europe european
east eastern
west western
north northern
south southern
`;

/**
 * Near-synonyms in news of diplomacy and war. A line is a group; a word may stand in several.
 */
const NEAR = `
invade attack raid assault offensive incursion aggression onslaught strike enter
reject refuse exclude decline dismiss rebuff spurn turn rule deny
concede compromise yield budge backtrack climb back
accept agree consent tolerate
inadmissible unacceptable nonstarter intolerable impermissible
demand request ask insist require call urge press push seek want
proposal demand offer suggestion plan idea request condition
warn caution alert threaten menace
warn say
harsh severe tough serious strong heavy dire grave painful massive
consequence repercussion cost price penalty punishment fallout result
sanction punishment penalty embargo restriction measure
strong forceful decisive firm robust vigorous tough
respond answer react retaliate reply hit back
solution settlement resolution outcome way
diplomatic negotiated peaceful political
preferable better preferred favourable best
possible feasible conceivable available open
difficult hard tough tricky complicated impossible
progress advance headway movement proceed breakthrough result
concrete tangible specific real substantial substantive
gun weapon pistol firearm rifle revolver
pointed aimed
disappointed dismayed unhappy frustrated upset dissatisfied disillusioned displeased
signal message sign indication noise
risk danger threat likelihood probability possibility chance peril
risk danger fear worry worried afraid anxious
real genuine actual true serious
remain persist stay continue last still
remain exist
troop soldier force contingent army military unit battalion personnel
contingent detachment reinforcement deployment
send dispatch deploy rush
station deploy mass amass gather concentrate build move position
larger bigger more greater additional extra
border frontier boundary doorstep
talks dialogue negotiation discussion meeting consultation conversation
meeting summit encounter session
meet see gather convene
dinner meal supper eat dine
begin start open commence launch kick
ally partner friend
allied ally
expand enlarge grow spread widen
eastward east eastwards
join enter accede membership access accession admit member
nato alliance pact bloc atlantic
pact treaty agreement accord deal
agree decide settle accept
deal agreement accord pact settlement
breach violation break breaking infringement
establish set create found launch agree
regular periodic steady permanent
lead head chair conduct represent run guide
delegation team negotiator mission
represent speak stand
assure reassure guarantee promise pledge
guarantee assurance
sideline exclude bypass marginalise ignore leave
visit travel go went gone trip tour
annex seize grab take occupy absorb capture
kill die death dead casualty victim toll fatality lose life
conflict war fighting hostilities combat
rebel separatist insurgent militant
support back aid help assist prop
riot unrest protest disturbance turmoil upheaval revolt uprising
revolt uprising revolution overthrow oust topple
overthrow oust topple depose
government regime administration cabinet
cancel cancellation scrap halt stop suspend shelve
supply deliver provide feed
financial bank banking monetary swift economic
block blocking cut sever exclude
circle entourage associate crony mate buddy
tie link connection
tension strain friction pressure tense nervous uneasy anxious jittery worry worried alarm alarmed
pressure coercion push
reticent reluctant hesitant wary divided split oppose
apply impose use
consider weigh study mull contemplate examine discuss
measure step option action
official diplomat functionary
senior high top
anonymous unnamed unidentified nameless
phone telephone call conversation ring rang rung
president leader
boss chief head leader
european europe
withdraw pull pullout retreat leave left evacuate
negotiate talk discuss
key main central
broader wider larger comprehensive
security safety
seek pursue want look bid
want wish desire aspire keen eager hope
choose opt decide pick
ready prepared willing poised
aggression invasion attack
dismiss brush wave reject
warning caution
promise pledge vow commit
accuse blame allege charge
criticise condemn denounce slam blast
host hold venue
place city location venue
inform brief tell
`;

/** How near a thesaurus brings two stems: 1 the same, then a word of the same family, then a near-synonym. */
const FAMILY = 0.92;
const NEAR_SYNONYM = 0.7;

const related = new Map<string, Map<string, number>>();

function learn(table: string, nearness: number): void {
  for (const line of table.trim().split('\n')) {
    const stems = [...new Set(line.split(' ').map(stem))];
    for (const one of stems) {
      const others = related.get(one) ?? new Map<string, number>();
      for (const other of stems) {
        if (other !== one) others.set(other, Math.max(nearness, others.get(other) ?? 0));
      }
      related.set(one, others);
    }
  }
}
learn(FAMILIES, FAMILY);
learn(NEAR, NEAR_SYNONYM);

// A family stands together: what is near to one of its words is near to all.
for (const [one, others] of [...related]) {
  for (const [other, nearness] of [...others]) {
    if (nearness !== FAMILY) continue;
    for (const [third, far] of related.get(other) ?? []) {
      if (third !== one && far === NEAR_SYNONYM && !others.has(third)) {
        others.set(third, NEAR_SYNONYM);
        related.get(third)?.set(one, NEAR_SYNONYM);
      }
    }
  }
  related.set(one, others);
}

const NONE: ReadonlyMap<string, number> = new Map();

/**
 * The stems that mean nearly the same as `stemmed`, each with its nearness 0..1. Written for this field by hand:
 * families such as *invade / invasion*, which Porter's algorithm keeps apart, and near-synonyms such as
 * *incursion / invasion* or *reject / rule out*.
 */
export function nearStems(stemmed: string): ReadonlyMap<string, number> {
  return related.get(stemmed) ?? NONE;
}

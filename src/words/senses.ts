import { remembered } from './remembered.ts';
import { stem } from './stem.ts';
import { isStopword } from './stopwords.ts';

/**
 * Words that say yes or no to the same thing, by what they are about: before the bar the one side, after it the other.
 * English in general; a claim and a record that stand on different sides contradict each other.
 */
const SIDES = `
accept agree consent allow permit approve acceptable admissible admit tolerate embrace possible feasible willing open welcome | reject refuse exclude dismiss inadmissible unacceptable impossible excluded decline spurn oppose unwilling forbid ban block veto impermissible rebuff deny denial
happy pleased satisfied glad delighted content encouraged optimistic | disappointed unhappy dissatisfied dismayed upset frustrated angry disillusioned displeased pessimistic
easy simple straightforward easily | difficult hard tough tricky complicated hardly barely scarcely
remain persist continue stay last exist | end over cease vanish disappear gone stop pass fade recede subside abate evaporate dissipate
harsh severe grave serious heavy tough dire | mild gentle lenient soft light
large bigger larger more big great greater increase grow rise raise additional extra | small smaller less fewer decrease shrink fall reduce lower cut decline
support back favour favor endorse praise | oppose condemn criticise criticize denounce
support back favour favor agree ready willing eager keen | hesitate hesitant reluctant reticent wary unwilling
united unanimous unanimously | divided split hesitate hesitant reluctant reticent wary
win won victory | lose lost defeat
strong strongly strength | weak weakly weakness feeble
good better best great excellent | bad worse worst terrible awful
true right correct truth | false wrong untrue incorrect lie
safe safety secure | dangerous unsafe danger
join enter accede | leave quit exit
start begin open launch | end finish close conclude
always | never
everybody everyone all | nobody none
love like | hate dislike
friend ally | enemy foe
confirm affirm | deny
innocent | guilty
rich wealthy | poor
high | low
before | after
succeed success | fail failure
strengthen reinforce | weaken
cancel scrap halt suspend | proceed resume
peace | war
certain sure confident convinced | doubt doubtful uncertain unsure sceptical skeptical unconvinced
send deploy dispatch station reinforce | withdraw recall pull remove leave left retreat
`;

/** On which side of what a stem stands. */
interface Side {
  about: number;
  sign: 1 | -1;
}

const sides = new Map<string, Side[]>();
for (const [about, line] of SIDES.trim().split('\n').entries()) {
  const [yes = '', no = ''] = line.split('|');
  for (const [words, sign] of [
    [yes, 1],
    [no, -1],
  ] as const) {
    for (const word of words.trim().split(/\s+/)) {
      const key = stem(word);
      const known = sides.get(key) ?? [];
      if (!known.some((side) => side.about === about)) sides.set(key, [...known, { about, sign }]);
    }
  }
}

const NONE: readonly Side[] = [];

/** The sides on which a stem stands. */
export const sidesOf = (stemmed: string): readonly Side[] => sides.get(stemmed) ?? NONE;

/** How two stems stand to each other: 1 on the same side of something, -1 on opposite sides, 0 neither. */
export function sense(one: string, other: string): 1 | 0 | -1 {
  if (one === other) return 1;
  if (isUnlike(one, other)) return -1;
  for (const a of sidesOf(one))
    for (const b of sidesOf(other)) if (a.about === b.about) return a.sign === b.sign ? 1 : -1;
  return 0;
}

const UN = /^(?:un|non|dis|in|im|ir|il)$/;

/** *Fit* and *unfit*, *regular* and *irregular*: the same word with a prefix that turns it round. */
function isUnlike(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const more = long.length - short.length;
  if (more < 2 || more > 3 || short.length < 3) return false;
  return long.endsWith(short) && UN.test(long.slice(0, more)) && !isStopword(long);
}

/** Words that turn what they stand with into its opposite, as *not* does: *rule out*, *reject*, *impossible*. */
const DENIALS = new Set((SIDES.trim().split('\n')[0] ?? '').split('|')[1]?.trim().split(/\s+/).map(stem));

/** Whether a stem says no by itself. */
export const isDenial = (stemmed: string): boolean => DENIALS.has(stemmed);

/** Words of leaving off: what is left off is not so any more. */
const ENDINGS = new Set(
  'stop cease abandon quit drop halt end discontinue suspend renounce relinquish scrap shelve'
    .split(' ')
    .map(stem),
);
/** Words that all but say no. */
const ALMOST = new Set('hardly barely scarcely'.split(' ').map(stem));

/** How a stem turns what it stands with where nothing beside it says the same: by leaving it off, or nearly so. */
export const turnOf = (stemmed: string): 'end' | 'almost' | null =>
  ENDINGS.has(stemmed) ? 'end' : ALMOST.has(stemmed) ? 'almost' : null;

/** The stems on the other side of what a stem stands for. */
export const oppositesOf = remembered((stemmed: string): readonly string[] => {
  const mine = sidesOf(stemmed);
  if (mine.length === 0) return [];
  return [...sides].flatMap(([key, theirs]) =>
    theirs.some((side) => mine.some((one) => one.about === side.about && one.sign !== side.sign))
      ? [key]
      : [],
  );
});

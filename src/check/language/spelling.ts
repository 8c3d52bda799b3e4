/**
 * One key for the British and the American spelling of a word, both in small letters. The keys are for comparing
 * only. Patterns after the tables in the Oxford Style Manual and Merriam-Webster's notes on variant spellings.
 */
const PATTERNS: [RegExp, string][] = [
  // Not what is *-ise* everywhere: its *-is-* belongs to the root.
  [
    /(?<!^(?:ar|r|upr|sunr|w|otherw|likew|dev|adv|rev|superv|improv|telev|prom|comprom|prem|dem|surm|desp|compr|surpr|enterpr|appr|repr|ra|pra|appra|no|po|cru|bru|exc|exerc|circumc|inc|prec|conc|franch|merchand|disgu|gu|chast|advert|expert|parad|mort))is(e|es|ed|ing|er|ers|ation|ations)$/,
    'iz$1',
  ],
  [/ys(e|es|ed|ing|er|ers)$/, 'yz$1'],
  [/([a-z]{2,})our(s|ed|ing|ful|able|hood|hoods|ly|ite|ites|er|ers)?$/, '$1or$2'],
  [/([a-z]{2,})tre(s|d)?$/, '$1te$2r'],
  [/^(.*(?:def|off|lic|pret))ence(s|d)?$/, '$1ense$2'],
  [/([aeiouy][a-z]*[^aeiou][aeiou])ll(ed|ing|er|ers|ist|ous)$/, '$1l$2'],
  [/^(dial|catal|anal|monol|prol)ogue(s)?$/, '$1og$2'],
  [/^(.*[^aeiou])?programme(s)?$/, '$1program$2'],
  [/ae/, 'e'],
  [/^(judg|acknowledg|abridg)ement(s)?$/, '$1ment$2'],
  [/^sceptic/, 'skeptic'],
  [/^grey/, 'gray'],
  [/^(fulfi|enro)ll?(ment|s)?$/, '$1l$2'],
  [/^installment/, 'instalment'],
  [/^(ski|wi)ll?ful/, '$1lful'],
];
const PAIRS = new Map(
  `plough plow|tyre tire|tyres tires|mould mold|kerb curb|storey story|storeys stories|jewellery jewelry|aluminium aluminum
  |ageing aging|manoeuvre maneuver|manoeuvres maneuvers|cheque check|cheques checks|learnt learned|burnt burned
  |spelt spelled|dreamt dreamed|towards toward|whilst while|amongst among|artefact artifact|artefacts artifacts
  |cosy cozy|draught draft|pyjamas pajamas|moustache mustache|sulphur sulfur|tonne ton|tonnes tons`
    .split('|')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

const memo = new Map<string, string>();
const MEMO_SIZE = 50_000;

export function spellingKey(word: string): string {
  const known = memo.get(word);
  if (known !== undefined) return known;
  const key =
    PAIRS.get(word) ?? PATTERNS.reduce((text, [pattern, instead]) => text.replace(pattern, instead), word);
  if (memo.size >= MEMO_SIZE) memo.clear();
  memo.set(word, key);
  return key;
}

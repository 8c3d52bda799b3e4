/**
 * Expressions of several words, and the one word that means the same; what is left of them word by word would mean
 * something else.
 */
const PHRASES: [RegExp, string][] = [
  [/\b(?:give|gives|giving|gave|given) (?:in|way|ground)\b/gi, 'concede'],
  [/\b(?:back|backs|backing|backed) down\b/gi, 'concede'],
  [/\b(?:give|gives|gave|given|giving) up(?: on)?\b/gi, 'abandon'],
  [/\b(?:walk|walks|walked|walking|back|backs|backed|backing) away from\b/gi, 'abandon'],
  [/\b(?:lose|loses|lost|losing) interest in\b/gi, 'abandon'],
  [/\b(?:call|calls|called|calling) (?=whom?\b)/gi, 'phoned '],
  [/\b(?:rule|rules|ruled|ruling) out\b/gi, 'exclude'],
  [/\b(?:rule|rules|ruled|ruling) ((?:\S+ ){1,3})out\b/gi, 'exclude $1'],
  [/\b(?:in|take|takes|took|taking) charge (?:of|at)\b/gi, 'leading'],
  [/\b(?:goes|went) on\b(?! (?:the |to |(?:record|air|strike|sale|trial|holiday)\b))/gi, 'continue'],
  [/\b(?:go|goes|going|went|gone) ahead\b/gi, 'proceed'],
  [/\b(?:move|moves|moved|moving|get|gets|getting) (?:forward|anywhere)\b/gi, 'progress'],
  [/\b(?:put|puts|putting) forward\b/gi, 'propose'],
  [/\bon board with\b/gi, 'supporting'],
  [/\b(?:let|lets|letting) slip\b/gi, 'said'],
  [/\b(?:out of the question|off the (?:table|cards))\b/gi, 'excluded'],
  [/(?:\bnot|\bdeclin\w+|\brefus\w+|n['’]?t)(?: \w+)? (?:to )?be (?:named|identified)\b/gi, ' anonymous'],
  [/\b(?:put|puts|putting) ((?:\S+ ){0,3})on the table\b/gi, 'proposed $1'],
  [/\bon the (?:table|cards)\b/gi, 'possible'],
  [
    /\b(who(?:['’]?s| is| was| are| will be)? )(?:speak(?:s|ing)|sit(?:s|ting)|negotiat(?:es|ing)|at the table|in the room) for\b/gi,
    '$1representing',
  ],
  [/\b(?:in person|face[- ]to[- ]face|in the same room|in the flesh|eye to eye)\b/gi, 'met'],
  [/\b(?:settle|settles|settled) on\b/gi, 'agree'],
  [/\b(?:on|over|by) the (?:tele)?phone\b|\bby (?:tele)?phone\b/gi, 'by telephone'],
  [/\b(?:turn|turns|turning|turned) down\b/gi, 'reject'],
  [/\b(?:brush|brushed|brushes|wave|waved|waves) (?:off|aside|away)\b/gi, 'dismiss'],
  [/\b(?:hit|hits|hitting|strike|strikes|struck|fight|fought) back\b/gi, 'retaliate'],
  [/\b(?:pull|pulls|pulling|pulled) (?:out|back)\b/gi, 'withdraw'],
  [/\b(?:pull|pulls|pulling|pulled) ((?:\S+ ){1,3})(?:out|back)\b/gi, 'withdraw $1'],
  [/\b(?:come|comes|coming|came) out with\b/gi, 'said'],
  [/\b(?:let|lets) down\b/gi, 'disappointed'],
  [/\b(?:left|leave|leaves|leaving) (?:out|aside|behind)\b/gi, 'sidelined'],
  [/\b(?:leave|leaves|leaving) ((?:\S+ ){1,3})(?:out|aside|behind)\b/gi, 'sideline $1'],
  [/\b(?:pick|picks|picked) up the phone\b/gi, 'phone'],
  [/\b(?:cut|cuts|cutting) off\b/gi, 'block'],
  [/\b(?:build|built) ?-?up\b/gi, 'station'],
  [/\bway out\b/gi, 'solution'],
  [/\b(?:kick|kicks|kicked|get|gets|got) (?:off|under ?way|going|started)\b/gi, 'begin'],
  [/\b(?:sum|sums|summed) up\b/gi, 'summarize'],
  [/\b(?:call|calls|called) off\b/gi, 'cancel'],
  [/\b(?:set|sets) up\b/gi, 'establish'],
  [/\b(?:take|takes|took|taken|taking) place\b/gi, 'happen'],
  [/\b(?:put|puts|putting) off\b/gi, 'postpone'],
  [/\b(?:sit|sits|sat|sitting) (?:down|across) (?:(?:together|again|the table) )?(?:from|with)\b/gi, 'meet'],
  [/\b(?:sit|sits|sat|sitting) down(?: together)?(?! (?:and|to)\b)\b/gi, 'meet'],
  [/\b(?:get|gets|got|getting|come|comes|came|coming) together\b/gi, 'meet'],
  [/\bget-togethers?\b/gi, 'meeting'],
  [/\b(?:make|makes|made|making) it (?:(?:out|over|up|down) )?to\b/gi, 'visited'],
  [/\bbeen (?:(?:out|over|up|down) )?to (?!(?:war|court|bed|plan)\b)/gi, 'visited '],
  [/\bgone (?:(?:out|over|up|down) )?to (?=(?:the )?\p{Lu})/gu, 'visited '],
  [
    /\b(?:get|gets|got|getting|go|goes|went|going|gone) into (?!(?:details?|effect|force|it|that|this|what|how|why)\b)/gi,
    'enter ',
  ],
  [/\b(?:march|marches|marched|marching) in(?:to)?\b/gi, 'invade'],
  [/\b(?:sound|sounds|sounded|sounding|raise|raises|raised|raising) (?:the|an) alarm\b/gi, 'warned'],
  [/\bnon-?starters?\b/gi, 'unacceptable'],
  [/\b(?:go|goes|went|gone) on (?:the )?record\b/gi, 'said'],
  [/\b(?:let|lets) it be known\b/gi, 'said'],
  [/\b(?:hold|holds|held|holding) out hope\b/gi, 'hope'],
  [/\b(?:bring|brings|brought) up\b/gi, 'mentioned'],
  [/\beastern flank\b/gi, 'border'],
  [/\blooking at\b/gi, 'considering'],
  [/\b(?:in (?:danger|jeopardy)|under threat)\b/gi, 'at risk'],
  [
    /\b(?:as (?:regards|for)|(?<!so )as to|(?:with|in) (?:regard|respect|relation|reference) (?:to|of)|when it comes to|pertaining to)\b/gi,
    'about',
  ],
  [/\b(?:every|each) (?:single|last)(?: one)?(?: of)?\b|\beach and every(?: one)?(?: of)?\b/gi, 'every'],
  [/\b(who(?:['’]?s| is| are| was| were)?) (?:dead |all |firmly )?against\b/gi, '$1 opposing'],
  [/\b(?:high|top)[- ](?:level|stakes|profile)\b/gi, 'main'],
  [
    /\b(be|being|is|are|was|were) held\b(?! (?:back|up|hostage|captive|responsible|accountable|to\b|for\b|at (?:gun|bay|ransom)))/gi,
    '$1 happening',
  ],
  // Contractions, also without the apostrophe where no other word is written so.
  [/\b(there|here|how|when)['’]?s\b/gi, '$1 is'],
  [/\bwhy['’]s\b/gi, 'why is'],
  [/\b(what|why|how|when|where)['’]d\b/gi, '$1 did'],
  [/\b(there|that|it|he|she|they|we|you|i)['’]d\b/gi, '$1 would'],
  [/\b(?:(they|you|that|there)['’]?ll|(i|we|it|he|she|who|what)['’]ll)\b/gi, '$1$2 will'],
  [/\b(i|you|we|they|could|would|should|might|must)['’]?ve\b/gi, '$1 have'],
  [/\b(?:(they|you)['’]?re|we['’]re)\b/gi, '$1 are'],
];

/** The words that an expression can begin with, as they are written in its pattern; null where it may begin with any. */
function beginnings({ source }: RegExp): string[] | null {
  const first = /^\\b(?:\(\?:([\w|]+)\)|(\w+)) (?!\?)/.exec(source);
  return first === null ? null : (first[1] ?? first[2] ?? '').split('|');
}

/** The places of the expressions in the list, by the words that they begin with. */
const BEGINNING = new Map<string, number[]>();
/** Of those that may begin with any word. */
const OTHERS: number[] = [];
for (const [place, [expression]] of PHRASES.entries()) {
  const words = beginnings(expression);
  if (words === null) OTHERS.push(place);
  for (const word of words ?? []) BEGINNING.set(word, [...(BEGINNING.get(word) ?? []), place]);
}
const MAY_HOLD_OTHERS = new RegExp(
  OTHERS.flatMap((place) => PHRASES[place]?.[0].source ?? []).join('|'),
  'i',
);
const WORD = /[a-z]+/gi;

/** The text with expressions of several words in one word each. */
export function foldPhrases(text: string): string {
  // Most texts hold none, and to look for each takes long.
  const places = new Set(MAY_HOLD_OTHERS.test(text) ? OTHERS : []);
  for (const word of text.match(WORD) ?? [])
    for (const place of BEGINNING.get(word.toLowerCase()) ?? []) places.add(place);
  let folded = text;
  for (const place of [...places].sort((a, b) => a - b)) {
    const [expression, word] = PHRASES[place] ?? [];
    if (expression !== undefined) folded = folded.replace(expression, word ?? '');
  }
  return folded;
}

const forms = (text: string): string => text.trim().split(/\s+/).join('|');

/** Verbs that give words to somebody, in the forms that stand with a subject. */
const VERBS = forms(
  `said says say saying told tells tell telling warned warns warn warning declared declares declare declaring stated states
  stating announced announces announcing added adds adding insisted insists insist insisting claimed claims claim claiming
  replied replies reply replying responded responds answered answers wrote writes write writing written tweeted tweets posted posts
  asserted asserts asserting argued argues argue arguing noted notes noting explained explains explaining stressed stresses stressing
  emphasised emphasized emphasises emphasizes underlined underlines reiterated reiterates repeated repeats acknowledged acknowledges
  admitted admits admitting conceded concedes confirmed confirms confirming denied denies deny denying recalled recalls remarked
  remarks reported reports report reporting quipped quips continued urged urges urging asked asks called calls call calling demanded
  demands demanding vowed vows pledged pledges promised promises promise promising threatened threatens threatening cautioned
  cautions predicted predicts suggested suggests suggesting concluded concludes observed observes commented comments complained
  complains complaining lamented laments joked jokes shouted shouts testified testifies revealed reveals disclosed informed informs
  assured assures accused accuses hailed hails praised criticised criticized denounced denounces condemned condemns described
  describes describing dismissed dismisses dismissing proclaimed maintained maintains contended contends alleged alleges spoke speaks
  speaking hinted hints indicated indicates affirmed affirms protested objected countered retorted boasted branded termed labelled
  labeled dubbed likened put puts muttered whispered cried quoted cited sighed snapped begged estimated estimates reckoned reckons
  counted counts counting swore swears guaranteed guarantees agreed agrees advised advises argued forecast boasts mentioned mentions`,
);
/** Nouns that stand for what somebody said. */
const NOUNS = forms(
  `words? remarks? lines? phrases? sentences? formula vows? promises? pledges? warnings? statements? claims? answers? verdicts? messages?
  comments? demands? quips? quotes? quotations? account entry wording replies reply version assurances? news announcements?
  reports? denials? admissions? predictions? thesis credo motto advice appeal plea`,
);
/** After these a clause in the draft's own words tells what was said. */
const CLAUSE_VERBS = forms(
  `said says say saying told tells tell telling warned warns warning declared declares stated states stating announced announces announcing
  added adds insisted insists claimed claims claim claiming replied replies responded answered wrote writes writing tweeted tweets posted posts
  asserted asserts argued argues noted notes noting explained explains stressed stresses emphasised emphasized underlined reiterated
  reiterates repeated repeats acknowledged acknowledges admitted admits conceded concedes confirmed confirms confirming denied denies
  deny denying recalled recalls remarked remarks reported reports reporting vowed vows pledged pledges promised promises promising
  threatened threatens cautioned cautions predicted predicts suggested suggests concluded concludes observed complained complains
  testified testifies revealed reveals disclosed informed informs assured assures maintained maintains contended contends alleged
  alleges hinted hints indicated indicates affirmed affirms protested objected countered boasted estimated estimates reckoned
  reckons counted swore swears guaranteed guarantees agreed agrees advised advises mentioned mentions joked jokes forecast
  declaring stating announcing adding insisting asserting arguing noting explaining stressing admitting complaining
  predicting suggesting clarified clarifies specified specifies underscored underscores recalling remarking`,
);
/** Verbs of saying of several words. */
const PHRASAL = String.raw`point(?:s|ed|ing)\sout|(?:made|makes|making)\s(?:it\s)?(?:clear|plain)|went\son\sto\s(?:say|explain|add)|let\s(?:it\s)?be\sknown`;

export const CUE = new RegExp(String.raw`\b(?<verb>${VERBS})\b`, 'giu');
export const CUE_NOUN = new RegExp(String.raw`\b(?:${NOUNS})\b`, 'giu');
export const CLAUSE_CUE = new RegExp(
  String.raw`\b(?:(?<verb>${CLAUSE_VERBS}|${PHRASAL})|(?<noun>word|words|promise|pledge|vow|warning|claim|report|assurance|news|announcement|denial|admission|statement|message|assertion|prediction))\b`,
  'giu',
);
/** Verbs of thinking, judging and ordering: what follows them may be something that was said. */
const OPINION_VERBS = forms(
  `thinks thought believes believed expects expected hopes hoped fears feared feels felt finds found holds held considers considered
  judges judged orders ordered decreed decrees instructed instructs demands demanded requires required proposes proposed recommends
  recommended doubts doubted wants wanted knows knew ruled rules decided decides signalled signaled signals implied implies`,
);
export const LOOSE_CUE = new RegExp(
  String.raw`\b(?:${CLAUSE_VERBS}|${OPINION_VERBS}|(?:made|makes)\s(?:it\s)?(?:clear|plain|known)|let\s(?:it\s)?be\sknown|(?:left|leaves)\sno\sdoubt)\b`,
  'giu',
);
/** Those that stand in a cue without an object, such as one that interrupts what is said. */
export const SAYING = CLAUSE_VERBS.split('|')
  .filter(
    (form) =>
      !/ing$|^(?:say|tells?|told|den(?:y|ied|ies)|claim|reply|report|assure[sd]|inform(?:s|ed))$/.test(form),
  )
  .join('|');
export const SAY =
  /^(?:sa(?:id|ys?)|(?:claim|insist|add|warn|maintain|confirm|admit|complain|contend|assert|boast|predict|explain|reckon)(?:t?ed|s)|(?:declare|announce|argue|note|concede|acknowledge|allege|promise|pledge)[sd]|stress(?:es|ed)|vow(?:s|ed)|reports)$/i;
export const DENIES = /^(?:den(?:ied|ies|y|ying|ial)|disputed|disputes)$/i;

/** What is called by a name, not quoted: *a ship called*, *known as*, *titled*. */
export const NAMING = new RegExp(
  [
    String.raw`\b(?:known\b(?=[^.!?]{0,30}\b(?:as|by)\b)|nicknamed|named|titled|entitled|christened|renamed|subtitled|billed|codenamed|code-named)\b[^.!?]{0,40}$`,
    String.raw`\b(?:so-called|self-styled|alleged|supposed)\s*$`,
    // *a room called …*, *the road that drivers call …*
    String.raw`\b(?:an?|the|its|his|her|their|our)\s(?:\p{Ll}+\s){1,3}called\s*$`,
    String.raw`\bthat\s(?:\p{L}+\s){1,3}calls?\s*$`,
    String.raw`(?:^|,|\b(?:is|are|was|were|be|been|being|pub|shop|group|series|column|club|tool|project|operation|plan|bar|bot|app|boat|ship|dog|cat|newsletter)\s)\s*called\s*$`,
  ].join('|'),
  'iu',
);
/** Things that bear a name or a text of nobody's. */
export const BEARER =
  /\b(?:book|novel|film|movie|play|song|album|series|show|programme|program|podcast|documentary|exhibition|newsletter|magazine|newspaper|column|essay|poem|paper|report|read|story|article|feature|ship|tug|boat|vessel|ferry|yacht|frigate|trawler|plane|train|truck|banner|sign|signs|poster|placard|placards|slogan|slogans|plaque|graffiti|motto|chant|chants|T-shirt|T-shirts|button|badge|sticker|shop|pub|bar|café|cafe|restaurant|hotel|dog|cat|horse|operation|exercise|project|initiative|account|handle|hashtag|channel|game|painting|sculpture|section|chapter|ideas?|hed|headline|titles?|tip|tag|label|folder|file)\b[^.!?“"]{0,25}$/iu;

/** What stands for somebody's saying without a verb: *in his view*, *her line was*. */
export const OPINION =
  /\b(?:views?|opinion|position|line|let it be known|made (?:it )?(?:clear|plain|known)|according to)\b/i;

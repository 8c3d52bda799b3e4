import type { Intent } from './query.ts';

/** What a question's shape gives away: its intent, whom it names as speaker, and what is left to match. */
export interface Shape {
  intent: Intent;
  /** The words in the speaker's place. */
  speaker: string | null;
  topic: string;
  claim: boolean;
  /** The words in the speaker's place are a speaker only if the record knows them; else they are topic. */
  soft: boolean;
}

const SPEAK =
  'say|says|said|saying|tell|tells|told|stated|declare|declares|declared|claim|claims|claimed|think|thinks|thought|mean|means|meant|comment|comments|commented|remark|remarked|mention|mentions|mentioned|speak|speaks|spoke|spoken|talk|talked|announce|announces|announced|respond|responds|responded|react|reacts|reacted|reply|replied|answer|answered|argue|argues|argued|explain|explained|suggest|suggested|warn|warns|warned|threaten|threatens|threatened|promise|promised|caution|cautioned|describe|described|insist|insists|insisted|report|reported|express|expressed|voice|voiced|call|called|reveal|revealed|disclose|disclosed|assert|asserted|vow|vowed|add|added|put|stress|stressed|emphasise|emphasised|emphasize|emphasized|admit|admitted|offer|offered|propose|proposed|object|objected|rule out|ruled out|reject|rejected|refuse|refused';
const ABOUT =
  'about|on|regarding|concerning|re|over|as to|with regard to|when asked about|in relation to|of|to|against|towards?';
const WANT =
  'want|wants|wanted|demand|demands|demanded|demanding|seek|seeks|seeking|sought|expect|expects|expecting|push for|pushing for|press for|pressing for|ask for|asking for|asked for|aim for|aiming for|hope for|hoping for|hope to|need|needs|after|wish|wishes|look for|looking for|trying to (?:get|achieve|obtain)|insist on|insisting on|require|requires|get out of|hoping to (?:get|achieve|gain)|calling for|call for';
const AUXILIARY = 'did|does|do|has|have|had|was|were|is|are|will|would|might|could|should|can|may';

interface Pattern {
  intent: Intent;
  pattern: RegExp;
  claim?: boolean;
  soft?: boolean;
}

/**
 * The shapes of questions, tried in order; the named groups `speaker` and `topic` are the slots. Shapes are those
 * of English questions in general, over folded text without a period.
 */
const PATTERNS: Pattern[] = [
  // What comes next
  {
    intent: 'next',
    pattern:
      /^what(?:'s| is| comes| happens| will happen| will come)?(?: coming)?(?: up)? next(?: (?<topic>.*))?$/,
  },
  { intent: 'next', pattern: /^(?:so )?next(?: steps?| up| meetings?| events?| dates?)?$/ },
  {
    intent: 'next',
    pattern:
      /^(?:what(?:'s| is| are)?|which|any|are there(?: any)?|is there(?: any)?|show|list)?\s*(?:the )?(?<topic>.*?)\s*(?:\b(?:upcoming|next steps?|still to come|coming up|(?:is|are) (?:scheduled|planned)|scheduled next|planned next|planned for|scheduled for|lies ahead|ahead of us|(?:on|in) the (?:agenda|calendar|schedule|diary|cards)|agenda|calendar|schedule|yet to come|in the pipeline|to expect|come after this|(?:comes?|follows?|happens?|is there) after(?: that| this)?|(?:are|is) (?:still )?(?:coming|ahead|left|pending))\b)\s*(?<rest>.*)$/,
  },
  {
    intent: 'next',
    pattern: /^what (?:will|is going to|'s going to) (?:happen|come|follow|take place)(?: (?<topic>.*))?$/,
  },
  {
    intent: 'next',
    pattern:
      /^(?:when|what|who|where)\b.*\b(?:is|are|will be|'s) the (?<topic>next (?:round|meeting|talks?|step|stage|session|event|date|appointment)s?)\b.*$/,
  },
  {
    intent: 'next',
    pattern:
      /^(?:with )?who(?:m)? (?:does|will|is|are) (?<speaker>.+?) (?<topic>(?:meet|meeting|talk|talking|see|seeing)(?: (?:to|with))?) next\b.*$/,
  },

  {
    intent: 'next',
    pattern:
      /^(?:with )?who(?:m)? (?:is|are|will|does) (?<speaker>.+?) (?:be )?(?:going to |due to |set to |supposed to |to )?(?:meet|meeting|see|seeing|talk|talking)(?: (?:to|with))?(?: (?:next|then|later|afterwards|after .*))?$/,
  },
  {
    intent: 'next',
    pattern:
      /^what(?:'s| is| are| will)? (?:start|starts|starting|begin|begins|beginning|open|opens|opening|planned|due|up|on|ahead|happen)$/,
  },

  // Positions
  {
    intent: 'position',
    pattern: new RegExp(
      `^what (?:exactly )?(?:do|does|did|is|are|was|were|has|have|would) (?<speaker>.+?) (?:really |actually |currently )?(?:${WANT})\\b(?: (?:from|out of|in|with|of|at|to))?(?<topic>.*)$`,
    ),
  },
  {
    intent: 'position',
    pattern:
      /^(?:what(?:'s| is| are| was| were)? )?(?:the )?(?:main |key |basic |core )?(?:positions?|stances?|demands?|goals?|aims?|requirements?|wish(?:es)?|interests?|red lines?|objectives?|wants|claims|expectations?) (?:of|by|from) (?<speaker>.+?)(?: (?:on|about|regarding|towards?|for|in) (?<topic>.+))?$/,
  },
  {
    intent: 'position',
    soft: true,
    pattern:
      /^(?:what(?:'s| is| are| was| were) |list |show )?(?:the )?(?<speaker>[\p{L}\p{N} .'-]+?)(?:'s|s'|'| ) ?(?:main |key |basic |core |negotiating )?(?:positions?|stances?|demands?|goals?|aims?|requirements?|red lines?|objectives?|wish list|wishlist|conditions?)(?: (?:on|about|regarding|towards?|for|in|against) (?<topic>.+))?$/u,
  },
  {
    intent: 'position',
    pattern:
      /^where (?:does|do|did|is|are) (?<speaker>(?!things|we\b|it\b|all|everything|matters|the (?:talks|negotiations|dialogue|story|record))\S.*?) (?:stand|standing)(?: (?:on|about|regarding) (?<topic>.+))?$/,
  },
  {
    intent: 'position',
    pattern:
      /^what (?:is|are) (?<speaker>.+?) (?:asking|pushing|pressing|looking|aiming|hoping|calling) (?:for|from)\b(?<topic>.*)$/,
  },
  {
    intent: 'position',
    pattern: new RegExp(`^why (?:do|does|did|is|are) (?<speaker>.+?) (?<topic>(?:${WANT}).*)$`),
  },

  // Summaries
  {
    intent: 'summary',
    pattern:
      /^(?:tl;?dr|summary|summari[sz]e|recap|overview|brief(?:ing)?|rundown|digest|timeline|update|news|latest|status|sitrep|gist)\b(?: (?:me|us|it|this|everything|please))*(?: (?:of|on|about|for|from))?(?<topic>.*)$/,
  },
  {
    intent: 'summary',
    pattern:
      /^(?<topic>.*?)\b(?:catch (?:me|us) up|catch-?up|(?:bring|get) (?:me|us) up to (?:speed|date)|fill (?:me|us) in|brief (?:me|us)|update (?:me|us)|walk (?:me|us) through)\b(?: (?:on|about|with|of|what happened))?(?<rest>.*)$/,
  },
  {
    intent: 'summary',
    pattern:
      /^(?:give|send|get|show|need|i need|i want|want|do|make|write|prepare)?(?: (?:me|us))?(?: (?:a|an|the))?(?: (?:short|quick|brief|full|daily|little|concise|two-line|one-line|complete))*\s*(?:tl;?dr|summary|recap|overview|briefing|rundown|update|gist|digest|run-down|picture|lowdown|executive summary|state of play|latest(?: news| developments)?|big picture|highlights?|main points|key points|key takeaways|essentials|short version|news)\b(?: (?:of|on|about|for|from))?(?<topic>.*)$/,
  },
  {
    intent: 'summary',
    pattern:
      /^what(?:'s| is| was| has been| are)? (?:been )?(?:happening|going on|the latest(?: news| developments)?|the news|new|the state of play|the status|the situation|the story|the current state)\b(?: (?:with|in|on|about|at|around|of|regarding))?(?<topic>.*)$/,
  },
  { intent: 'summary', pattern: /^what (?:did i|have i|did we|have we) miss(?:ed)?\b(?<topic>.*)$/ },
  {
    intent: 'summary',
    pattern:
      /^(?:what|anything)(?: all| else| important)?(?: has| have|'s)?(?: been)? (?:happened|happen|changed|occurred|took place|taken place)\b(?: (?:in|at|with|on|during|to|around|so far|lately|recently))?(?<topic>.*)$/,
  },
  {
    intent: 'summary',
    pattern:
      /^(?:where|how) (?:do|are|did|does|is) (?<topic>things|we|the talks|the negotiations|it|everything|matters|the dialogue|all this|the story)(?: (?:stand|standing|go|going|at|progressing|looking|stand now))?\b.*$/,
  },
  {
    intent: 'summary',
    pattern:
      /^(?:any|is there any) (?:news|updates?|progress|developments?)\b(?: (?:on|about|from|in|of))?(?<topic>.*)$/,
  },

  // When and where
  {
    intent: 'when',
    pattern:
      /^(?:and )?(?:when|on (?:which|what) (?:day|date)|(?:on )?(?:what|which) (?:day|date|month|year|weekday)|since when|from when|how long ago|at what time|what time|in (?:which|what) (?:month|year))\b(?: exactly)?(?<topic>.*)$/,
  },
  { intent: 'when', pattern: /^(?:what(?:'s| is| was) )?the? ?dates? (?:of|for|when)\b(?<topic>.*)$/ },
  {
    intent: 'where',
    pattern:
      /^(?:and )?(?:where|(?:in |at )?(?:which|what) (?:city|place|country|town|location|venue))\b(?<topic>.*)$/,
  },
  {
    intent: 'where',
    pattern:
      /^(?:what(?:'s| is| was) )?(?:the )?(?:venue|location|place|city) (?:of|for|where)\b(?<topic>.*)$/,
  },

  // Quotations and statements
  {
    intent: 'quotes',
    pattern:
      /^(?:who said what|what(?:'s| is| was| has been| did people| did everyone| did they all)? (?:been )?(?:said|say|stated|declared)|what (?:was|were|has been|had been) (?:publicly )?(?:said|stated|declared|quoted))\b(?: (?:about|on|regarding|concerning))?(?<topic>.*)$/,
  },
  {
    intent: 'quotes',
    pattern:
      /^(?:(?:show|give|list|find|get|send|pull|dig)(?: up| out)?(?: me| us)? |what are |any |are there(?: any)? |is there(?: any| a)? )?(?:all |some |every |any )?(?:the )?(?:of )?(?:direct |exact |verbatim |public |official |latest |recent )*(?:quotes?|quotations?|statements?|remarks?|comments?|utterances|soundbites?|words) (?:from|by|of) (?<speaker>.+?)(?: (?:about|on|regarding|concerning|re) (?<topic>.+))?$/,
  },
  {
    intent: 'quotes',
    pattern:
      /^(?:(?:show|give|list|find|get|send|pull|dig)(?: up| out)?(?: me| us)? |what are |any |are there(?: any)? |is there(?: any| a)? )?(?:all |some |every |any )?(?:the )?(?:direct |exact |verbatim |public |official |latest |recent )*(?:quotes?|quotations?|statements?|remarks?|comments?|soundbites?)(?: (?:about|on|regarding|concerning|re|mentioning|with))?(?: (?<topic>.+))?$/,
  },
  {
    intent: 'quotes',
    pattern:
      /^(?:everything|all|anything)(?: that)? (?<speaker>.+?) (?:has |have |had )?(?:said|says|stated|declared)(?: (?:about|on|regarding) (?<topic>.+))?$/,
  },
  {
    intent: 'quotes',
    soft: true,
    pattern:
      /^(?<speaker>[\p{L}\p{N} .'-]+?)(?:'s|s'|'| ) ?(?:exact |direct |public |latest |recent |own )*(?:quotes?|quotations?|statements?|remarks?|comments?|words)(?: (?:about|on|regarding|concerning|re|after|before|at|in|during|from) (?<topic>.+))?$/u,
  },

  {
    intent: 'quotes',
    pattern:
      /^(?:quotes?|quotations?|statements?) (?<speaker>(?!about|on|regarding|since)[\p{L}\p{N} .'-]+?) (?:about|on|regarding|concerning|re) (?<topic>.+)$/u,
  },

  // Who somebody is
  {
    intent: 'who-is',
    pattern:
      /^(?:whois|who(?:'s| is| are| was| were)|tell (?:me|us) (?:more )?about|what do (?:we|you) know about|(?:info|information|profile|bio|biography|background) (?:on|of|about)) (?<topic>.+)$/,
  },

  // Who said
  {
    intent: 'who-said',
    pattern:
      /^(?:and )?(?:who|whom)(?: was it| is it)?(?: that| who)? (?:else )?(?:said|says|stated|told|claimed|declared|thinks|mentioned|talked about|spoke about|commented on)\b(?: that| something like| something about| about| the words| words like)?(?<topic>.*)$/,
  },
  {
    intent: 'who-said',
    pattern:
      /^whose (?:words?|quotes?|quotation|statement|line|remark|phrase|opinion|view|warning|comment|idea|threat)?(?: (?:is|was|were|are))?(?: it| this| that)?(?<topic>.*)$/,
  },
  { intent: 'who-said', pattern: /^(?:by whom|from whom|according to whom)\b(?<topic>.*)$/ },
  {
    intent: 'who-said',
    pattern:
      /^(?:which|what) (?:official|officials|diplomat|diplomats|politician|politicians|leader|leaders|person|people|country|countries|side|party|minister|president|organi[sz]ation|body|government|speaker|actor|capital|state|spokesman|spokesperson|agency|ministry|department)s?(?: (?:was|is) it)?(?: that| who)?(?<topic>.*)$/,
  },
  {
    intent: 'who-said',
    pattern:
      /^(?<topic>.+?) ?[,:;-]? (?:but )?who (?:said|was|is|announced|claimed)(?: it)? (?:that|this|it|so)$/,
  },
  { intent: 'who-said', pattern: /^(?<topic>.+?)[\s,:;-]+(?:who|whose quote|said who|by who|by whom)$/ },
  {
    intent: 'who-said',
    pattern:
      /^(?:who|whom)(?:'s|'ve| was it that| was it who| is it that| is it who| was the one (?:who|that| to)| exactly)?\b(?<topic>.*)$/,
  },
  { intent: 'who-said', pattern: /^(?:the )?(?:source|author|speaker) (?:of|for|behind)\b(?<topic>.*)$/ },

  // What somebody said
  {
    intent: 'what-said',
    pattern: new RegExp(
      `^(?:and )?(?:what|how)(?: exactly| else| precisely| all)?(?: words?| kind of \\w+| sort of \\w+)? (?:${AUXILIARY}) (?<speaker>.+?) (?:have |has |had |been |actually |really |exactly |publicly |officially |ever )*(?:to say|${SPEAK})\\b(?: anything| something)?(?: (?:${ABOUT}))?(?<topic>.*)$`,
    ),
  },
  {
    intent: 'what-said',
    pattern: new RegExp(`^what (?:has|have|had|did) (?<speaker>.+?) (?:${SPEAK})\\b(?<topic>.*)$`),
  },
  {
    intent: 'what-said',
    pattern:
      /^what (?:was|were|is|are|'s) (?:the )?(?:reaction|response|warning|comment|statement|message|answer|reply|view|opinion|verdict|threat|remark|take|word|words|promise|reasoning|assessment|description)s? (?:of|by|from|given by|made by|issued by) (?<speaker>.+?)(?: (?:to|on|about|regarding|of|for|against) (?<topic>.+))?$/,
  },
  {
    intent: 'what-said',
    pattern:
      /^(?:what (?:was|were|is|are)|what's) (?<speaker>.+?)(?:'s|s'|') (?:(?:exact|actual|official|public|main) )*(?:reaction|response|warning|comment|statement|message|answer|reply|view|opinion|verdict|threat|remark|take|words?|promise|reasoning|assessment|description|line|quote|objection)s?(?: (?:to|on|about|regarding|of|for|against) (?<topic>.+))?$/,
  },
  {
    intent: 'what-said',
    pattern: new RegExp(
      `^(?:what|the words|exactly what|precisely what|what exactly|word for word what)(?: is it that| was it that)? (?<speaker>(?!was|were|is|are|did|do|does|has|have|happen|will|about|the (?:talks|latest))\\S.*?) (?:had |has )?(?:${SPEAK})\\b(?: (?:${ABOUT}))?(?<topic>.*)$`,
    ),
  },
  {
    intent: 'what-said',
    pattern: new RegExp(
      `^(?:did|does|do|has|have|had|is|was|were) (?<speaker>.+?) (?:ever |also |already |even |publicly |actually |really )*(?:${SPEAK}|say anything|said anything)(?: (?:anything|something|any word|a word))?(?: (?:${ABOUT})) (?<topic>.+)$`,
    ),
  },
  {
    intent: 'what-said',
    pattern:
      /^(?:did|does|has|have|had) (?<speaker>.+?) (?:ever |also |already |even |publicly )*(?:say|said|comment|commented|speak|spoken|respond|responded|react|reacted|make|made|give|given|issue|issued)(?: (?:anything|something|a (?:statement|comment)|any (?:statement|comment|remark)s?|publicly|out|yet|at all))*$/,
  },
  {
    intent: 'what-said',
    pattern:
      /^(?:any(?:thing)?|is there(?: any(?:thing)?| a)?|are there any|do we have (?:any(?:thing)?|a)|have we got (?:any(?:thing)?|a)|got (?:any(?:thing)?|a))\s*(?:word|reaction|response|comment|comments|statement|statements|quote|quotes|remarks|news|thing)?s? (?:from|by) (?<speaker>.+?)(?: (?:about|on|regarding|to) (?<topic>.+))?$/,
  },
  { intent: 'what-said', pattern: /^according to (?<speaker>[^,]+?)(?:,|\s+(?=what|who|how))(?<topic>.*)$/ },

  // Russian and Ukrainian, in Latin letters: who said, what did X say
  {
    intent: 'who-said',
    pattern:
      /^(?:a )?(?:kto|hto|khto) (?:skazal|skazav|kazav|zayavil|zaiavyv|govoril)\w*(?: pro| o| ob| chto| shcho| scho)?(?<topic>.*)$/,
  },
  {
    intent: 'what-said',
    pattern:
      /^(?:a )?(?:chto|shcho|scho|sho) (?:skazal|skazav|kazav|zayavil|zaiavyv|govoril)\w* (?<speaker>\S+(?: \S+)?)(?: (?:pro|o|ob) (?<topic>.+))?$/,
  },

  // Claims
  {
    intent: 'what-said',
    claim: true,
    pattern:
      /^(?:is it (?:true|correct|right|a fact)(?: that)?|was it (?:really )?|is it the case that|so )(?<topic>.+)$/,
  },
  {
    intent: 'what-said',
    claim: true,
    pattern: new RegExp(`^(?:${AUXILIARY}|didn't|hasn't|isn't|wasn't|doesn't)\\b(?<topic>.+)$`),
  },

  // Anything else that asks
  { intent: 'what-said', pattern: /^(?:what|which|how|why|how many|how much)\b(?<topic>.*)$/ },
];

const BARE: Shape = { intent: 'quotes', speaker: null, topic: '', claim: false, soft: false };

/** Reads the shape of a folded question without its period. A text of no known shape is a bare phrase. */
export function shapeOf(text: string): Shape {
  const asked = text.replace(/[?!.\s]+$/, '').trim();
  for (const { intent, pattern, claim, soft } of PATTERNS) {
    const match = pattern.exec(asked);
    if (match === null) continue;
    const { speaker, topic, rest } = match.groups ?? {};
    return {
      intent,
      speaker: speaker?.trim() || null,
      topic: [topic, rest].filter(Boolean).join(' ').trim(),
      claim: claim ?? false,
      soft: soft ?? false,
    };
  }
  return { ...BARE, topic: asked };
}

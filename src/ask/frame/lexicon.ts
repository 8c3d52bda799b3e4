/**
 * The closed classes of English that questions are made of, and the classes of verbs and nouns that the field shares.
 * Folded words without apostrophes. A word may be in several classes: readers look at the place too.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const WH = set(
  'who whom whos wholl whose what whats which when whens where wheres whereabouts why how whod whove whered howd whend',
);

export const AUXILIARY = set(
  `did does do didnt doesnt dont has have had hasnt havent hadnt is are was were isnt arent wasnt werent will would
  could can should might may wont wouldnt couldnt cant shouldnt`,
);

/** Verbs of saying that carry no topic themselves. */
export const SAYING = set(
  `say says said saying tell tells told telling state states stated stating declare declares declared claim claims
  claimed claiming think thinks thought mean means meant comment comments commented commenting remark remarked mention
  mentions mentioned speak speaks spoke spoken speaking talk talks talked talking announce announces announced respond
  responds responded react reacts reacted reply replies replied answer answered argue argues argued explain explains
  explained suggest suggests suggested describe describes described insist insists insisted report reported express
  expressed voice voiced reveal revealed disclose disclosed assert asserted add added put stress stressed emphasise
  emphasised emphasize emphasized admit admitted believe believes believed quoted use used utter uttered feel
  feels felt write wrote written tweet tweeted note noted declaring call calls called reckon reckons reckoned contend
  contends contended maintain maintains maintained allege alleges alleged hint hints hinted imply implies implied opine
  opines opined proclaim proclaims proclaimed flag flags flagged highlight highlights highlighted broach broached invoke
  invokes invoked`,
);

/** Verbs that say what was done by saying: what they stand for must be borne out as well. */
export const PERFORMING = set(
  `warn warns warned warning threaten threatens threatened promise promises promised vow vowed pledge pledged reject
  rejects rejected refuse refuses refused accept accepts accepted deny denies denied demand demands demanded propose
  proposed offer offered agree agrees agreed accuse accused criticise criticised criticize criticized condemn condemned
  urge urged caution cautioned dismiss dismissed exclude excluded object objected complain complained predict predicted
  welcome welcomed praise praised blame blamed oppose opposed support supports supported back backed confirm confirmed
  apologise apologised apologize apologized concede conceded guarantee guaranteed thank thanked invite invited order
  ordered ask asked request requested ban banned alert alerted grumble grumbles grumbled moan moans moaned gripe griped
  lament laments lamented whine whined boast boasts boasted brag bragged regret regrets regretted deplore deplored slam
  slams slammed blast blasted hail hails hailed applaud applauded mock mocked downplay downplayed doubt doubts doubted
  swear swears swore`,
);

/** Nouns for what was said. */
export const UTTERANCE = set(
  `quote quotes quotation quotations statement statements remark remarks comment comments utterance utterances soundbite
  soundbites words word wording line lines reaction reactions response responses message view views opinion opinions
  take phrase phrases sentence sentences warning warnings assessment assessments verdict answer reply replies cite citation
  citations`,
);

/** Nouns and verbs for what somebody is after. */
export const WANTING = set(
  `want wants wanted seek seeks seeking sought demand demands demanding require requires hope hopes hoping wish wishes
  aim aims pursue pursues expect expects insist insists need needs`,
);
export const POSITION = set(
  `position positions stance stances goal goals aim aims demands requirements interests objectives wishlist priorities
  expectations grievance grievances gripe gripes beef problem problems`,
);

/** Whatever there is on somebody. */
export const MATERIAL = set(
  'info information profile bio biography background stuff things details material facts notes intel',
);

export const ABOUT = set('about on regarding concerning re over towards toward against');
export const FROM = set('from by of');

export const NEGATION = set(
  `not no never none nothing nobody neither nor without cannot hardly barely dont doesnt didnt isnt arent wasnt werent
  hasnt havent hadnt wont wouldnt couldnt cant shouldnt mustnt neednt aint nowhere`,
);

/** Verbs of becoming other than before. */
export const CHANGE = set(
  `change changes changed changing shift shifts shifted shifting evolve evolves evolved evolving soften softens softened
  softening harden hardens hardened hardening move moved moving course evolution`,
);
/** Speaking, as something that somebody may leave off. */
export const GAP = set(
  'talk talks talking speak speaks speaking comment comments commenting mention mentioning spoken',
);
/** Verbs for choosing words. */
export const WORDING = set('word worded put phrase phrased render rendered report reported quote quoted');

export const SUMMARY = set(
  `summary summaries summarize summarise recap overview tldr briefing rundown update updates sitrep gist status
  highlights takeaways essentials lowdown developments progress news catchup`,
);
export const TIMELINE = set('timeline chronology chronologically');
export const UPCOMING = set(
  'next upcoming scheduled planned plan plans agenda calendar diary schedule ahead forthcoming',
);
export const COMPARING = set(
  'compare compared comparing comparison versus vs v contrast contrasted differ differs differed',
);
export const LATEST = set('latest newest recent recently lately newer fresh freshest last');
export const EARLIEST = set('first earliest oldest');
export const EXACTNESS = set(
  'right correct accurate exact exactly verbatim true literal literally precise precisely authentic genuine real',
);

/** Somebody, anybody: no name. */
export const SOMEBODY = set(
  `he she they it we you i him her them his hers their its anyone anybody everyone everybody someone somebody people
  officials official diplomats diplomat leaders leader politicians politician sources source article story report agency
  parties party sides side negotiators negotiator all both others other media press record each nobody folks players
  person minister ministers president presidents two three both sides country government speaker figure figures anything something everything there
  that this these those one ones`,
);

/** Offices and trades: with a state before or after them they mean whoever speaks for it. */
export const OFFICE = set(
  `secretary officials official diplomats diplomat leaders leader side sides government governments negotiators negotiator
  delegation team politicians representatives representative spokesman spokeswoman spokesperson ministers minister
  authorities administration mr mrs ms dr president envoy capital figure figures chief boss head counterpart sir
  leadership senior top`,
);

export const SPOKESPEOPLE = set(
  'negotiator envoy diplomat representative spokesman spokeswoman spokesperson',
);

export const GREETING = set('hi hello hey hiya morning afternoon evening greetings howdy yo hallo dear');
export const THANKS = set(
  'thanks thank thx tx thnx thanx tnx tks ty tysm ta cheers perfect great excellent brilliant awesome nice lovely wonderful cool appreciated kudos bravo super merci danke grazie gracias obliged grateful brill tyvm lush smashing splendid fab magic ace fantastic terrific champion amazing lifesaver',
);
/** What goes with thanks: *that helped*, *it was useful*. */
export const PLEASED = set(
  'you good that this it is was helpful helped helps useful works worked a lot of help stuff job',
);
/** What only says that something was heard. */
export const HEARD = set(
  'lol haha hah heh bad oops apologies interesting noted understood gotcha nevermind never mind nvm found myself sorted makes sense fair enough ok okay see wow hmm got i know clear done',
);
/** What stands around a question out of politeness or habit. */
export const POLITE = set(
  `please pls plz kindly sorry bother team all folks everyone everybody guys many advance much so very ever ok okay well
  um uh just quick quickly question one deadline again btw lot lots and but also friend friends mate bot there maybe
  perhaps possible possibly chance anyway tho tbh fyi`,
);
/** Ways to ask to be told. */
export const TELLING = set(
  `can could would will you u somebody someone anyone anybody tell remind show let give find look check dig get send
  pull up out me us know i we id im want need like to see hear wondering wonder curious ask asking happen remember
  recall forgot forget think believe heard read saw do does did if whether any idea the a for of that how it was is
  seem still vaguely dimly somewhere put list help`,
);

/** What a question about the bot itself is made of. */
export const BOT = set(
  'bot robot human person real ai machine assistant information data sources source job purpose work works help do ask answer from get come know what who how where your you yours yourself are can i for me else good useful use kind kinds sort sorts type types thing things question questions take handle able capable then',
);

/** What those who ask say of themselves before a claim: that they judge, write, were told, or want it checked. */
export const JUDGING = set(`right correct true fair safe accurate sure certain wrong mistaken case fact fine
  think thinking say saying says said insists insisted swears reckons claims write writing report reporting print run running publish state claim told understand
  understanding hear hearing heard read reading gather believe assume assuming presume suppose check confirm verify
  doublecheck advise clarify word rumour rumor rumours rumors impression truth correctly tip tipped`);
/** Who tells those who ask. */
export const NEWSROOM =
  set(`colleague colleagues editor desk reporter correspondent stringer producer boss intern friend draft
  copy script wire subs sub`);
/** Who asks, and *it*, which nobody is. */
export const ASKER = set('i we you it im id ive my our me us weve');

/** Nouns that name an office or trade of a person who speaks. */
export const OFFICE =
  /\b(?:minister|president|premier|secretary|secretary-general|spokes(?:man|woman|person)|ambassador|envoy|chief|head|chancellor|leader|director|officials?|diplomats?|negotiators?|general|commander|mayor|governor|senator|analysts?|professor|deputy|advis[eo]rs?|aides?|lawmakers?|experts?|king|queen|prince|pope|chairman|chairwoman|chair|speaker|representative|commissioner|co-?ordinator|sources?|officers?|economist|historian|researcher|author|lawyer|judge|prosecutor|witness(?:es)?|residents?|critics?|scholar|fellow|colonel|admiral|lieutenant|captain)\b/i;

/** Heads of phrases that name a body. */
export const BODY =
  /\b(?:ministry|department|government|administration|council|commission|agency|agencies|embassy|parliament|office|service|party|union|organi[sz]ation|alliance|committee|company|court|army|military|police|institute|group|bank|forces?|presidency|cabinet|delegation|palace|house|pentagon|duma|senate|congress|bundestag|newspaper|daily|media|campaign|coalition|authority|authorities|opposition|side)\b/i;

/** English words of the closed classes: they carry grammar, not matter. Keys without apostrophes. */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const ARTICLES = words('a an the');
const PRONOUNS = words(
  `i we you he she it they me us him her them my our your his its their mine ours yours hers theirs myself ourselves
  yourself himself herself itself themselves one ones who whom whose which what this these those somebody someone
  anybody anyone everybody everyone something anything`,
);
/** They stand for a person or a body that is named elsewhere. */
const PERSONAL = words(
  `i we you he she it they me us him her them my our your his its their mine ours yours hers theirs myself ourselves
  himself herself itself themselves`,
);
/** What marks nothing but tense or mood in reported speech. */
const TENSE = words(
  `am is are was were be been being have has had having do does did doing will would shall should to`,
);
const AUXILIARIES = words('can could may might must ought need');
const PREPOSITIONS = words(
  `of in on at by for from with about into onto over under through during against between among across toward towards
  upon within per via as than off out up down near around along above below behind beyond`,
);
const CONJUNCTIONS = words(
  'and or but so if because while when whether that though although unless until since once before after',
);
const ADVERBS = words('there here then also too just very even still already now');
/** What turns a clause into its opposite. */
const NEGATIONS = words(
  'not no never nobody nothing none neither nor nowhere cannot without hardly scarcely nought nt',
);

export const isArticle = (key: string): boolean => ARTICLES.has(key);
export const isPersonal = (key: string): boolean => PERSONAL.has(key);
export const isTense = (key: string): boolean => TENSE.has(key);
export const isNegation = (key: string): boolean => NEGATIONS.has(key) || isNegatedVerb(key);
export const isNumber = (key: string): boolean => /^\d/.test(key);

/** *wont*, *didnt*: the key of an auxiliary with its *n’t*. */
export const isNegatedVerb = (key: string): boolean =>
  /^(?:is|are|was|were|has|have|had|do|does|did|wo|would|should|sha|ca|could|must|might|need|ai)nt$/.test(
    key,
  );

/** Whether a word carries no meaning of its own: no name, number, noun, verb, adjective or negation. */
const isFunctionWord = (key: string): boolean =>
  [ARTICLES, PRONOUNS, TENSE, AUXILIARIES, PREPOSITIONS, CONJUNCTIONS, ADVERBS].some((set) => set.has(key));

/** Whether a word counts as one that carries meaning; a negation does not. */
export const isContentWord = (key: string): boolean => !isFunctionWord(key) && !isNegation(key);

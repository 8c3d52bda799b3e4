/** English irregular verbs: base, then the forms that no rule makes. What is sooner a word of its own is left out: *lay*, *ground*, *wound*. */
const VERBS = `arise arose arisen|beat beaten|become became|begin began begun|bend bent|bind bound|bite bit bitten|bleed bled|blow blew blown
|break broke broken|breed bred|bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen|come came|creep crept
|deal dealt|die died dies dying|dig dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen
|feed fed|feel felt|fight fought|find found|flee fled|fly flew flown flies|forbid forbade forbidden|foresee foresaw foreseen
|forget forgot forgotten|forgive forgave forgiven|free freed|freeze froze frozen|get got gotten|give gave given|go goes went gone
|grow grew grown|hang hung|have had has|hear heard|hide hid hidden|hold held|keep kept|know knew known|lay laid|lead led|leave left
|lend lent|lie lies lied lying lain|lose lost|make made|mean meant|meet met|overcome overcame|oversee oversaw overseen
|overthrow overthrew overthrown|pay paid|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought
|sell sold|send sent|shake shook shaken|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat
|slay slew slain|sleep slept|slide slid|speak spoke spoken|spend spent|stand stood|steal stole stolen|stick stuck
|strike struck stricken|swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told
|think thought|throw threw thrown|tie ties tied tying|undergo underwent undergone|understand understood|undertake undertook undertaken
|uphold upheld|wake woke woken|wear wore worn|weep wept|win won|withdraw withdrew withdrawn|withhold withheld|write wrote written`;

/** Nouns whose plural no rule makes, or whose singular ends like one. */
const NOUNS = `ally allies|bus buses|country countries|crisis crises|gas gases|virus viruses|child children|foot feet|life lives|wife wives|half halves
|loaf loaves|man men|person people|woman women|shelf shelves|knife knives|thief thieves`;

const formsOf = (text: string): [string, string][] =>
  text.split('|').flatMap((line) => {
    const [base = '', ...forms] = line.trim().split(/\s+/);
    return forms.map((form): [string, string] => [form, base]);
  });

const VERB_FORMS = new Map(formsOf(VERBS));
const BASES = new Map([...VERB_FORMS, ...formsOf(NOUNS)]);

/** Whether a word is a form of an irregular verb that is not its base. */
export const isVerbForm = (word: string): boolean => VERB_FORMS.has(word);

/** The base of an irregular form, or the word itself. */
export const baseOf = (word: string): string => BASES.get(word) ?? word;

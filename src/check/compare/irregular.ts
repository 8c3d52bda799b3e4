/** English irregular verbs: base, then the forms that no rule makes. */
const VERBS = `arise arose arisen|beat beaten|become became|begin began begun|bend bent|bind bound|bite bit bitten|blow blew blown
|break broke broken|bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen|come came|deal dealt|dig dug
|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found
|flee fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen
|get got gotten|give gave given|go went gone|grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|know knew known
|lay laid|lead led|leave left|lend lent|lie lay lain|lose lost|make made|mean meant|meet met|pay paid|ride rode ridden|ring rang rung
|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shoot shot|show shown|shrink shrank shrunk
|sing sang sung|sink sank sunk|sit sat|sleep slept|speak spoke spoken|spend spent|stand stood|steal stole stolen|stick stuck
|strike struck stricken|swear swore sworn|sweep swept|swim swam swum|take took taken|teach taught|tear tore torn|tell told
|think thought|throw threw thrown|understand understood|wake woke woken|wear wore worn|win won|withdraw withdrew withdrawn
|withhold withheld|write wrote written`;

const BASES = new Map(
  VERBS.split('|').flatMap((line) => {
    const [base = '', ...forms] = line.trim().split(/\s+/);
    return forms.map((form) => [form, base] as const);
  }),
);

/** The base of an irregular verb’s form, or the word itself. */
export const baseOf = (word: string): string => BASES.get(word) ?? word;

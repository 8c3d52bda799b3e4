import { similarity } from './distance.ts';
import { remembered } from './remembered.ts';
import { stem } from './stem.ts';

/** Words that carry no topic: articles, pronouns, prepositions, auxiliaries, and what questions are made of. */
export const STOPWORDS: ReadonlySet<string> = new Set(
  `a about above after again ago all also am an and any anybody anyone anything are as at be because been before being
  below between both but by can cannot could did didnt do does doesnt doing dont down during each either else ever
  every for from further had has hasnt have havent having he her here hers herself him himself his how i if in into is
  isnt it its itself just let lets like me mine more most much my myself neither nor not now of off on once only
  or other our ours out over own per please pls same shall she should so some somebody someone something such than
  that thats the their theirs them themselves then there these they theyre this those though through thus to too
  toward towards under until up upon us very via was wasnt we were werent what whats whatever when whens where wheres
  whether which while who whos whoever whom whose why will with within without wont would wouldnt yes yet you your yours
  im ive id hes shes youre weve itd hed exactly really actually ok okay thanks thank hi hello hey kindly tell remind
  know wonder wondering no used use uses using far one ones got among away anywhere somewhere anyhow hasn't yet tsitaty tsitata tsitati own whatsoever
  simply basically literally obviously certainly definitely perhaps probably
  cant couldnt shouldnt hadnt arent werent mustnt neednt mightnt shant aint thered therell itll theyll youll theyd youd whens`.split(
    /\s+/,
  ),
);

/** Words that say little alone: a match on them proves no more than that two texts are in the same language. */
const LIGHT = new Set(
  `stuff say said tell told state declare statement comment remark quote word speak talk think thing something anything
  get give go come make take put bring mean want like look see hear find happen become begin start end official officially
  be have do day week month year time today yesterday tomorrow recent recently latest new old big large small many
  much several first last next people person man woman one two three way kind sort still even already however ever
  never always any about more less around position stance view opinion issue matter point question answer
  regard regarding concern concerning mention discuss describe announce note add part member number level side
  good bad need may might must quite rather bit lot real really actual proper current currently going main key certain show
  country meeting leader use try call believe keep remain line article news story report reported thought metaphor image phrase sentence expression wording comparison
  analogy case fact mood tone attitude counterpart colleague willing table claim reveal express voice respond answer reaction response reply
  happening publicly exact original verbatim term speech figure publish place piece total absolute complete entire stand fresh supposed everybody everyone near nearby another longer later earlier along across together topic subject theme behind beyond beside`.split(
    /\s+/,
  ),
);

const LIGHT_STEMS = new Set([...LIGHT].map(stem));

/** Whether a folded word carries no topic. */
export const isStopword = (word: string): boolean => STOPWORDS.has(word);

/** Whether a folded word says little alone. */
export const isLightWord = (word: string): boolean => LIGHT_STEMS.has(stem(word)) || isMisspeltLight(word);

/** A longer word that is a typing error away from a light one is light too: *officialy*. */
const isMisspeltLight = remembered(
  (word: string): boolean =>
    word.length >= LONG && LONG_LIGHT.some((light) => similarity(word, light) >= ALIKE),
);

const LONG = 7;
const ALIKE = 0.88;
const LONG_LIGHT = [...LIGHT].filter((word) => word.length >= LONG);

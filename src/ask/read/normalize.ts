/** How much of a question is read; what follows is taken for pasted text. In UTF-16 units. */
const READ = 600;

const FILLERS =
  /^(?:(?:hi|hello|hey|dear|please|pls|so|well|ok|okay|um|and|but|also|good (?:morning|afternoon|evening))\b(?! about| what about)[\s,!.:-]*|(?:can|could|would|will) (?:you|u|somebody|someone|anyone)(?: please| kindly| maybe| quickly)* (?:(?:tell|remind|show|let|say|help|find|look up|check)(?: me| us)?(?: know| out| up)?)?[\s,:]*|(?:do|does|did) (?:you|anyone|anybody|somebody|we) (?:happen to )?(?:know|remember|recall)(?: if| whether)?[\s,:]*|(?:i|we)(?:'d| would| want| need|'m| am| was)[a-z ]{0,30}?(?:to know|to find out|to hear|wondering|to see|to ask|curious)(?: if| whether)?[\s,:]*|(?:please )?(?:tell|remind|show) (?:me|us)(?: again)?(?! about)[\s,:]*|(?:i|we) (?:forgot|forget|can't remember|cannot remember|don't remember|am not sure|wonder)[\s,:]*|any idea[\s,:]*|(?:i|we) (?:vaguely |dimly |still |seem to )*(?:remember|recall|think|believe|heard|read|saw)(?: that| how| somewhere)*[\s,:]*|quick question[\s,:-]*|again[\s,:]+|@?ukraine-talks[\s,:]+)/i;

const TRAILERS =
  /(?:[\s,.!?…]+(?:please|pls|thanks|thank you|cheers|thx|again|exactly|right|by the way|btw|if i may ask|do you know|do we know))+[\s.!?…]*$/i;

/** *us* where only the country can be meant. */
const SMALL_US =
  /(?<=\b(?:the|an?|anonymous|unnamed|senior|top|by|from|does|did|has|of|with|unidentified|high-ranking) )us\b|\bus(?= (?:official|president|secretary|diploma|government|side|delegation|envoy|negotiat|under|deputy|state|position|troops|response|allies|leader))/gi;

/**
 * The question without what surrounds it: mentions, Slack's escapes, polite fillers, control characters. Slack
 * sends `&`, `<` and `>` escaped, links and mentions in angle brackets (docs.slack.dev/messaging/formatting-message-text).
 */
export function normalize(text: string): string {
  let rest = text
    .slice(0, 4 * READ)
    .replace(/<[@#!][^>]*>/g, ' ')
    .replace(/<([^|>]+)\|([^>]*)>/g, '$2')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/[‘’‛`´]/g, "'")
    .replace(/\p{C}+/gu, ' ')
    .replace(/\bU\.S\.A?\.?(?=\W|$)|\bUS\b/g, 'USA')
    .replace(SMALL_US, 'USA')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, READ);
  for (let shorter = ''; shorter !== rest; ) {
    shorter = rest;
    const without = rest.replace(FILLERS, '').replace(TRAILERS, '').trim();
    if (without !== '') rest = without;
  }
  return rest;
}

const PAIRS =
  /"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]|«([^»]+)»|(?<![\p{L}\p{N}])'([^']+(?:'[\p{L}][^']*)*)'(?![\p{L}\p{N}])/u;

/** The words that a question puts between quotation marks (an unclosed mark reaches to the end), and what is left. */
export function splitPhrase(text: string): { phrase: string | null; rest: string } {
  const pair = PAIRS.exec(text);
  if (pair !== null) {
    const phrase = pair.slice(1).find((group) => group !== undefined) ?? '';
    return { phrase: phrase.trim() || null, rest: text.replace(pair[0], ' ').replace(/\s+/g, ' ').trim() };
  }
  const open = /["“„«](.+)$/u.exec(text);
  if (open?.[1] !== undefined)
    return { phrase: open[1].trim() || null, rest: text.slice(0, open.index).trim() };
  return { phrase: null, rest: text };
}

/** Of several sentences, the one that asks: the last that ends with a question mark. What precedes a colon leads up to it. */
export function questionIn(text: string): string {
  const asking = text.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.endsWith('?'));
  const sentence = asking.at(-1) ?? text;
  const led = /^[^:]{12,}:\s+((?:who|what|when|where|which|whose|did|does|is|was)\b.+)$/i.exec(sentence);
  return led?.[1] ?? sentence;
}

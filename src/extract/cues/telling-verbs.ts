/** Verbs that take the one who is told as their object. */
export const TELLS =
  /^(?:tell|tells|told|telling|warn|warns|warned|warning|remind|reminds|reminded|assure|assures|assured|reassured|inform|informs|informed|notify|notified|urge|urges|urged|urging|ask|asks|asked|beg|begged|order|orders|ordered|advise|advises|advised|caution|cautioned|persuade|convince|convinced|instruct|instructed|implore|implored|promise|promises|promised|assure|thank|thanks|thanked)$/;
/** Verbs of those that say something to somebody, and do not only bring or oblige him to it. */
export const saysTo = (word: string): boolean =>
  TELLS.test(word) && !/^(?:ask|persuade|convince|order|instruct|thank)/.test(word);

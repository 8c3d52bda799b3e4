const OPENING = new Set(
  'asked pressed questioned challenged quizzed speaking commenting writing answering responding'.split(' '),
);

/** *Asked about the talks, she …*, *speaking in Riga, …*: whether a word, in small letters, opens a sentence on how its subject came to speak. */
export const isSpeakingOrAsked = (word: string): boolean => OPENING.has(word);

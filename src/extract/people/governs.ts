const GOVERNS =
  /^(?:of|for|to|with|by|from|in|at|on|about|against|between|near|into|over|under|behind|beside|beyond|past|towards?|through|across|along|alongside|around|inside|outside|onto|upon|within|during|despite|via|without)$/;

/** Whether it is a preposition behind which nobody speaks. */
export const governs = (word: string | undefined): boolean => GOVERNS.test(word ?? '');

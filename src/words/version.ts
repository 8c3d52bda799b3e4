/**
 * The version of what folding, tokens, stems and stop words make of a text. Whatever is kept of their output carries
 * it, and is made anew when it changes: raise it with every change of that output (a test holds both together).
 */
export const WORDS_VERSION = 3;

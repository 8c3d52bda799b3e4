import type { Alias } from '../record/actor.ts';

export const names = (...texts: string[]): Alias[] => texts.map((text) => ({ text, kind: 'name' }));
export const described = (...texts: string[]): Alias[] =>
  texts.map((text) => ({ text, kind: 'description' }));
export const metonyms = (...texts: string[]): Alias[] => texts.map((text) => ({ text, kind: 'metonym' }));

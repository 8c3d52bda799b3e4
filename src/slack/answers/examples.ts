/** What may follow commands that need words. */
export const EXAMPLE = {
  compare: 'compare Russia and the United States on NATO',
  position: 'position Russia on NATO since January',
  who: 'who will not accept concessions',
  whois: 'whois Riabkov',
} as const;

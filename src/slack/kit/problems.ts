import { Source } from '../../record/source.ts';

/** What is wrong with an address that was typed, or null. */
export function addressProblem(url: string): string | null {
  if (!Source.shape.url.safeParse(url).success)
    return 'That is not a web address. Write it as https://www.example.org/news/talks.';
  const { username, password } = new URL(url);
  return username + password === '' ? null : 'Leave the name and password out of the address.';
}

/** A problem as Slack takes it, by the block that it is told at; nothing for none. */
export const problemAt = (block: string, problem: string | null): Record<string, string> =>
  problem === null ? {} : { [block]: problem };

import { randomBytes } from 'node:crypto';
import { InvalidArgumentError } from 'commander';
import { makeToken } from '../mcp/tokens.ts';
import { type Define, EXIT, Misused } from './io.ts';
import { numbered, TEAM } from './options.ts';
import { teamMeant, withStore } from './record.ts';

/** Makes, lists and removes the tokens with which other programs read the record at `/mcp`. */
export const defineTokens: Define = (program, io, exit) => {
  const tokens = program
    .command('tokens')
    .summary('add, list and remove the tokens with which other agents read the record')
    .description('A token reads the record of one Slack workspace at /mcp. Only its hash is kept.');
  tokens
    .command('add')
    .description('make a token and print it, this once')
    .argument('<label>', 'what it is for', labelled)
    .option('--team <id>', TEAM)
    .action(async (label: string, { team }: { team?: string }) => {
      await withStore(io, async (store) => {
        const teamId = await teamMeant(store, await store.teams(), team);
        const { token, hash } = makeToken(randomBytes);
        const id = await store.accessTokens.add({ teamId, label, hash, madeAt: io.now().toISOString() });
        io.err(`Token ${id} reads the record of ${teamId}. It is shown this once:\n`);
        io.out(`${token}\n`);
      });
      exit(EXIT.done);
    });
  tokens
    .command('list')
    .description('list number, workspace, day and label of each')
    .action(async () => {
      await withStore(io, async (store) => {
        for (const { id, teamId, madeAt, label } of await store.accessTokens.list())
          io.out(`${[id, teamId, madeAt.slice(0, 10), label].join('\t')}\n`);
      });
      exit(EXIT.done);
    });
  tokens
    .command('remove')
    .description('end a token at once')
    .argument('<number>', 'as listed by list', numbered)
    .action(async (id: number) => {
      const removed = await withStore(io, (store) => store.accessTokens.remove(id));
      if (!removed) throw new Misused(`There is no token ${id}.`);
      exit(EXIT.done);
    });
};

const MOST = 100;

function labelled(text: string): string {
  const label = text.replace(/\s+/g, ' ').trim();
  if (label === '' || label.length > MOST)
    throw new InvalidArgumentError('Write a few words, 100 characters at most.');
  return label;
}

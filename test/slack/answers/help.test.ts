import { expect, it } from 'vitest';
import { commandsMessage } from '../../../src/slack/answers/help.ts';
import { COMMANDS } from '../../../src/slack/commands/subcommands.ts';

it('all commands stand in the list of all commands', () => {
  const shown = JSON.stringify(commandsMessage('/ukraine-talks').blocks);
  const missing = COMMANDS.filter((name) => name !== 'help' && !new RegExp(`\\b${name}\\b`).test(shown));
  expect(missing).toEqual([]);
});

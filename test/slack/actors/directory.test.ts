import { expect, it } from 'vitest';
import { runApp } from '../../support/app.ts';

const seen = (message: unknown) => JSON.stringify(message);

it('the directory is a table by name, with who speaks for whom, and as lines where Slack does not know tables', async () => {
  const running = await runApp();
  const table = await running.say('/ukraine-talks actors');
  expect(seen(table.blocks)).toContain('data_table');
  expect(table.text).toMatch(/^\d+ actors are on the record\./);
  const parties = await running.say('/ukraine-talks actors parties');
  expect(seen(parties.blocks)).toMatch(
    /\*Russia\* {2}· {2}\d+ speak for it\\n• [^"]*Sergei Riabkov, Deputy Foreign Minister/,
  );
  expect(parties.text.length).toBeLessThanOrEqual(400);
  running.local.control.withoutBlocks(['data_table']);
  const lines = await running.say('/ukraine-talks actors');
  expect(seen(lines.blocks)).not.toContain('data_table');
  expect(seen(lines.blocks)).toContain('• Antony Blinken · ');
});

it('somebody is found by any of their names, and edited from there by a curator alone', async () => {
  const running = await runApp();
  const { control } = running.local;
  const find = async (name: string) => {
    const user = control.user(name).id;
    const directory = await running.say('/ukraine-talks actors', { user });
    const use = { user, message: directory.ts, actionId: 'actor_find' };
    const offered = (await control.suggest({ ...use, value: 'Рябков' })) as {
      options: { value: string }[];
    };
    const before = new Set(control.state.messages);
    await control.act({ ...use, value: offered.options[0] });
    return control.waitFor((one) => !before.has(one));
  };
  expect(seen(await find('olena'))).toMatch(/Sergei Riabkov.*"Edit"/);
  expect(seen(await find('james'))).not.toContain('"Edit"');
});

import { describe, expect, it } from 'vitest';
import type { KitBlock, Message } from '../../../src/local-workspace/state/types.ts';
import { elementsOf } from '../../../src/local-workspace/state/values.ts';
import { type Running, runApp } from '../../support/app.ts';

const curatorsOf = async ({ store, local }: Running): Promise<string[]> => {
  const ids = await (await store.workspace(local.teamId)).curators();
  const nameOf = (id: string) => local.control.state.users.get(id)?.name ?? id;
  return ids.map(nameOf).sort();
};

/** With two more who are called James, one of whom has left no trace but in the full name. */
async function withNamesakes(): Promise<Running> {
  const running = await runApp();
  const { control } = running.local;
  control.addUser({ name: 'jbond', realName: 'James Bondar' });
  control.addUser({ name: 'zoe.k', realName: 'Зоя Коваль' });
  return running;
}

const buttonsOf = ({ blocks }: Message) =>
  (blocks as KitBlock[])
    .flatMap(elementsOf)
    .flatMap(({ text, value, action_id: id }) =>
      typeof value === 'string' ? [{ text: (text as { text: string }).text, value, id: String(id) }] : [],
    );

describe('who is appointed by a name', () => {
  it.each([
    ['James Okafor', ['james', 'olena']],
    ['james okafor', ['james', 'olena']],
    ['@james', ['james', 'olena']],
    ['Okafor', ['james', 'olena']],
    ['Mei T', ['mei', 'olena']],
    ['James Okafor, Mei Tanaka', ['james', 'mei', 'olena']],
    ['James Okafor and @mei', ['james', 'mei', 'olena']],
    ['james mei', ['james', 'mei', 'olena']],
    ['Zoia Koval', ['olena', 'zoe.k']],
  ])('%s', async (words, curators) => {
    const running = await withNamesakes();
    await running.say(`/ukraine-talks curators add ${words}`);
    expect(await curatorsOf(running)).toEqual(curators);
  });

  it.each([
    ['Jamesson', 'Nobody here is called Jamesson.'],
    ['Bond James Okafor', 'Nobody here is called Bond James Okafor.'],
    ['James Okafor, Nobody At All', 'Nobody here is called Nobody At All.'],
    ['ukraine-talks', 'Nobody here is called ukraine-talks.'],
    ['', 'Say who:'],
  ])('not by %s', async (words, told) => {
    const running = await withNamesakes();
    expect((await running.say(`/ukraine-talks curators add ${words}`)).text).toContain(told);
    expect(await curatorsOf(running)).toEqual([]);
  });

  it('asks which of several is meant, and appoints who is pressed, with those who were clear', async () => {
    const running = await withNamesakes();
    const { control } = running.local;
    const asked = await running.say('/ukraine-talks curators add James, Tanaka');
    expect(asked.text).toMatch(/2 people here could be James\. Who is meant\? Nothing was changed yet\./);
    expect(await curatorsOf(running)).toEqual([]);
    const buttons = buttonsOf(asked);
    expect(buttons.map(({ text }) => text)).toEqual(['James Okafor (@james)', 'James Bondar (@jbond)']);
    await control.act({
      user: control.user('olena').id,
      message: asked.ts,
      actionId: buttons[1]?.id ?? '',
    });
    await expect.poll(() => curatorsOf(running)).toEqual(['jbond', 'mei', 'olena']);
  });

  it('dismisses only who is a curator, so that a name which several have is clear', async () => {
    const running = await withNamesakes();
    await running.say('/ukraine-talks curators add James Okafor');
    await running.say('/ukraine-talks curators remove James');
    expect(await curatorsOf(running)).toEqual(['olena']);
    expect((await running.say('/ukraine-talks curators remove James')).text).toContain(
      'No curator is called James.',
    );
  });

  it('takes the right to appoint, pressed or typed', async () => {
    const running = await withNamesakes();
    const { control } = running.local;
    const james = control.user('james').id;
    const refused = await running.say('/ukraine-talks curators add Mei Tanaka', { user: james });
    expect(refused.text).toContain('Only curators');
    const guest = await running.say('/ukraine-talks curators add Sam');
    expect(guest.text).toContain('Guests');
    expect(await curatorsOf(running)).toEqual([]);
  });
});

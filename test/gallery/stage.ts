import { setTimeout as sleep } from 'node:timers/promises';
import type { KitBlock, Message, View } from '../../src/local-workspace/state/types.ts';
import { elementsOf, heldAfter, type Values } from '../../src/local-workspace/state/values.ts';
import type { Running } from '../support/start-app.ts';

type Json = Record<string, unknown>;

/** What people do with the app, one after the other; each resolves when the app has answered. */
export interface Stage {
  running: Running;
  /** The channel in which everything happens. */
  channel: string;
  /** Sends a line as olena, or as `as`; resolves with the bot's first message in that channel after it. */
  say(line: string, options?: { as?: string; threadTs?: string; channel?: string }): Promise<Message>;
  /** Uses the button of that label in a message, or in a view; `done` tells when it has come to something. */
  press(where: Message | View, label: string | RegExp, done: () => unknown, as?: string): Promise<void>;
  /** Chooses or types in an element of a view, by its action id. */
  choose(view: View, actionId: string, value: unknown): Promise<void>;
  /** Sends a line after which a modal opens. */
  open(line: string): Promise<View>;
  /** Fills the inputs of a modal by their labels, and sends it off. */
  submit(view: View, entries: Record<string, unknown>): Promise<void>;
  modal(as?: string): View | undefined;
  home(as?: string): Promise<View>;
  /** The newest message of the bot that says so. */
  last(says?: string): Message;
  until<T>(found: () => T): Promise<NonNullable<T>>;
  /** Lets time pass. */
  later(ms: number): void;
  /** Articles are not read until the next surface. */
  hold(): void;
  /** Takes all messages and modals away, and goes on reading. */
  clear(): void;
}

/** What of the stage is the clock's and the reading's. */
interface Machinery extends Pick<Stage, 'later' | 'hold'> {
  release(): void;
}

const STEP_MS = 15;
const PATIENCE_MS = 10_000;

async function until<T>(found: () => T): Promise<NonNullable<T>> {
  for (let waited = 0; waited < PATIENCE_MS; waited += STEP_MS) {
    const value = found();
    if (value !== null && value !== undefined && value !== false) return value;
    await sleep(STEP_MS);
  }
  throw new Error(`nothing came of it within ${PATIENCE_MS} ms`);
}

export function makeStage(running: Running, channel: string, machinery: Machinery): Stage {
  const { state } = running.local.control;
  const ofBot = () => state.messages.filter(({ botId }) => botId === state.botId);
  return {
    ...using(running, channel),
    running,
    channel,
    until,
    async say(line, { as = 'olena', threadTs, channel: where = channel } = {}) {
      const before = new Set(ofBot());
      await running.send(line, {
        user: running.local.control.user(as).id,
        channel: where,
        ...(threadTs !== undefined && { threadTs }),
      });
      return until(() => ofBot().find((message) => !before.has(message) && message.channel === where));
    },
    last(says = '') {
      const found = ofBot().findLast(({ text, blocks }) => (JSON.stringify(blocks) + text).includes(says));
      if (found === undefined) throw new Error(`the bot does not say ${says}`);
      return found;
    },
    later: machinery.later,
    hold: machinery.hold,
    clear() {
      machinery.release();
      state.messages.length = 0;
      state.modals.clear();
      state.changed();
    },
  };
}

/** Views, and what is pressed and put into them. */
function using(
  { send, local: { control } }: Running,
  channel: string,
): Pick<Stage, 'press' | 'choose' | 'open' | 'submit' | 'modal' | 'home'> {
  const { state } = control;
  const idOf = (name: string) => control.user(name).id;
  const modal = (as = 'olena') => state.modals.get(idOf(as))?.at(-1);
  return {
    modal,
    async press(where, label, done, as = 'olena') {
      const [block, element] = findByLabel(blocksOf(where), label);
      const used = { user: idOf(as), actionId: String(element.action_id), blockId: String(block.block_id) };
      const stand = 'content' in where ? { view: where.id } : { message: where.ts };
      await control.act({ ...used, ...stand, value: valueUnder(element, label) });
      await until(done);
    },
    async choose(view, actionId, value) {
      await control.act({ user: view.user, view: view.id, actionId, value });
    },
    async open(line) {
      await send(line, { channel });
      return until(() => modal());
    },
    async submit(view, entries) {
      const problems = await control.submit(view.user, view.id, valuesFor(view, entries));
      if (Object.keys(problems).length > 0) throw new Error(JSON.stringify(problems));
    },
    async home(as = 'olena') {
      const before = state.homes.get(idOf(as))?.hash;
      await control.openHome(idOf(as));
      return until(() => {
        const home = state.homes.get(idOf(as));
        return home?.hash === before ? null : home;
      });
    },
  };
}

const blocksOf = (where: Message | View): KitBlock[] =>
  'content' in where ? (where.content.blocks as KitBlock[]) : where.blocks;

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'text' in value ? String(value.text) : '';

/** What can be pressed about an element, by what is seen of it. */
const labelsOf = ({ text, positive_button, negative_button, options }: Json): string[] => [
  textOf(text),
  ...[positive_button, negative_button].map((one) => textOf((one as Json | undefined)?.text)),
  ...(Array.isArray(options) ? options.map((one: Json) => textOf(one.text)) : []),
];

function findByLabel(blocks: readonly KitBlock[], label: string | RegExp): [KitBlock, Json] {
  for (const block of blocks)
    for (const element of elementsOf(block))
      if (labelsOf(element).some((one) => fits(one, label))) return [block, element];
  const there = blocks.flatMap(elementsOf).flatMap(labelsOf).filter(Boolean);
  throw new Error(`there is no ${label} among ${there.join(', ') || 'nothing'}`);
}

const fits = (text: string, label: string | RegExp): boolean =>
  typeof label === 'string' ? text === label : label.test(text);

/** Of feedback buttons and menus: the value of what has that label. */
function valueUnder({ positive_button, negative_button, options }: Json, label: string | RegExp): unknown {
  const all = [positive_button, negative_button, ...(Array.isArray(options) ? options : [])] as (
    | Json
    | undefined
  )[];
  return all.find((one) => one !== undefined && fits(textOf(one.text), label))?.value;
}

function valuesFor(view: View, entries: Record<string, unknown>): Values {
  const values: Values = {};
  for (const [label, value] of Object.entries(entries)) {
    const block = blocksOf(view).find((one) => one.type === 'input' && textOf(one.label).startsWith(label));
    if (block === undefined) throw new Error(`there is no field ${label}`);
    const element = block.element as Json;
    values[String(block.block_id)] = {
      [String(element.action_id)]: { type: element.type, ...heldAfter(element, value) },
    };
  }
  return values;
}

import type { Context } from './context.ts';
import { type Handling, handle, tellByUrl } from './handling.ts';
import type { Act } from './rights.ts';

/** The words after a slash command, and its trigger's and answer's ways. */
export interface Typed {
  text: string;
  trigger: string;
  responseUrl: string;
}

/** A slash command, acknowledged at once; the right that it takes depends on its words. */
export function onCommand(
  context: Context,
  command: string,
  actOf: (text: string) => Act,
  work: (handling: Handling, typed: Typed) => Promise<void>,
): void {
  context.surfaces.add(
    { kind: 'command', id: command, act: 'ask' },
    async ({ ack, body, command: sent, context: bolt }) => {
      await ack();
      const text = typeof sent.text === 'string' ? sent.text : '';
      const { response_url: responseUrl, trigger_id: trigger } = sent;
      await handle(
        context,
        { bolt, body, responseUrl, trigger },
        { name: 'slash command', act: 'ask', tell: tellByUrl(responseUrl, null) },
        async (handling) => {
          await handling.need(actOf(text));
          await work(handling, { text, trigger, responseUrl });
        },
      );
    },
  );
}

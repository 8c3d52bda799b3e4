import { z } from 'zod';
import type { Control } from './control.ts';

type Act = (control: Control, body: unknown) => unknown;

/** An act whose body has to be of this shape. */
const act =
  <T>(shape: z.ZodType<T>, run: (control: Control, body: T) => unknown): Act =>
  (control, body) =>
    run(control, shape.parse(body));

const Values = z.record(z.string(), z.record(z.string(), z.unknown()));
const Element = z.object({
  user: z.string(),
  message: z.string().optional(),
  view: z.string().optional(),
  actionId: z.string(),
  blockId: z.string().optional(),
  value: z.unknown().optional(),
  values: Values.optional(),
});
const OfView = z.object({ user: z.string(), view: z.string() });
const Member = z.object({ channel: z.string(), user: z.string() });
const times = { method: z.string(), times: z.number().int().positive() };
const Fault = z.discriminatedUnion('kind', [
  z.object({ ...times, kind: z.literal('error'), error: z.string() }),
  z.object({ ...times, kind: z.literal('status'), status: z.number().int().min(400).max(599) }),
  z.object({ ...times, kind: z.literal('rate-limit'), retryAfter: z.number().int().positive() }),
  z.object({ ...times, kind: z.literal('delay'), ms: z.number().int().positive() }),
  z.object({ ...times, kind: z.literal('drop') }),
]);

/** What can be done over HTTP, by name: what people do, and what only tests do. */
export const ACTS: Record<string, Act> = {
  send: act(
    z.object({
      user: z.string(),
      channel: z.string(),
      text: z.string(),
      threadTs: z.string().nullish(),
      files: z.array(z.string()).optional(),
    }),
    (control, line) => control.send(line),
  ),
  act: act(Element, (control, element) => control.act(element)),
  suggest: act(Element, (control, element) => control.suggest(element)),
  submit: act(OfView.extend({ values: Values }), async (control, { user, view, values }) => ({
    errors: await control.submit(user, view, values),
  })),
  close: act(OfView, (control, { user, view }) => control.close(user, view)),
  home: act(z.object({ user: z.string() }), (control, { user }) => control.openHome(user)),
  messages: act(z.object({ user: z.string() }), (control, { user }) => control.openMessages(user)),
  shortcut: act(
    z.object({ user: z.string(), callbackId: z.string(), message: z.string().optional() }),
    (control, { user, callbackId, message }) => control.shortcut(user, callbackId, message),
  ),
  delete: act(z.object({ message: z.string() }), (control, { message }) => control.deleteMessage(message)),
  redeliver: (control) => control.redeliver(),
  user: act(z.object({ name: z.string(), tz: z.string().optional() }), (control, { name, tz }) =>
    control.addUser({ name, ...(tz !== undefined && { tz }) }),
  ),
  channel: act(
    z.object({ name: z.string(), members: z.array(z.string()) }),
    (control, { name, members }) => ({
      channel: control.addChannel(name, members).id,
    }),
  ),
  archive: act(z.object({ channel: z.string() }), (control, { channel }) => control.archive(channel)),
  invite: act(Member.extend({ inviter: z.string().optional() }), (control, { channel, user, inviter }) =>
    control.invite(channel, user, inviter),
  ),
  kick: act(Member, (control, { channel, user }) => control.kick(channel, user)),
  fault: act(Fault, (control, fault) => control.fault(fault)),
  limits: act(z.object({ messages: z.boolean() }), (control, { messages }) =>
    control.limitMessages(messages),
  ),
  lack: act(z.object({ blocks: z.array(z.string()) }), (control, { blocks }) =>
    control.withoutBlocks(blocks),
  ),
};

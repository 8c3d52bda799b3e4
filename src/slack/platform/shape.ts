import { z } from 'zod';

const Thing = z.looseObject({});
/** An id, or an object that has one. */
const Named = z.union([z.string(), Thing]).optional();
const Things = z.array(Thing).optional();

/** What every payload of Slack's holds to, as far as Bolt and the surfaces lean on it without looking; docs.slack.dev/reference */
const Shape = z.looseObject({
  user: Named,
  channel: Thing.optional(),
  team: Thing.nullish(),
  actions: Things,
  authorizations: Things.nullable(),
  event: z.looseObject({ type: z.string(), user: Named, channel: Named, links: Things }).optional(),
});

const Form = z.looseObject({
  user: Thing,
  view: z.looseObject({
    callback_id: z.string(),
    private_metadata: z.string().optional(),
    state: z.looseObject({ values: z.record(z.string(), z.record(z.string(), Thing)) }),
  }),
});

const MessageShortcut = z.looseObject({ user: Thing, channel: Thing, message: Thing });

const OF_TYPE = new Map<unknown, z.ZodType>([
  ['view_submission', Form],
  ['message_action', MessageShortcut],
]);

/** Where a payload is of a shape that none of Slack's is, such as `body.user`; null where it is as it should be. */
export function oddIn(body: unknown): string | null {
  const shape = OF_TYPE.get(Thing.safeParse(body).data?.type) ?? Thing;
  const [issue] = [Shape, shape].flatMap((one) => one.safeParse(body).error?.issues ?? []);
  return issue === undefined ? null : ['body', ...issue.path].join('.');
}

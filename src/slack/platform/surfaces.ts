import type {
  AllMiddlewareArgs,
  App,
  BlockAction,
  GlobalShortcut,
  MessageShortcut,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
  SlackEventMiddlewareArgs,
  SlackOptionsMiddlewareArgs,
  SlackShortcutMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import type { Act } from './rights.ts';

/** What a surface of each kind does with what Slack sends. */
interface Hearing {
  command(args: SlackCommandMiddlewareArgs & AllMiddlewareArgs): Promise<void>;
  event(args: SlackEventMiddlewareArgs & AllMiddlewareArgs): Promise<void>;
  button(args: SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs): Promise<void>;
  form(args: SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs): Promise<void>;
  shortcut(args: SlackShortcutMiddlewareArgs<GlobalShortcut> & AllMiddlewareArgs): Promise<void>;
  message_action(args: SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs): Promise<void>;
  options(args: SlackOptionsMiddlewareArgs<'block_suggestion'> & AllMiddlewareArgs): Promise<void>;
}

export type SurfaceKind = keyof Hearing;

/** Something that Slack can call the app for, and the right that it takes. */
export interface Surface<Kind extends SurfaceKind = SurfaceKind> {
  kind: Kind;
  id: string | RegExp;
  act: Act;
}

/** All that Slack can call the app for. */
export interface Surfaces {
  add<Kind extends SurfaceKind>(surface: Surface<Kind>, hear: Hearing[Kind]): void;
  has(kind: SurfaceKind, id: string): boolean;
  /** Those that `id` means, in the order in which they were added. */
  heardBy<Kind extends SurfaceKind>(kind: Kind, id: string): readonly Hearing[Kind][];
  readonly all: readonly Surface[];
}

/** None at first. */
export function makeSurfaces(): Surfaces {
  const all: { surface: Surface; hear: Hearing[SurfaceKind] }[] = [];
  const named = new Map<string, Hearing[SurfaceKind][]>();
  const heardBy = <Kind extends SurfaceKind>(kind: Kind, id: string) => {
    const key = `${kind} ${id}`;
    const known = named.get(key);
    if (known !== undefined) return known as Hearing[Kind][];
    const found = all.filter(({ surface }) => surface.kind === kind && means(surface, id));
    if (found.some(({ surface }) => surface.id === id))
      named.set(
        key,
        found.map(({ hear }) => hear),
      );
    return found.map(({ hear }) => hear) as Hearing[Kind][];
  };
  return {
    get all() {
      return all.map(({ surface }) => surface);
    },
    add(surface, hear) {
      all.push({ surface, hear });
      named.clear();
    },
    has: (kind, id) => heardBy(kind, id).length > 0,
    heardBy,
  };
}

const means = (surface: Surface, id: string): boolean =>
  typeof surface.id === 'string' ? surface.id === id : surface.id.test(id);

const ANY = /(?:)/;

/**
 * Has Bolt hand all that comes to the surface that it means. Bolt asks every listener about every request: with one for each
 * surface that took longer than the rest of the way to the ack.
 */
export function listen(app: App, surfaces: Surfaces): void {
  const hand = async <Args>(hearing: readonly ((args: Args) => Promise<void>)[], args: Args): Promise<void> =>
    void (await Promise.all(hearing.map((hear) => hear(args))));
  app.command(ANY, (args) => hand(surfaces.heardBy('command', args.command.command), args));
  app.event(ANY, (args) => hand(surfaces.heardBy('event', args.event.type), args));
  app.action<BlockAction>(ANY, (args) => hand(surfaces.heardBy('button', args.action.action_id), args));
  app.view<ViewSubmitAction>(ANY, (args) => hand(surfaces.heardBy('form', args.view.callback_id), args));
  app.shortcut<GlobalShortcut>({ type: 'shortcut', callback_id: ANY }, (args) =>
    hand(surfaces.heardBy('shortcut', args.shortcut.callback_id), args),
  );
  app.shortcut<MessageShortcut>({ type: 'message_action', callback_id: ANY }, (args) =>
    hand(surfaces.heardBy('message_action', args.shortcut.callback_id), args),
  );
  app.options<'block_suggestion'>({ type: 'block_suggestion', action_id: ANY }, (args) =>
    hand(surfaces.heardBy('options', args.options.action_id), args),
  );
}

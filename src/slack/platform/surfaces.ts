import type { Act } from './rights.ts';

/** Something that Slack can call the app for, and the right that it takes. */
export interface Surface {
  kind: 'command' | 'event' | 'button' | 'form' | 'shortcut' | 'options';
  id: string | RegExp;
  act: Act;
}

/** All that the app registers with Bolt. */
export interface Surfaces {
  add(surface: Surface): void;
  has(kind: Surface['kind'], id: string): boolean;
  readonly all: readonly Surface[];
}

/** None at first. */
export function makeSurfaces(): Surfaces {
  const all: Surface[] = [];
  return {
    all,
    add: (surface) => void all.push(surface),
    has: (kind, id) =>
      all.some((one) => one.kind === kind && (typeof one.id === 'string' ? one.id === id : one.id.test(id))),
  };
}

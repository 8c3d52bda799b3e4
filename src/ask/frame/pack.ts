import { z } from 'zod';
import { Act, emptyFrame, Frame, type Unit } from './frame.ts';

const Packed = z.object({
  a: Act,
  s: z.array(z.tuple([z.string(), z.array(z.string())])).optional(),
  t: z.array(z.tuple([z.string(), z.array(z.string())])).optional(),
  u: z.array(z.tuple([z.string(), z.string(), z.array(z.string()), z.int()])).optional(),
  m: z.string().optional(),
  q: z.string().optional(),
  p: Frame.shape.period.optional(),
  o: Frame.shape.order.optional(),
  e: Frame.shape.eventTypes.optional(),
  r: z.array(z.string()).optional(),
  b: z.array(z.string()).optional(),
  k: z.int().nonnegative().optional(),
  n: Frame.shape.amount.optional(),
  f: z.int(),
});

/** A button holds 2,000 characters; the rest of its value needs its share. */
const MOST = 1_100;

const some = <T>(list: readonly T[]): T[] | undefined => (list.length === 0 ? undefined : [...list]);

/** A frame as a button carries it; null for one that is too long for that. The text of the question is not in it. */
export function packFrame(frame: Frame): string | null {
  const named = (slot: Frame['speakers']) => some(slot.map(({ text, actors }) => [text, actors] as const));
  const packed = JSON.stringify({
    a: frame.act,
    s: named(frame.speakers),
    t: named(frame.addressees),
    u: some(
      frame.about.map((unit) => [
        unit.text,
        unit.stem,
        unit.actors,
        Number(unit.light) + 2 * Number(unit.proper),
      ]),
    ),
    m: frame.matter || undefined,
    q: frame.quoted ?? undefined,
    p: frame.period ?? undefined,
    o: frame.order === 'best' ? undefined : frame.order,
    e: some(frame.eventTypes),
    r: some(frame.refs),
    b: some(frame.besides),
    k: frame.skip || undefined,
    n: frame.amount ?? undefined,
    f: Number(frame.claim) + 2 * Number(frame.speech) + 4 * Number(frame.exact) + 8 * Number(frame.past),
  });
  return packed.length <= MOST ? packed : null;
}

/** The frame that {@link packFrame} packed, of the question `text`; null for anything else. */
export function unpackFrame(packed: string, text: string): Frame | null {
  let read: z.infer<typeof Packed>;
  try {
    read = Packed.parse(JSON.parse(packed));
  } catch {
    return null;
  }
  const named = (slot: (typeof read)['s']) => (slot ?? []).map(([one, actors]) => ({ text: one, actors }));
  const unit = ([one, stem, actors, flags]: [string, string, string[], number]): Unit => ({
    text: one,
    stem,
    actors,
    light: flags % 2 === 1,
    proper: flags >= 2,
  });
  return {
    ...emptyFrame(text, read.a),
    speakers: named(read.s),
    addressees: named(read.t),
    about: (read.u ?? []).map(unit),
    matter: read.m ?? '',
    quoted: read.q ?? null,
    period: read.p ?? null,
    order: read.o ?? 'best',
    eventTypes: read.e ?? [],
    refs: read.r ?? [],
    besides: read.b ?? [],
    skip: read.k ?? 0,
    amount: read.n ?? null,
    claim: read.f % 2 === 1,
    speech: Math.floor(read.f / 2) % 2 === 1,
    exact: Math.floor(read.f / 4) % 2 === 1,
    past: read.f >= 8,
  };
}

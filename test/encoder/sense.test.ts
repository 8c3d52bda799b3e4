import { describe, expect, it, onTestFinished } from 'vitest';
import { isInstalled } from '../../src/encoder/e5.ts';
import { encoderWith, openEncoder } from '../../src/encoder/index.ts';
import type { Senses } from '../../src/encoder/senses.ts';
import { sensesInThread } from '../../src/encoder/thread.ts';
import { CodedError } from '../../src/record/errors.ts';
import { STARTER } from '../../src/starter/index.ts';
import { rebuild } from '../../src/store/derived/rebuild.ts';
import { setStatus, starterRecord } from '../support/record.ts';
import { fakeSenses } from './fake.ts';

const ENTRIES = STARTER.statements.length + STARTER.developments.length;

async function opened(senses: Senses = fakeSenses(), options: { patient?: boolean } = { patient: true }) {
  const errors: unknown[] = [];
  const encoder = encoderWith(senses, { ...options, onError: (error) => errors.push(error) });
  const { store, workspace } = await starterRecord({ near: encoder.near });
  onTestFinished(() => encoder.close());
  const refs = async (text: string, k = 3) => (await workspace.near(text, k))?.map(({ ref }) => ref) ?? null;
  const catchUp = () => rebuild([encoder.vectorsOf(store)]);
  return { store, workspace, encoder, errors, refs, catchUp };
}

describe('entries by sense', () => {
  it('are found by other words, nearest first', async () => {
    const { store, catchUp, refs, workspace } = await opened();
    await catchUp();
    expect(await store.vectors.outdated('fake/1')).toBe(0);
    expect((await refs('a firearm to the head'))?.[0]).toBe('S-4');
    expect(await refs('they will yield nothing', 2)).toHaveLength(2);
    const near = (await workspace.near('they will yield', 50)) ?? [];
    expect(near).toHaveLength(ENTRIES);
    expect(near.map(({ score }) => score)).toEqual(near.map(({ score }) => score).sort((a, b) => b - a));
  });

  it('are found from when they are published until they are retracted', async () => {
    const senses = fakeSenses();
    const { catchUp, refs, workspace } = await opened(senses);
    await catchUp();
    await workspace.write((writer) => setStatus(writer, 'S-4', 'retracted'));
    expect(await refs('a firearm to the head', 50)).not.toContain('S-4');
    await catchUp();
    expect(await refs('a firearm to the head', 50)).not.toContain('S-4');
    senses.encoded.length = 0;
    await workspace.write((writer) => setStatus(writer, 'S-4', 'published'));
    await catchUp();
    expect(senses.encoded).toHaveLength(1);
    expect((await refs('a firearm to the head'))?.[0]).toBe('S-4');
  });

  it('follow what is edited', async () => {
    const { catchUp, refs, workspace } = await opened();
    await catchUp();
    const [entry] = await workspace.statements(['S-7']);
    if (entry === undefined) throw new Error('no S-7');
    await workspace.write((writer) =>
      writer.putEntry({ ...entry, headline: 'zebras zebras zebras zebras zebras zebras' }),
    );
    await catchUp();
    expect((await refs('zebras'))?.[0]).toBe('S-7');
    expect((await refs('zebras', 50))?.filter((ref) => ref === 'S-7')).toHaveLength(1);
  });

  it('keep no vector of what changed while it was made', async () => {
    const { store, workspace } = await starterRecord();
    const [due] = await store.vectors.due('fake/1', 1);
    if (due === undefined) throw new Error('nothing due');
    const [entry] = await workspace.statements(['S-1']);
    if (entry === undefined) throw new Error('no S-1');
    await workspace.write((writer) => writer.putEntry({ ...entry, headline: 'Another headline' }));
    await store.vectors.put('fake/1', [
      { entry: due, sense: { vector: new Int8Array(4).fill(1), pieces: new Int8Array() } },
    ]);
    expect(await workspace.vectorCount('fake/1')).toBe(0);
    expect(await store.vectors.outdated('fake/1')).toBe(ENTRIES);
  });

  it('are those of the workspace that asks', async () => {
    const { store, catchUp } = await opened();
    await catchUp();
    expect(await (await store.workspace('T2')).near('a firearm to the head', 5)).toEqual([]);
  });

  it('are made anew by another version, and searched by that one alone', async () => {
    const { store, workspace, catchUp } = await opened();
    await catchUp();
    const other = encoderWith(fakeSenses('fake/2'), { patient: true, onError: () => undefined });
    expect(await other.near(workspace, 'a firearm to the head', 5)).toEqual([]);
    await rebuild([other.vectorsOf(store)]);
    expect((await other.near(workspace, 'a firearm to the head', 5))?.[0]?.ref).toBe('S-4');
    expect(await workspace.vectorCount('fake/1')).toBe(0);
  });

  it('are there again after the tables were lost', async () => {
    const senses = fakeSenses();
    let generation = 0;
    const { catchUp, refs, workspace } = await opened({ ...senses, generation: () => generation });
    await catchUp();
    expect((await refs('a firearm to the head'))?.[0]).toBe('S-4');
    await senses.drop(workspace.teamId);
    generation++;
    expect((await refs('a firearm to the head'))?.[0]).toBe('S-4');
  });
});

describe('an encoder in trouble', () => {
  it('makes no answer wait while the model is loaded', async () => {
    const senses: Senses = {
      ...fakeSenses(),
      isReady: () => false,
      load: () => new Promise(() => undefined),
    };
    const { refs } = await opened(senses, {});
    expect(await refs('a firearm to the head')).toBeNull();
  });

  it('finds nothing, and tells why, where there is no model', async () => {
    const load = () => Promise.reject(new CodedError('encoder_unavailable'));
    const { refs, errors } = await opened({ ...fakeSenses(), load });
    expect(await refs('a firearm to the head')).toBeNull();
    expect(errors).toMatchObject([{ code: 'encoder_unavailable' }]);
  });

  it('makes vectors in the background, and stops in the middle', async () => {
    const senses = fakeSenses();
    const { store, encoder, workspace } = await opened(senses);
    encoder.keepUp(store);
    await expect.poll(() => workspace.vectorCount(senses.version)).toBe(ENTRIES);
    await encoder.close();
  });
});

// Skipped where the optional packages that run the model are not installed.
describe.skipIf(!isInstalled())('e5-small-v2', () => {
  it('finds what shares no word, in a thread that starts when it is needed and ends', async () => {
    const errors: unknown[] = [];
    const encoder = openEncoder({ patient: true, onError: (error) => errors.push(error) });
    if (encoder === null) throw new Error('not installed');
    onTestFinished(() => encoder.close());
    const { store, workspace } = await starterRecord({ near: encoder.near });
    await encoder.probe();
    await rebuild([encoder.vectorsOf(store)]);
    const first = async (text: string) => (await workspace.near(text, 3))?.map(({ ref }) => ref);
    expect(await first('nobody can bargain while being menaced with a weapon')).toContain('S-4');
    await encoder.close();
    expect(await first('nobody can bargain while being menaced with a weapon')).toContain('S-4');
    expect(errors).toEqual([]);
  });

  it('is closed in the midst of its work', async () => {
    const errors: unknown[] = [];
    const encoder = openEncoder({ onError: (error) => errors.push(error) });
    if (encoder === null) throw new Error('not installed');
    const { store, workspace } = await starterRecord({ near: encoder.near });
    encoder.keepUp(store);
    await expect
      .poll(() => store.vectors.due(encoder.vectorsOf(store).version, 50))
      .not.toHaveLength(ENTRIES);
    const asked = workspace.near('a gun', 3);
    await encoder.close();
    await asked;
    expect(errors.every((error) => error instanceof CodedError && error.code === 'encoder_unavailable')).toBe(
      true,
    );
  });

  it('gives its memory back when it has nothing to do', async () => {
    const senses = sensesInThread('test', { askedMs: 1, elseMs: 1 });
    onTestFinished(() => senses.close());
    await senses.load();
    await expect.poll(() => senses.isReady()).toBe(false);
    expect(senses.generation()).toBe(1);
  });
});

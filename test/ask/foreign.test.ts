import { expect, it } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import { MONDAY, starterRecord } from '../support/record.ts';

const moment = { now: MONDAY, timeZone: 'UTC' };

/** The act that a question is answered by, its verdict, and the first entry of what is on the record. */
async function answered(q: string): Promise<[act: string, verdict: string | null, ref: string]> {
  const { workspace } = await starterRecord();
  const { frame, onRecord, verdict, items } = await ask(workspace, q, moment);
  const [item] = items;
  return [frame.act, verdict, onRecord && item?.kind === 'statement' ? item.statement.ref : ''];
}

it.each([
  ['Wer sprach von einer diplomatischen Lösung?', 'S-5'],
  ['Wer ist von den Signalen aus Brüssel enttäuscht?', 'S-2'],
  ['Wer will Zugeständnisse akzeptieren?', 'S-3'],
  ['Qui a évoqué les conséquences d’une invasion ?', 'S-6'],
  ['Qui a rejeté les propositions de Moscou ?', 'S-10'],
  ['Хто говорив про вечерю?', 'S-9'],
  ['Кто говорил о прогрессе на переговорах?', 'S-11'],
  ['Кто предупредил об угрозе вторжения?', 'S-8'],
])('who said it is asked by the words of the field, which settle nothing: %s', async (q, ref) => {
  expect(await answered(q)).toEqual(['who-said', null, ref]);
});

it.each([
  'Wer hat gesagt, dass es keine Invasion gibt?',
  'Qui n’a pas exclu de concessions ?',
  'Кто сказал, что риска вторжения нет?',
  'Wer sprach über Fischerei?',
  'Хто говорив про вибори?',
])('what is denied or of another field is not read: %s', async (q) => {
  expect(await answered(q)).toEqual(['languages', null, '']);
});

it.each([
  ['О чём Столтенберг предупредил?', 'S-8'],
  ['Was sagte Stoltenberg zum Risiko einer Invasion?', 'S-8'],
  ['Wer hat Putin gewarnt?', 'S-6'],
])('whom it names and what it is about are read: %s', async (q, ref) => {
  const [, verdict, first] = await answered(q);
  expect([verdict, first]).toEqual([null, ref]);
});

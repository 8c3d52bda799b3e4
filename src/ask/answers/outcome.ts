import type { Desk } from '../../recall/desk.ts';
import type { Item } from '../../recall/items.ts';
import { isStatement } from '../../record/entry.ts';
import type { Answer } from '../answer.ts';
import type { Verdict } from '../decide/verdict.ts';
import type { Prepared } from '../find/prepare.ts';
import { emptyFrame, type Frame, intentOf } from '../frame/frame.ts';
import { understood } from '../frame/understood.ts';
import { wider } from './choices.ts';
import * as say from './say.ts';

/** What an outcome may say beside its lead and items. */
interface Beside {
  verdict?: Verdict | null;
  total?: number;
  sections?: Answer['sections'];
  choices?: Answer['choices'];
  differences?: Answer['differences'];
  groups?: Answer['groups'];
}

/** An answer that is on the record. */
export const onRecord = (frame: Frame, lead: string, items: Item[], beside: Beside = {}): Answer => ({
  frame,
  intent: intentOf(frame.act),
  onRecord: true,
  verdict: beside.verdict ?? null,
  total: beside.total ?? items.length,
  lead,
  understood: understood(frame),
  choices: beside.choices ?? wider(frame),
  differences: beside.differences ?? null,
  items,
  sections: beside.sections ?? [],
  groups: beside.groups ?? [],
});

/** An answer that is not on the record; `items` are the nearest that is. */
export const notOnRecord = (frame: Frame, lead: string, items: Item[], beside: Beside = {}): Answer => ({
  ...onRecord(frame, lead, items, beside),
  onRecord: false,
  verdict: frame.claim ? 'not on record' : null,
  total: 0,
});

/** What has nothing in common with the record is not answered, and nothing is offered for it. */
export const declined = (frame: Frame): Answer => ({
  ...notOnRecord(frame, say.declined(), []),
  intent: 'decline',
  understood: '',
  choices: [],
});

/** Small talk and the like: a sentence, and no entry. */
export const told = (frame: Frame, lead: string): Answer => ({
  ...notOnRecord({ ...emptyFrame(frame.text, frame.act), social: frame.social }, lead, []),
  intent: 'decline',
  understood: '',
  choices: [],
});

/** Entries as items of an answer, in their order, with their scores. */
export async function itemsOf(
  desk: Desk,
  ranked: readonly (Prepared & { score: number })[],
): Promise<Item[]> {
  const scores = new Map(ranked.map((one) => [one.entry.ref, one.score]));
  const scoreOf = ({ ref }: { ref: string }) => scores.get(ref) ?? 0;
  const statements = ranked.flatMap(({ entry }) => (isStatement(entry) ? [entry] : []));
  const developments = ranked.flatMap(({ entry }) => (!isStatement(entry) ? [entry] : []));
  const items: Item[] = [
    ...(statements.length > 0 ? await desk.statementItems(statements, scoreOf) : []),
    ...(developments.length > 0 ? await desk.developmentItems(developments, scoreOf) : []),
  ];
  if (statements.length === 0 || developments.length === 0) return items;
  const byRef = new Map(
    items.map((item) => [
      item.kind === 'statement'
        ? item.statement.ref
        : item.kind === 'development'
          ? item.development.ref
          : '',
      item,
    ]),
  );
  return ranked.flatMap((one) => byRef.get(one.entry.ref) ?? []);
}

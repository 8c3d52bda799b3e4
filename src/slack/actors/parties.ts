import { capital } from '../../recall/say-date.ts';
import { type Actor, representedBy } from '../../record/actor.ts';
import { context } from '../kit/item-blocks.ts';
import type { Message } from '../kit/message.ts';
import { bold, plain } from '../kit/mrkdwn.ts';
import { listPage, section } from '../kit/sections.ts';
import { spokenList } from '../kit/spoken.ts';
import { whoHolds } from './office-words.ts';

/** Whom an actor speaks or spoke for, by name. */
export function partyNames(actor: Actor, all: readonly Actor[]): string[] {
  const names = new Map(all.map(({ ref, name }) => [ref, name]));
  return representedBy(actor).map((ref) => names.get(ref) ?? ref);
}

/** Who speaks for whom: each state and body with those who speak for it, the largest first, from the `first` line (1 for the first) on. */
export function partiesMessage(actors: readonly Actor[], first: number): Message {
  const parties = actors
    .map((party) => ({ party, speakers: actors.filter((one) => representedBy(one).includes(party.ref)) }))
    .filter(({ speakers }) => speakers.length > 0)
    .sort((a, b) => b.speakers.length - a.speakers.length || a.party.name.localeCompare(b.party.name));
  const lines = parties.flatMap(({ party, speakers }) => [
    `${bold(party.name)}  ·  ${speakers.length === 1 ? 'one speaks' : `${speakers.length} speak`} for it`,
    ...[...speakers]
      .sort((a, b) => a.name.localeCompare(b.name))
      .map((one) => `• ${plain(capital(one.name))}, ${plain(whoHolds(one))}`),
  ]);
  const unbound = actors.filter((one) => one.kind === 'person' && representedBy(one).length === 0);
  const { sections, to, isLast } = listPage(lines, first);
  const head = `Who speaks for whom: ${parties.length} ${parties.length === 1 ? 'party has' : 'parties have'} voices on the record.`;
  const rest =
    unbound.length === 0
      ? []
      : [
          `${unbound.length} ${unbound.length === 1 ? 'person speaks' : 'people speak'} for no party on the record`,
        ];
  return {
    blocks: [
      section(`*${head}*`),
      ...sections,
      ...(isLast && rest.length === 0
        ? []
        : [context([...rest, ...(isLast ? [] : [`\`actors parties ${to + 1}\` shows more`])])]),
    ],
    text: spokenList({
      lead: head,
      entries: parties.map(
        ({ party, speakers }) => `For ${party.name}: ${speakers.map(({ name }) => name).join(', ')}.`,
      ),
    }),
  };
}

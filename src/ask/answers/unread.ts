import type { Desk } from '../../recall/desk.ts';
import type { Answer } from '../answer.ts';
import type { Frame } from '../frame/frame.ts';
import { notOnRecord, onRecord, told } from './outcome.ts';
import * as say from './say.ts';
import { nameIn } from './voices.ts';

/** So many statements of whoever is named are shown. */
const SHOWN = 3;

/** Answers a claim in a language of which only names are read: it settles nothing, and shows what they said. */
export async function unreadAnswer(
  desk: Desk,
  frame: Frame,
  answer: (frame: Frame) => Promise<Answer>,
): Promise<Answer> {
  if (!frame.claim && frame.speakers.length === 0 && frame.about.some(({ actors }) => actors.length === 0))
    return ofWords(frame, answer);
  const theirs = await answer({ ...frame, unread: false, claim: false, act: 'quotes' });
  const items = theirs.onRecord ? theirs.items.slice(0, SHOWN) : [];
  const names = frame.speakers.length > 0 ? [nameIn(desk, frame)] : spokenOf(desk, frame);
  return notOnRecord(frame, say.unreadClaim(names, items.length), items);
}

/** The names of whom a question is about. */
const spokenOf = (desk: Desk, { about }: Frame): string[] => {
  const named = about.flatMap(({ actors: [ref = ''] }) => desk.index.get(ref)?.name ?? []);
  return [...new Set(named)];
};

/** *Who said …?* by the words that are read of it: offered as what to look at. */
async function ofWords(frame: Frame, answer: (frame: Frame) => Promise<Answer>): Promise<Answer> {
  const found = await answer({ ...frame, unread: false });
  const said = found.items.filter(({ kind }) => kind === 'statement').slice(0, SHOWN);
  const words = frame.about.flatMap(({ text, actors }) => (actors.length === 0 ? [text] : []));
  return found.onRecord && said.length > 0
    ? onRecord(frame, say.unreadWho(words, said), said, { total: said.length })
    : told({ ...frame, act: 'languages' }, say.LANGUAGES);
}

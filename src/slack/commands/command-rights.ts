import { type BriefRequest, readBriefRequest } from '../../digest/brief-setting.ts';
import { readDigestRequest } from '../../digest/read-setting.ts';
import { isBriefEdit } from '../briefs/make-brief.ts';
import { feedsAct } from '../feeds/feeds-command.ts';
import type { Act } from '../platform/rights.ts';
import { exportAct, exportKind } from '../transfer/export-command.ts';
import type { Curating, Subcommand } from './subcommands.ts';

const CURATING: Record<Exclude<Curating, 'export'>, Act> = {
  add: 'add',
  review: 'decide',
  edit: 'edit',
  retract: 'retract',
  history: 'ask',
  undo: 'undo',
  actors: 'ask',
  merge: 'edit',
  curators: 'ask',
  import: 'import',
};

const DIGEST: Record<ReturnType<typeof readDigestRequest>['kind'], Act> = {
  show: 'see_digest',
  preview: 'see_digest',
  unread: 'see_digest',
  on: 'set_digest',
  change: 'set_digest',
  send: 'send_digest',
  again: 'send_digest',
  pause: 'stop_digest',
  off: 'stop_digest',
};

const BRIEF: Record<BriefRequest['kind'], Act> = { show: 'see_digest', on: 'set_digest', off: 'stop_digest' };

/** Whether `actors` is to open the form of a new one. */
export const isAddingActor = (rest: string): boolean => /^add\b/i.test(rest);

/** The right that a subcommand takes at least; what it is about may take another. */
export function actOf({ name, rest }: Subcommand): Act {
  if (name === 'digest') return DIGEST[readDigestRequest(rest).kind];
  const brief = name === 'brief' ? readBriefRequest(rest) : null;
  if (brief !== null) return BRIEF[brief.kind];
  if (name === 'check') return 'check';
  if (name === 'brief' && isBriefEdit(rest)) return 'sign_state';
  if (name === 'feeds') return feedsAct(rest);
  if (name === 'export') return exportAct(exportKind(rest));
  if (name === 'watch' || name === 'unwatch') return 'watch_for_oneself';
  if (name === 'actors' && isAddingActor(rest)) return 'edit';
  if (name === 'curators' && rest !== '') return 'appoint';
  return Object.hasOwn(CURATING, name) ? CURATING[name as keyof typeof CURATING] : 'ask';
}
